using Marketplace.Accounts.People;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Marketplace.Accounts.Demo;

/// <summary>One tap instead of a password, for the scene's listed people only. Outside Development this address does not exist.</summary>
internal static class DemoSignIn
{
    internal sealed record Request(string? Login = null) : IChecked
    {
        public void Check(Faults faults) => faults.Text(Login, nameof(Login), 200, "account.login");
    }

    internal static void Map(IEndpointRouteBuilder account) => account.MapPost("/demo-sign-in", Handle).WithName(nameof(DemoSignIn)).ForAnyone()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Me>, ProblemHttpResult>> Handle(
        Request request, HttpContext http, IHostEnvironment environment, MarketplaceDb db, SessionCookie sessions, MeWriter me, CancellationToken ct)
    {
        if (!environment.IsDevelopment()) return Refusal.NotFound.AsProblem();
        var login = VietnamesePhone.ToE164(request.Login);
        var account = await db.Set<Account>().AsNoTracking()
            .SingleOrDefaultAsync(known => known.NormalizedUserName == login && db.Set<DemoAccount>().Any(demo => demo.AccountId == known.Id), ct);
        if (account is null) return Refusal.NotFound.AsProblem();
        var caller = await sessions.StartAsync(http, account, ct);
        return TypedResults.Ok(await me.WriteAsync(http, caller, ct));
    }
}
