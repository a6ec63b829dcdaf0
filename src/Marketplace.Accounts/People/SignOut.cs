using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Accounts.People;

/// <summary>Ends this session, also for copies of its cookie. Twice is harmless.</summary>
internal static class SignOut
{
    internal static void Map(IEndpointRouteBuilder account) => account.MapPost("/sign-out", Handle).WithName(nameof(SignOut)).ForAnyone();

    internal static async Task<NoContent> Handle(HttpContext http, SessionCookie sessions, CancellationToken ct)
    {
        await sessions.EndAsync(http, ct);
        return TypedResults.NoContent();
    }
}
