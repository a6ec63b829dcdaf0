using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Costs;

internal sealed class CostPrices(MarketplaceDb db) : ICostPrices
{
    public Task<CostPrice?> OfProducerAsync(Guid producerId, string productCode, string standardCode, DateOnly on, CancellationToken ct) =>
        PriceAsync(InForce(productCode, standardCode, on).Where(sheet => sheet.OwnerId == producerId), ct);

    public Task<CostPrice?> OfAreaAsync(IReadOnlyCollection<int> unitIds, string productCode, string standardCode, DateOnly on, Guid? except, CancellationToken ct) =>
        PriceAsync(InForce(productCode, standardCode, on).Where(sheet => unitIds.Contains(sheet.UnitId) && (except == null || sheet.OwnerId != except)), ct);

    private IQueryable<CostSheet> InForce(string productCode, string standardCode, DateOnly on) => db.Set<CostSheet>().AsNoTracking().Where(sheet =>
        sheet.Status == CostSheetStatus.Approved && sheet.ProductCode == productCode && sheet.StandardCode == standardCode && sheet.ValidFrom <= on && on <= sheet.ValidTo);

    // Weighed by yield: what a kilogram from this area costs, not what an average owner spends.
    private static async Task<CostPrice?> PriceAsync(IQueryable<CostSheet> sheets, CancellationToken ct)
    {
        var sum = await sheets.GroupBy(_ => 1)
            .Select(all => new { Dong = all.Sum(sheet => sheet.TotalDong), Grams = all.Sum(sheet => sheet.YieldGrams), Owners = all.Select(sheet => sheet.OwnerId).Distinct().Count() })
            .SingleOrDefaultAsync(ct);
        return sum is null ? null : new(CostSheet.CostPriceOf(sum.Dong, sum.Grams), sum.Owners);
    }
}
