using Marketplace.Accounts.Public;
using Marketplace.Farming.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Listings;

/// <summary>Who sells, and whose produce: asked at each writing of a listing.</summary>
internal sealed class SellerDesk(MarketplaceDb db, Caller caller, IParties parties, ITerritory territory, IProduce produce, ILots lots, PriceWarnings warnings, TimeProvider clock)
{
    /// <param name="Standard">As stated, known to exist.</param>
    internal sealed record Answer(PartyCard Seller, Goods Goods, StandardCard Standard);

    public PriceWarnings Warnings => warnings;

    /// <summary>A listing of a party the caller sells for; for anybody else it does not exist.</summary>
    public Task<Listing?> FindOwnAsync(Guid listingId, CancellationToken ct)
    {
        var sellers = OwnSellers();
        return db.Set<Listing>().SingleOrDefaultAsync(listing => listing.Id == listingId && sellers.Contains(listing.SellerId), ct);
    }

    public IReadOnlyList<Guid> OwnSellers() => caller.PartiesFor(Permission.Sell);

    /// <param name="form">What is stated.</param>
    /// <param name="ct">Stops the asking.</param>
    /// <param name="known">The listing that is edited: its own lot may be used up, and stays.</param>
    public async Task<Outcome<Answer>> AskAsync(ListingForm form, CancellationToken ct, Listing? known = null)
    {
        if (produce.Product(form.ProductCode) is null) return ListingRefusals.ProductUnknown;
        if (produce.Standard(form.StandardCode) is not { } standard) return ListingRefusals.StandardUnknown;
        if ((form.SellerId ?? OwnSellers().Select(party => (Guid?)party).FirstOrDefault()) is not { } sellerId || !caller.MayFor(Permission.Sell, sellerId)
            || await parties.FindAsync(sellerId, ct) is not { } seller) return ListingRefusals.SellerUnknown;

        if (form.LotId is { } lot) return await OfLotAsync(form, lot, seller, standard, known, ct);
        var producer = form.ProducerId is { } named && named != sellerId ? await parties.FindAsync(named, ct) : seller;
        if (await RefuseProducerAsync(seller, producer, form, ct) is { } refusal) return refusal;
        return new Answer(seller, GoodsOf(form, producer!), standard);
    }

    /// <summary>A membership may have ended since the listing was written.</summary>
    public async Task<Refusal?> StillMaySellAsync(Listing listing, CancellationToken ct) =>
        // Goods of a lot there was before were taken in while he was a member; whether the lot is still the seller's is asked with its kilos.
        !listing.IsOwnProduce || listing.GivenLotId is not null || await parties.MaySellForAsync(listing.SellerId, listing.ProducerId, clock.Today(), ct) ? null : ListingRefusals.ProducerNotYours;

    /// <summary>Makes it a grade of the same goods as another listing of this seller.</summary>
    public async Task<Refusal?> JoinFamilyAsync(Listing listing, Guid? other, CancellationToken ct) =>
        other is not { } id || id == listing.Id ? null : await FindOwnAsync(id, ct) is { } sibling ? listing.JoinFamilyOf(sibling) : ListingRefusals.OtherGoods;

    /// <summary>A recalled lot is not offered until it is released.</summary>
    public async Task<Refusal?> HeldAsync(Listing listing, CancellationToken ct) =>
        listing.LotId is { } lot && (await lots.HeldAsync([lot], ct)).Count > 0 ? ListingRefusals.LotHeld : null;

    private async Task<Outcome<Answer>> OfLotAsync(ListingForm form, Guid lotId, PartyCard seller, StandardCard standard, Listing? known, CancellationToken ct)
    {
        LotCard lot;
        if (known is { LotId: { } traced } && traced == lotId) lot = (await lots.FindAsync([lotId], ct))[lotId];
        else
        {
            var onHand = await lots.OnHandAsync(lotId, seller.Id, ct);
            if (onHand.Refused is { } refused) return LotFit.Said(refused);
            if (onHand.Value.FreeGrams == 0) return ListingRefusals.LotEmpty;
            lot = onHand.Value.Lot;
        }
        if (!string.Equals(lot.ProductCode, form.ProductCode, StringComparison.Ordinal)) return ListingRefusals.LotOfOtherProduct;
        if (await parties.FindAsync(lot.ProducerId, ct) is not { } producer) return ListingRefusals.LotUnknown;
        // Consumption is counted at households: own produce is theirs, each kilo of it.
        if (form.IsOwnProduce && producer.Kind is not PartyKind.Household && !await IsHouseholdsAsync(lotId, ct)) return ListingRefusals.ProducerMissing;
        return new Answer(seller, GoodsOf(form, producer) with { Lot = lot }, produce.Standard(lot.StandardCode) ?? standard);
    }

    private async Task<bool> IsHouseholdsAsync(Guid lotId, CancellationToken ct)
    {
        if (!(await lots.OriginsAsync([lotId], ct)).TryGetValue(lotId, out var shares)) return false;
        var known = await parties.FindAsync([.. shares.Select(share => share.HouseholdId)], ct);
        return known.Count == shares.Count && known.Values.All(party => party.Kind is PartyKind.Household);
    }

    private async Task<Refusal?> RefuseProducerAsync(PartyCard seller, PartyCard? producer, ListingForm form, CancellationToken ct)
    {
        if (producer is null || (producer.Kind is not PartyKind.Household && producer.Id != seller.Id)) return ListingRefusals.ProducerUnknown;
        if (!form.IsOwnProduce) return null;
        if (producer.Kind is not PartyKind.Household) return ListingRefusals.ProducerMissing;
        return await parties.MaySellForAsync(seller.Id, producer.Id, clock.Today(), ct) ? null : ListingRefusals.ProducerNotYours;
    }

    /// <summary>The form's goods as grown by this producer, who lives where he lives today.</summary>
    public Goods GoodsOf(ListingForm form, PartyCard producer)
    {
        var today = clock.Today();
        var unit = producer.UnitOn(today);
        return new(
            form.ProductCode, producer.Id, producer.Kind, producer.Name, territory.AtLevel(unit, UnitLevel.Commune, today)?.Id ?? unit,
            territory.AtLevel(unit, UnitLevel.Province, today)?.Id ?? unit, form.IsOwnProduce);
    }
}
