using Marketplace.Accounts.Public;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Territory.Public;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Costs;

/// <summary>One query for the producers, one for the sheets, whatever the number of goods.</summary>
internal sealed class KnownCosts(MarketplaceDb db, CostDesk desk, IParties parties, ITerritory territory) : IKnownCosts
{
    private sealed record Spent(Guid OwnerId, int UnitId, string ProductCode, string StandardCode, long Dong, long Grams);

    public async Task<IReadOnlyDictionary<CostOf, KnownCost>> FindAsync(IReadOnlyCollection<CostOf> goods, DateOnly on, CancellationToken ct)
    {
        if (goods.Count == 0) return new Dictionary<CostOf, KnownCost>();
        var owners = await desk.OwnersAsync(ct);
        var cards = await parties.FindAsync([.. goods.Select(of => of.ProducerId).Distinct()], ct);
        var areas = cards.Values.Select(card => card.UnitOn(on)).Distinct().ToDictionary(unit => unit, territory.LineageOf);
        var sheets = (await SpentAsync(goods, [.. cards.Keys.Where(owners.Contains)], [.. areas.Values.SelectMany(units => units).Distinct()], on, ct))
            .ToLookup(sheet => (sheet.ProductCode, sheet.StandardCode));

        var known = new Dictionary<CostOf, KnownCost>();
        var ofAreas = new Dictionary<(int Unit, string Product, string Standard), KnownCost?>();
        foreach (var of in goods.Distinct())
        {
            var candidates = sheets[(of.ProductCode, of.StandardCode)];
            if (owners.Contains(of.ProducerId) && Price(candidates.Where(sheet => sheet.OwnerId == of.ProducerId), isOwn: true) is { } own) known[of] = own;
            else if (cards.TryGetValue(of.ProducerId, out var card))
            {
                var unit = card.UnitOn(on);
                if (!ofAreas.TryGetValue((unit, of.ProductCode, of.StandardCode), out var area))
                    ofAreas[(unit, of.ProductCode, of.StandardCode)] = area = OfArea([.. candidates.Where(sheet => areas[unit].Contains(sheet.UnitId))]);
                if (area is not null) known[of] = area;
            }
        }
        return known;
    }

    private async Task<List<Spent>> SpentAsync(IReadOnlyCollection<CostOf> goods, IReadOnlyList<Guid> owners, IReadOnlyList<int> units, DateOnly on, CancellationToken ct)
    {
        IReadOnlyList<string> products = [.. goods.Select(of => of.ProductCode).Distinct(StringComparer.Ordinal)];
        IReadOnlyList<string> standards = [.. goods.Select(of => of.StandardCode).Distinct(StringComparer.Ordinal)];
        return (await db.Set<CostSheet>().AsNoTracking()
                .Where(sheet => sheet.Status == CostSheetStatus.Approved && sheet.ValidFrom <= on && on <= sheet.ValidTo
                    && EF.Parameter(products).Contains(sheet.ProductCode) && EF.Parameter(standards).Contains(sheet.StandardCode)
                    && (EF.Parameter(owners).Contains(sheet.OwnerId) || EF.Parameter(units).Contains(sheet.UnitId)))
                .Select(sheet => new { sheet.OwnerId, sheet.UnitId, sheet.ProductCode, sheet.StandardCode, sheet.TotalDong, sheet.YieldGrams }).ToListAsync(ct))
            .ConvertAll(row => new Spent(row.OwnerId, row.UnitId, row.ProductCode, row.StandardCode, row.TotalDong, row.YieldGrams));
    }

    private static KnownCost? OfArea(IReadOnlyCollection<Spent> sheets) =>
        sheets.Select(sheet => sheet.OwnerId).Distinct().Count() < CostArea.FewestOwners ? null : Price(sheets, isOwn: false);

    // Weighed by yield, as a single cost price is.
    private static KnownCost? Price(IEnumerable<Spent> sheets, bool isOwn)
    {
        var (dong, grams) = sheets.Aggregate((Dong: 0L, Grams: 0L), (sum, sheet) => (sum.Dong + sheet.Dong, sum.Grams + sheet.Grams));
        return grams == 0 ? null : new(CostSheet.CostPriceOf(dong, grams), isOwn);
    }
}
