using Marketplace.Catalogue.Listings;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Photos;

/// <summary>The cover of the listing that sells a lot, or sold it before: its trace page shows it.</summary>
internal sealed class LotPictures(MarketplaceDb db) : ILotPictures
{
    public async Task<string?> OfAsync(Guid lotId, CancellationToken ct) =>
        await db.Set<Listing>()
            .Where(listing => listing.CoverKey != null && (listing.LotId == lotId || db.Set<FormerLot>().Any(former => former.LotId == lotId && former.ListingId == listing.Id)))
            .OrderBy(listing => listing.Id).Select(listing => listing.CoverKey).FirstOrDefaultAsync(ct)
            is { } key ? $"{PhotoAddress.Of(key)}?w={PhotoAddress.Small}" : null;
}
