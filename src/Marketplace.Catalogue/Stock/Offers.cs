using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Photos;
using Marketplace.Catalogue.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Stock;

internal sealed class Offers(MarketplaceDb db, TimeProvider clock) : IOffers
{
    public async Task<IReadOnlyDictionary<Guid, Offer>> FindAsync(IReadOnlyCollection<Guid> listingIds, CancellationToken ct)
    {
        var today = clock.Today();
        return await (from listing in db.Set<Listing>()
               where listingIds.Contains(listing.Id) && listing.Status == ListingStatus.Published && (listing.ShipBy == null || listing.ShipBy >= today)
               join stock in db.Set<ListingStock>() on listing.Id equals stock.ListingId
               select new Offer
               {
                   ListingId = listing.Id, SellerId = listing.SellerId, ProducerId = listing.ProducerId, Title = listing.Title, ProductCode = listing.ProductCode,
                   StandardCode = listing.StandardCode, LotId = listing.LotId!.Value, LotCode = listing.LotCode!, IsLotGiven = listing.GivenLotId != null, Unit = listing.Unit,
                   Price = new(listing.PriceDong, listing.PricedBy, listing.GramsPerUnit), ShipBy = listing.ShipBy, StepThousandths = listing.StepThousandths,
                   MinimumThousandths = listing.MinimumThousandths, AvailableThousandths = stock.AvailableThousandths,
                   Photo = PhotoAddress.Of(listing.CoverKey), IsOwnProduce = listing.IsOwnProduce,
               }).AsNoTracking().ToDictionaryAsync(offer => offer.ListingId, ct);
    }
}
