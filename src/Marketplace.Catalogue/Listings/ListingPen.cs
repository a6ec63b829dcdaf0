using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Search;
using Marketplace.Catalogue.Stock;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;

namespace Marketplace.Catalogue.Listings;

/// <summary>Writes a listing with everything that belongs to it: stock, search text, lot, trace steps, fact. Stored when the caller saves.</summary>
internal sealed class ListingPen(MarketplaceDb db, ListingTexts texts, ILots lots, LotFit fit, IProduce produce, PublishGate gate)
{
    public Listing Draft(PartyCard seller, Goods goods, ListingTerms terms, long availableThousandths, DateTimeOffset now)
    {
        var listing = Listing.Draft(seller, goods, terms, now);
        var text = new ListingText { ListingId = listing.Id };
        texts.Write(text, listing);
        db.AddRange(listing, text, new ListingStock { ListingId = listing.Id, AvailableThousandths = availableThousandths });
        return listing;
    }

    /// <summary>Nothing happens when it is on sale already.</summary>
    public async Task<Refusal?> PublishAsync(Listing listing, DateTimeOffset now, CancellationToken ct) =>
        listing.Status is ListingStatus.Published ? null : await PublishAsync(listing, await gate.ProofsAsync([listing.ProducerId, listing.SellerId], ct), now, ct);

    /// <summary>One of many: what is on file for all of them was read at once.</summary>
    public async Task<Refusal?> PublishAsync(Listing listing, Proofs proofs, DateTimeOffset now, CancellationToken ct)
    {
        if (listing.Status is ListingStatus.Published) return null;
        if (listing.Unfit() is { } unfit) return unfit;
        if (await gate.PassAsync(listing, proofs, ct) is { } missing) return missing;
        if (await fit.RefuseAsync(listing, ct) is { } tooMuch) return tooMuch;
        if (listing.Publish(produce.Standard(listing.StandardCode)!, now) is { } refusal) return refusal;
        if (listing.LotId is null)
            listing.Trace(listing.GivenLotId is { } given ? (await lots.FindAsync([given], ct))[given] : lots.Open(
                listing.ProducerId, listing.ProductCode, listing.StandardCode, listing.CertificateNumber, listing.HarvestFrom, listing.HarvestTo, now,
                listing.SiteCode));
        var lot = listing.LotId!.Value;
        if (listing.HarvestFrom is { } day && day <= now.VietnamDay()) lots.Record(lot, TraceStep.Harvested, day.VietnamMidnight(), "lot", listing.CommuneId);
        lots.Record(lot, TraceStep.Listed, now, $"listing/{listing.Id}", listing.CommuneId);
        db.Announce(new ListingPublished(listing.Id, listing.SellerId, listing.ProducerId, listing.ProductCode, now));
        return null;
    }

    /// <summary>What the listing says of its goods is said by the lot it opened; a lot there was before speaks for itself.</summary>
    public Task AmendLotAsync(Listing listing, CancellationToken ct) => listing is { LotId: { } lot, GivenLotId: null }
        ? lots.AmendAsync(lot, listing.StandardCode, listing.CertificateNumber, listing.HarvestFrom, listing.HarvestTo, listing.SiteCode, ct) : Task.CompletedTask;
}
