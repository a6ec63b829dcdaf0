using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Accounts.People;

/// <summary>Who am I, what may I do; also for somebody who is not signed in.</summary>
internal static class ShowMe
{
    internal static void Map(IEndpointRouteBuilder account) => account.MapGet("/me", Handle).WithName(nameof(ShowMe)).ForAnyone();

    internal static async Task<Ok<Me>> Handle(HttpContext http, Caller caller, MeWriter me, CancellationToken ct) =>
        TypedResults.Ok(await me.WriteAsync(http, caller, ct));
}
