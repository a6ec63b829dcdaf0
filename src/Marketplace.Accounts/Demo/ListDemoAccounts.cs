using Marketplace.Accounts.People;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Marketplace.Accounts.Demo;

/// <summary>The scene's people to try the program as. Outside Development this address does not exist.</summary>
internal static class ListDemoAccounts
{
    internal sealed record Row(string Label, string Login, string Password, Role Role);
    internal sealed record Response(IReadOnlyList<Row> Items);

    internal static void Map(IEndpointRouteBuilder account) => account.MapGet("/demo-accounts", Handle).WithName(nameof(ListDemoAccounts)).ForAnyone()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(MarketplaceDb db, IHostEnvironment environment, CancellationToken ct)
    {
        if (!environment.IsDevelopment()) return Refusal.NotFound.AsProblem();
        return TypedResults.Ok(new Response(await db.Set<DemoAccount>()
            .Join(db.Set<Account>(), demo => demo.AccountId, account => account.Id, (demo, account) => new { demo, account })
            .OrderBy(pair => pair.demo.Place).Select(pair => new Row(pair.demo.Label, pair.account.UserName!, DemoAccount.Password, pair.demo.Role)).ToListAsync(ct)));
    }
}
