using Marketplace.Catalogue.Public;
using Marketplace.Farming.Public;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Marketplace.Platform.Jobs;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Listings;

/// <summary>Looks again at listings when what is on file for them may have changed. Who no longer has what he needs is paused and told; stored when the caller saves.</summary>
internal sealed class StandingWatch(MarketplaceDb db, PublishGate gate, ListingPen pen, ICertificates certificates, TimeProvider clock)
{
    /// <summary>Answers how many were paused.</summary>
    public async Task<int> LookAgainAsync(IReadOnlyList<Listing> listings, CancellationToken ct)
    {
        if (listings.Count == 0) return 0;
        var proofs = await certificates.OfAsync([.. listings.SelectMany(listing => new[] { listing.ProducerId, listing.SellerId }).Distinct()], ct);
        var paused = 0;
        foreach (var listing in listings.Where(listing => listing.Status is ListingStatus.Published))
            if (await LookAgainAsync(listing, proofs, ct)) paused++;
        return paused;
    }

    private async Task<bool> LookAgainAsync(Listing listing, Proofs proofs, CancellationToken ct)
    {
        // What was on sale before the rule stays there until its seller touches it.
        var (everStood, before) = (listing.StandsUntil is not null, listing.CertificateId);
        var missing = gate.Judge(listing, proofs) is { } lack && everStood ? lack : listing.ShipBy < clock.Today() ? ListingRefusals.ShipByPast : null;
        if (missing is null)
        {
            // Another certificate bears it from now on; what was sold under the one before stays under that.
            if (before is not null && listing.CertificateId is not null && before != listing.CertificateId) await pen.KeepLotAsync(listing, clock.Now(), ct);
            return false;
        }
        listing.Pause(clock.Now());
        db.Audit(Caller.Nobody, "listing.lapsed", $"listing/{listing.Id}", new { missing.Code });
        db.Tell(listing.SellerId, missing == ListingRefusals.ShipByPast ? "listing.preorder_over" : "listing.lapsed", $"listing/{listing.Id:N}/{listing.Version}", $"/ban/hang/{listing.Id}", new { title = listing.Title, code = missing.Code });
        return true;
    }
}

/// <summary>A certificate was checked, refused or taken back: the listings of its holder, as seller or producer, gain or lose their badge.</summary>
internal sealed class ReadCertificates(MarketplaceDb db, StandingWatch watch) : IFactReader
{
    public static IReadOnlyList<Type> Reads { get; } = [typeof(CertificatesChanged)];

    public async Task ReadAsync(IReadOnlyList<AnnouncedFact> facts, CancellationToken ct)
    {
        IReadOnlyList<Guid> holders = [.. facts.Select(fact => fact.Body).OfType<CertificatesChanged>().Select(changed => changed.HolderId).Distinct()];
        await watch.LookAgainAsync(
            await db.Set<Listing>().Where(listing => listing.Status == ListingStatus.Published && (holders.Contains(listing.SellerId) || holders.Contains(listing.ProducerId))).ToListAsync(ct), ct);
    }
}

/// <summary>Just after midnight in Việt Nam: listings whose certificate or commitment ended yesterday leave the sale, unless another one bears them, and so do pre-orders that were to be sent by then. Answers how many were paused.</summary>
internal sealed class PauseLapsedListings(MarketplaceDb db, StandingWatch watch, TimeProvider clock) : IScheduledWork
{
    private const int AtOnce = 500;

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var paused = 0;
        for (var more = true; more;)
        {
            var outcome = await db.InOneCommitAsync<(int Paused, bool More)>(async () =>
            {
                var today = clock.Today();
                var lapsed = await db.Set<Listing>().Where(listing => listing.Status == ListingStatus.Published && (listing.StandsUntil < today || listing.ShipBy < today))
                    .OrderBy(listing => listing.Id).Take(AtOnce).ToListAsync(ct);
                return (await watch.LookAgainAsync(lapsed, ct), lapsed.Count == AtOnce);
            }, ct);
            db.ChangeTracker.Clear();
            (paused, more) = (paused + outcome.Value.Paused, outcome.Value.More);
        }
        return paused;
    }
}
