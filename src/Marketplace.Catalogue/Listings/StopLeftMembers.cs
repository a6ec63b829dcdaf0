using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Search;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Listings;

/// <summary>A household left its cooperative: what the cooperative offers as that household's produce leaves the sale. What the cooperative took in and weighed stays its own, and nothing happens when the household has come back meanwhile.</summary>
internal sealed class StopLeftMembers(MarketplaceDb db, IParties parties, ShopWindow window, TimeProvider clock) : IFactReader
{
    public static IReadOnlyList<Type> Reads { get; } = [typeof(MembershipEnded)];

    public async Task ReadAsync(IReadOnlyList<AnnouncedFact> facts, CancellationToken ct)
    {
        foreach (var ended in facts.Select(fact => fact.Body).OfType<MembershipEnded>().DistinctBy(ended => (ended.CooperativeId, ended.HouseholdId)))
        {
            if (await parties.MaySellForAsync(ended.CooperativeId, ended.HouseholdId, clock.Today(), ct)) continue;
            foreach (var listing in await db.Set<Listing>().Where(listing => listing.SellerId == ended.CooperativeId && listing.ProducerId == ended.HouseholdId
                && listing.IsOwnProduce && listing.GivenLotId == null && listing.Status == ListingStatus.Published).ToListAsync(ct))
            {
                listing.Pause(clock.Now());
                db.Audit(Caller.Nobody, "listing.member_left", $"listing/{listing.Id}", new { ended.HouseholdId });
                db.Tell(listing.SellerId, "listing.member_left", $"listing/{listing.Id:N}/{listing.Version}", $"/ban/hang/{listing.Id}", new { title = listing.Title, name = listing.ProducerName });
            }
        }
        window.Touch();
    }
}
