using Marketplace.Catalogue.Listings;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Photos;

/// <summary>The cover of the listing that sells a lot: its trace page shows it.</summary>
internal sealed class LotPictures(MarketplaceDb db) : ILotPictures
{
    public async Task<string?> OfAsync(Guid lotId, CancellationToken ct) =>
        await db.Set<Listing>().Where(listing => listing.LotId == lotId && listing.CoverKey != null).OrderBy(listing => listing.Id).Select(listing => listing.CoverKey).FirstOrDefaultAsync(ct)
            is { } key ? $"{PhotoAddress.Of(key)}?w={PhotoAddress.Small}" : null;
}
