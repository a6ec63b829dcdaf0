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

/// <summary>
/// A code was suspended or revoked: what names it and may no longer bear it leaves the sale, and its seller is told. A restored code puts nothing back. Read twice it
/// changes nothing: what it paused is no longer published.
/// </summary>
internal sealed class StopFallenSites(MarketplaceDb db, SiteCheck sites, ShopWindow window, TimeProvider clock) : IFactReader
{
    public static IReadOnlyList<Type> Reads { get; } = [typeof(SiteCodeFell)];

    public async Task ReadAsync(IReadOnlyList<AnnouncedFact> facts, CancellationToken ct)
    {
        foreach (var fallen in facts.Select(fact => fact.Body).OfType<SiteCodeFell>())
            foreach (var listing in await db.Set<Listing>().Where(listing => listing.SiteCode == fallen.Code && listing.Status == ListingStatus.Published).ToListAsync(ct))
            {
                // It may still be in force for another market.
                if (listing.Status is not ListingStatus.Published || (await sites.JudgeAsync(listing, ct)).Refused is not { } refused) continue;
                listing.Pause(clock.Now());
                db.Audit(Caller.Nobody, "listing.stopped_by_site_code", $"listing/{listing.Id}", new { fallen.Code, why = refused.Code });
                db.Tell(listing.SellerId, "listing.stopped_by_site_code", $"{fallen.SiteId:N}/{listing.Id:N}/{listing.Version}", $"/ban/hang/{listing.Id}", new { title = listing.Title, site = fallen.Code });
            }
        window.Touch();
    }
}
