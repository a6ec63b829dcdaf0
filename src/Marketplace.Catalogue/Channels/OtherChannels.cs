using Marketplace.Catalogue.Public;
using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Channels;

internal sealed class OtherChannels(MarketplaceDb db) : IOtherChannels
{
    public async Task<IReadOnlyList<OtherChannelSale>> SalesAsync(IReadOnlyCollection<int> unitIds, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var units = unitIds as IReadOnlyList<int> ?? [.. unitIds];
        var rows = await (from month in Latest(db)
                          where units.Contains(month.UnitId) && month.Month >= @from && month.Month <= to
                          join shop in db.Set<OtherShop>() on month.ShopId equals shop.Id
                          select new { month, shop.Kind }).AsNoTracking().ToListAsync(ct);
        return [.. rows.Select(row => new OtherChannelSale(
            row.month.ShopId, row.month.SellerId, row.month.UnitId, row.Kind, row.month.Month, row.month.ProductCode.Length == 0 ? null : row.month.ProductCode,
            row.month.AmountDong, row.month.Grams))];
    }

    public async Task<IReadOnlySet<Guid>> WithShopAsync(IReadOnlyCollection<Guid> sellers, DateOnly on, CancellationToken ct)
    {
        var asked = sellers as IReadOnlyList<Guid> ?? [.. sellers];
        return (await db.Set<OtherShop>().Where(shop => asked.Contains(shop.SellerId) && shop.Since <= on && (shop.ClosedOn == null || shop.ClosedOn >= on))
            .Select(shop => shop.SellerId).Distinct().ToListAsync(ct)).ToHashSet();
    }

    /// <summary>Each saying in its latest revision.</summary>
    public static IQueryable<ShopMonth> Latest(MarketplaceDb db) => db.Set<ShopMonth>().Where(month => !db.Set<ShopMonth>().Any(later =>
        later.ShopId == month.ShopId && later.Month == month.Month && later.ProductCode == month.ProductCode && later.Revision > month.Revision));
}
