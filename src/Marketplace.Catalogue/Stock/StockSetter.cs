using Marketplace.Catalogue.Listings;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Stock;

/// <summary>Sets what is left, by one guarded UPDATE.</summary>
internal sealed class StockSetter(MarketplaceDb db)
{
    /// <param name="seen">What the seller saw, in units of sale; null to set it whatever happened since.</param>
    public async Task<Refusal?> SetAsync(Guid listingId, long thousandths, decimal? seen, CancellationToken ct)
    {
        var stocks = db.Set<ListingStock>().Where(stock => stock.ListingId == listingId);
        var seenThousandths = seen is { } amount ? Quantity.ToThousandths(amount) : null;
        if (await stocks.Where(stock => seenThousandths == null || stock.AvailableThousandths == seenThousandths)
            .ExecuteUpdateAsync(set => set.SetProperty(stock => stock.AvailableThousandths, thousandths), ct) == 1) return null;
        return ListingRefusals.StockMoved(Quantity.FromThousandths(await stocks.Select(stock => stock.AvailableThousandths).SingleAsync(ct)));
    }
}
