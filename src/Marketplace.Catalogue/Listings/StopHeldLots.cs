using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Search;
using Marketplace.Farming.Public;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Listings;

/// <summary>Takes the listings of recalled lots off sale. Read twice it changes nothing: what it paused is no longer published.</summary>
internal sealed class StopHeldLots(MarketplaceDb db, ShopWindow window, TimeProvider clock) : IFactReader
{
    public static IReadOnlyList<Type> Reads { get; } = [typeof(LotHeld)];

    public async Task ReadAsync(IReadOnlyList<AnnouncedFact> facts, CancellationToken ct)
    {
        foreach (var held in facts.Select(fact => fact.Body).OfType<LotHeld>())
        {
            var lots = held.LotIds;
            foreach (var listing in await db.Set<Listing>()
                .Where(listing => listing.LotId != null && lots.Contains(listing.LotId.Value) && listing.Status == ListingStatus.Published).ToListAsync(ct))
            {
                if (listing.Status is not ListingStatus.Published) continue;
                listing.Pause(clock.Now());
                db.Audit(Caller.Nobody, "listing.stopped_by_recall", $"listing/{listing.Id}", new { held.RecallId });
                db.Tell(listing.SellerId, "listing.stopped_by_recall", $"{held.RecallId}/{listing.Id}", $"/ban/hang/{listing.Id}", new { title = listing.Title, lot = listing.LotCode });
            }
        }
        window.Touch();
    }
}
