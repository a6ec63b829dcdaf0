using Marketplace.Farming.Public;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.Produce;

/// <summary>The production standards, strictest first.</summary>
internal static class ListStandards
{
    internal sealed record Response(IReadOnlyList<StandardCard> Items);

    internal static void Map(IEndpointRouteBuilder standards) => standards.MapGet("/", Handle).WithName(nameof(ListStandards)).ForAnyone();

    internal static Ok<Response> Handle(IProduce produce) => TypedResults.Ok(new Response(produce.Standards));
}
