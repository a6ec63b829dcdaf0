using Marketplace.Catalogue.Public;
using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Stock;

internal sealed class StockDesk(MarketplaceDb db) : IStockDesk
{
    public async Task<bool> TakeAsync(Guid listingId, long thousandths, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(thousandths);
        return await db.Set<ListingStock>().Where(stock => stock.ListingId == listingId && stock.AvailableThousandths >= thousandths)
            .ExecuteUpdateAsync(set => set.SetProperty(stock => stock.AvailableThousandths, stock => stock.AvailableThousandths - thousandths), ct) == 1;
    }

    public async Task ReturnAsync(Guid listingId, long thousandths, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(thousandths);
        await db.Set<ListingStock>().Where(stock => stock.ListingId == listingId)
            .ExecuteUpdateAsync(set => set.SetProperty(stock => stock.AvailableThousandths, stock => stock.AvailableThousandths + thousandths), ct);
    }

    public async Task<long> AvailableAsync(Guid listingId, CancellationToken ct) =>
        await db.Set<ListingStock>().Where(stock => stock.ListingId == listingId).Select(stock => stock.AvailableThousandths).SingleOrDefaultAsync(ct);
}
