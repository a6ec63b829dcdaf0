using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Parties;

/// <summary>
/// The commune's officer enters a trader on the register. Only from that day on are sales to him counted as sales to a trader (model 3). A second entry keeps the first day.
/// </summary>
internal static class RegisterTrader
{
    internal sealed record Response(Guid Id, string Name, DateOnly RegisteredOn);

    internal static void Map(IEndpointRouteBuilder traders) => traders.MapPost("/{id:guid}/register", Handle).WithName(nameof(RegisterTrader))
        .For(Permission.WatchStatistics).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Caller caller, MarketplaceDb db, ITerritory territory, TimeProvider clock, CancellationToken ct)
    {
        IReadOnlyList<int> units = [.. caller.Grants.Where(grant => grant is { Role: Role.CommuneOfficer, UnitId: not null })
            .SelectMany(grant => territory.LineageOf(grant.UnitId!.Value)).Distinct()];
        if (await db.Set<Party>().InUnits(units).SingleOrDefaultAsync(party => party.Id == id, ct) is not { } trader) return Refusal.NotFound.AsProblem();
        if (trader.TraderRegisteredOn is null)
        {
            trader.RegisterTrader(clock.Today());
            db.Audit(caller, "trader.registered", $"party/{id}", new { trader.TraderRegisteredOn });
            await db.SaveChangesAsync(ct);
        }
        return TypedResults.Ok(new Response(trader.Id, trader.Name, trader.TraderRegisteredOn!.Value));
    }
}
