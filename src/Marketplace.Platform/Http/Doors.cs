using Marketplace.Platform.Callers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Platform.Http;

/// <summary>How a capability opens its addresses: requests are checked, and each endpoint says who may call it.</summary>
public static class Doors
{
    /// <summary>A group of addresses whose requests are checked before a handler sees them.</summary>
    public static RouteGroupBuilder MapDoor(this IEndpointRouteBuilder app, string prefix, string tag) =>
        app.MapGroup(prefix).WithTags(tag).AddEndpointFilter<CheckRequests>()
            .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <summary>Only callers with this permission. Which rows they may see is the handler's question.</summary>
    public static TBuilder For<TBuilder>(this TBuilder endpoint, Permission permission) where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(permission.ToString());

    /// <summary>Open to the world, on purpose.</summary>
    public static TBuilder ForAnyone<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder => endpoint.AllowAnonymous();
}
