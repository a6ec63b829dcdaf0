using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Search;
using Marketplace.Catalogue.Stock;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;

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
        listing.Status is ListingStatus.Published ? null : await PublishAsync(listing, await gate.OnFileAsync(listing, ct), now, ct);

    /// <summary>One of many: what is on file for all of them was read at once.</summary>
    public async Task<Refusal?> PublishAsync(Listing listing, OnFile onFile, DateTimeOffset now, CancellationToken ct)
    {
        if (listing.Status is ListingStatus.Published) return null;
        if (listing.Unfit() is { } unfit) return unfit;
        if (await gate.PassAsync(listing, onFile, ct) is { } missing) return missing;
        if (await fit.RefuseAsync(listing, ct) is { } tooMuch) return tooMuch;
        if (listing.Publish(produce.Standard(listing.StandardCode)!, now) is { } refusal) return refusal;
        if (listing.LotId is null) listing.Trace(listing.GivenLotId is { } given ? (await lots.FindAsync([given], ct))[given] : Open(listing, now));
        else await KeepLotAsync(listing, now, ct);
        Record(listing, now);
        db.Announce(new ListingPublished(listing.Id, listing.SellerId, listing.ProducerId, listing.ProductCode, now));
        return null;
    }

    /// <summary>
    /// What the listing says of its goods is said by the lot it opened; a lot there was before speaks for itself. What somebody ordered keeps its words: others mean
    /// another harvest, and from now on the goods are of a lot of their own. Nothing happens while it is not on sale: what it says then counts once it is.
    /// </summary>
    public async Task KeepLotAsync(Listing listing, DateTimeOffset now, CancellationToken ct)
    {
        if (listing is not { LotId: { } lot, GivenLotId: null, Status: ListingStatus.Published } || await lots.AmendAsync(lot, listing.Words, ct)) return;
        db.Add(new FormerLot { LotId = lot, ListingId = listing.Id, Until = now });
        listing.Trace(Open(listing, now));
        Record(listing, now);
    }

    private LotCard Open(Listing listing, DateTimeOffset now) => lots.Open(listing.ProducerId, listing.SellerId, listing.ProductCode, listing.Words, now);

    private void Record(Listing listing, DateTimeOffset now) => lots.Record(listing.LotId!.Value, TraceStep.Listed, now, $"listing/{listing.Id}", listing.CommuneId);
}
