using Marketplace.Catalogue.Stock;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;

namespace Marketplace.Catalogue.Listings;

/// <summary>
/// A listing on a weighed lot offers no more than is free of it. Several listings may share a lot: each is held to the whole, and the lot's own guarded update lets
/// no more leave it than is there.
/// </summary>
internal sealed class LotFit(MarketplaceDb db, ILots lots)
{
    /// <summary>Null when its own lot opens, or what is on offer is there.</summary>
    public async Task<Refusal?> RefuseAsync(Listing listing, CancellationToken ct) => LotOf(listing) is null ? null
        : await RefuseAsync(listing, (await db.Set<ListingStock>().FindAsync([listing.Id], ct))!.AvailableThousandths, ct);

    /// <param name="listing">On a lot there was before, or on its own: that one may never have been weighed.</param>
    /// <param name="thousandths">What is or will be on offer.</param>
    /// <param name="ct">Stops the asking.</param>
    public async Task<Refusal?> RefuseAsync(Listing listing, long thousandths, CancellationToken ct)
    {
        if (LotOf(listing) is not { } lot) return null;
        var onHand = await lots.OnHandAsync(lot, listing.SellerId, ct);
        if (onHand.Refused is { } refused) return listing.GivenLotId is null ? null : Said(refused);
        return Grams.ForQuantity(listing.GramsPerUnit, thousandths).Value > onHand.Value.FreeGrams ? ListingRefusals.MoreThanLot(onHand.Value.FreeGrams) : null;
    }

    /// <summary>A listing on sale whose words or stock were changed.</summary>
    public Task<Refusal?> RefuseOnSaleAsync(Listing listing, CancellationToken ct) =>
        listing.Status is Public.ListingStatus.Published ? RefuseAsync(listing, ct) : Task.FromResult<Refusal?>(null);

    private static Guid? LotOf(Listing listing) => listing.GivenLotId ?? listing.LotId;

    public static Refusal Said(Refusal refused) => refused == Refusal.NotFound ? ListingRefusals.LotUnknown : refused with { Field = "LotId" };
}
