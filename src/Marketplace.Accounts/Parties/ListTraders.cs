using Marketplace.Accounts.Public;
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

/// <summary>The traders of an officer's units, on the register or waiting for it.</summary>
internal static class ListTraders
{
    internal sealed record Row(Guid Id, string Name, UnitRef? Unit, string? TaxCode, DateOnly? RegisteredOn);
    internal sealed record Response(IReadOnlyList<Row> Items);

    internal static void Map(IEndpointRouteBuilder traders) => traders.MapGet("/", Handle).WithName(nameof(ListTraders)).For(Permission.WatchStatistics);

    internal static async Task<Ok<Response>> Handle(Caller caller, MarketplaceDb db, ITerritory territory, TimeProvider clock, CancellationToken ct)
    {
        var today = clock.Today();
        IReadOnlyList<int> units = [.. caller.UnitsFor(Permission.WatchStatistics).SelectMany(territory.LineageOf).Distinct()];
        var traders = await db.Set<Party>().AsNoTracking().InUnits(units).OrderBy(party => party.Name).ThenBy(party => party.Id)
            .Select(party => new { party.Id, party.Name, party.TaxCode, party.TraderRegisteredOn, UnitId = party.Homes.OrderByDescending(home => home.From).First().UnitId })
            .ToListAsync(ct);
        return TypedResults.Ok(new Response([.. traders.Select(trader => new Row(
            trader.Id, trader.Name, territory.Find(trader.UnitId, today) is { } unit ? UnitRef.Of(unit) : null, trader.TaxCode, trader.TraderRegisteredOn))]));
    }

    /// <summary>Traders whose latest home is in one of these units.</summary>
    internal static IQueryable<Party> InUnits(this IQueryable<Party> parties, IReadOnlyList<int> units) => parties.Where(party =>
        party.Kind == PartyKind.Trader && party.Homes.Any(home => units.Contains(home.UnitId) && !party.Homes.Any(later => later.From > home.From)));
}
