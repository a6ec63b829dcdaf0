using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Public;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Text;
using Marketplace.Platform.Values;

namespace Marketplace.Catalogue.Listings;

/// <summary>Goods on offer. Names of seller, producer and place are copied so that a list reads this row and its stock alone.</summary>
internal sealed class Listing : IVersioned
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid SellerId { get; init; }
    public PartyKind SellerKind { get; private set; }
    public string SellerName { get; private set; } = "";
    public Guid ProducerId { get; private set; }
    public PartyKind ProducerKind { get; private set; }
    public string ProducerName { get; private set; } = "";
    /// <summary>Where the producer lives: units of the day of the last change.</summary>
    public int CommuneId { get; private set; }
    public int ProvinceId { get; private set; }
    public string ProductCode { get; private set; } = "";
    /// <summary>False when the seller had bought it in.</summary>
    public bool IsOwnProduce { get; private set; }

    public string Title { get; private set; } = "";
    public string Description { get; private set; } = "";
    public string? Grade { get; private set; }
    public long PriceDong { get; private set; }
    public PricedBy PricedBy { get; private set; }
    public string Unit { get; private set; } = "";
    public long GramsPerUnit { get; private set; }
    public long StepThousandths { get; private set; }
    /// <summary>The least one order may take; zero when any multiple of the step will do.</summary>
    public long MinimumThousandths { get; private set; }
    public string StandardCode { get; private set; } = "";
    public string? CertificateNumber { get; private set; }
    /// <summary>The checked certificate that bears the standard; null while it is only the seller's word.</summary>
    public Guid? CertificateId { get; private set; }
    /// <summary>First and last day on which a checked certificate bears the standard; null while it is only the seller's word.</summary>
    public DateOnly? CertifiedFrom { get; private set; }
    public DateOnly? CertifiedUntil { get; private set; }
    /// <summary>The day an officer checked that certificate.</summary>
    public DateOnly? CertificateCheckedOn { get; private set; }
    /// <summary>The last day on which what is on file lets it be on sale; null when that was never asked.</summary>
    public DateOnly? StandsUntil { get; private set; }
    public DateOnly? HarvestFrom { get; private set; }
    public DateOnly? HarvestTo { get; private set; }
    /// <summary>Sold before the harvest (đặt trước): the last day on which ordered goods are sent, and on which they can be ordered. What is available is the cap.</summary>
    public DateOnly? ShipBy { get; private set; }
    /// <summary>The same goods of the same seller in other grades: the id of the first of them. Null when there is but one.</summary>
    public Guid? FamilyId { get; private set; }

    public ListingStatus Status { get; private set; }
    /// <summary>What is sold now is of this lot. The first opens when first published, another with each later harvest; product and producer are fixed from then on.</summary>
    public Guid? LotId { get; private set; }
    /// <summary>A lot there was before, which its seller chose to sell from: that lot says standard, certificate and harvest. Null when its own lot opens.</summary>
    public Guid? GivenLotId { get; private set; }
    public string? LotCode { get; private set; }
    /// <summary>The growing area or packing house it names, as it is looked up in the register.</summary>
    public string? SiteCode { get; private set; }
    /// <summary>Blob key of the first photo.</summary>
    public string? CoverKey { get; private set; }
    public required DateTimeOffset CreatedAt { get; init; }
    /// <summary>When first published; publishing again does not bring a listing back to the top.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }
    /// <summary>Whatever search and facets know of it changed then.</summary>
    public DateTimeOffset ChangedAt { get; private set; }
    public long Version { get; private set; }

    public static Listing Draft(PartyCard seller, Goods goods, ListingTerms terms, DateTimeOffset now)
    {
        var listing = new Listing { SellerId = seller.Id, CreatedAt = now };
        listing.State(seller, goods, terms, now);
        return listing;
    }

    /// <summary>Refused when the listing is on sale and would no longer be fit for it, or when the lot's goods would become others.</summary>
    public Refusal? Revise(PartyCard seller, Goods goods, ListingTerms terms, DateTimeOffset now)
    {
        if (seller.Id != SellerId) return ListingRefusals.SellerFixed;
        if (LotId is not null && (goods.ProducerId != ProducerId || !string.Equals(goods.ProductCode, ProductCode, StringComparison.Ordinal))) return ListingRefusals.GoodsFixed;
        if (LotId is not null && goods.Lot is { } other && other.Id != GivenLotId) return ListingRefusals.LotFixed;
        State(seller, goods, terms, now);
        return Status is ListingStatus.Published ? Unfit() : null;
    }

    /// <summary>Asking twice is harmless.</summary>
    public Refusal? Publish(StandardCard standard, DateTimeOffset now)
    {
        if (Status is ListingStatus.Published) return null;
        if (Unfit() is { } lack) return lack;
        if (ShipBy < now.VietnamDay()) return ListingRefusals.ShipByPast;
        if (standard.NeedsCertificate && string.IsNullOrEmpty(CertificateNumber)) return ListingRefusals.CertificateUnstated;
        (Status, PublishedAt, ChangedAt) = (ListingStatus.Published, PublishedAt ?? now, now);
        return null;
    }

    /// <summary>Its own lot shall open after all. Nothing happens once it is traced.</summary>
    public void LeaveLot()
    {
        if (LotId is null) GivenLotId = null;
    }

    public void Trace(LotCard lot) => (LotId, LotCode) = (lot.Id, lot.Code);

    /// <summary>What its own lot shall say of the goods.</summary>
    public LotWords Words => new(StandardCode, CertificateNumber, CertificateId, HarvestFrom, HarvestTo, SiteCode);

    /// <summary>The goods on offer are of another harvest now.</summary>
    public Refusal? Harvest(DateOnly from, DateOnly to, DateTimeOffset now)
    {
        if (GivenLotId is not null) return ListingRefusals.LotSaysIt;
        (HarvestFrom, HarvestTo, ChangedAt) = (from, to, now);
        return Unfit();
    }

    /// <summary>Nothing happens to a draft: it is not on sale.</summary>
    public void Pause(DateTimeOffset now)
    {
        if (Status is ListingStatus.Published) (Status, ChangedAt) = (ListingStatus.Paused, now);
    }

    /// <summary>Takes the number of a checked certificate for the seller's own; without one the standard is his word.</summary>
    public void Show(CertificateCard? certificate, DateOnly? standsUntil)
    {
        (CertificateId, CertifiedFrom, CertifiedUntil, CertificateCheckedOn, StandsUntil) = (certificate?.Id, certificate?.ValidFrom, certificate?.ValidTo, certificate?.CheckedOn, standsUntil);
        if (certificate is not null) CertificateNumber = certificate.Number;
    }

    public void Show(string? coverKey, DateTimeOffset now) => (CoverKey, ChangedAt) = (coverKey, now);

    /// <summary>What its own words lack before it may be on sale, or null.</summary>
    public Refusal? Unfit()
    {
        if (Title.Length == 0) return ListingRefusals.TitleMissing;
        if (PriceDong <= 0) return ListingRefusals.PriceMissing;
        if (GramsPerUnit <= 0) return ListingRefusals.WeightMissing;
        if (StepThousandths <= 0) return ListingRefusals.StepMissing;
        if (HarvestFrom is { } first && ShipBy < first) return ListingRefusals.ShippedBeforeHarvest;
        return HarvestFrom is { } from && HarvestTo is { } to && from > to ? ListingRefusals.HarvestBackwards : null;
    }

    /// <summary>Two of one seller's listings become grades of the same goods.</summary>
    public Refusal? JoinFamilyOf(Listing other)
    {
        if (other.SellerId != SellerId || other.ProducerId != ProducerId || !string.Equals(other.ProductCode, ProductCode, StringComparison.Ordinal)) return ListingRefusals.OtherGoods;
        FamilyId = other.FamilyId ??= other.Id;
        return null;
    }

    private void State(PartyCard seller, Goods goods, ListingTerms terms, DateTimeOffset now)
    {
        (SellerKind, SellerName) = (seller.Kind, seller.Name);
        (ProducerId, ProducerKind, ProducerName) = (goods.ProducerId, goods.ProducerKind, goods.ProducerName);
        (CommuneId, ProvinceId, ProductCode, IsOwnProduce) = (goods.CommuneId, goods.ProvinceId, goods.ProductCode, goods.IsOwnProduce);
        (Title, Description, Grade) = (VietnameseText.Clean(terms.Title), VietnameseText.Clean(terms.Description), Blank(terms.Grade));
        (PriceDong, PricedBy, Unit, GramsPerUnit) = (terms.PriceDong, terms.PricedBy, VietnameseText.Clean(terms.Unit), terms.GramsPerUnit);
        (StepThousandths, MinimumThousandths) = (terms.StepThousandths, terms.MinimumThousandths);
        (CertificateId, CertifiedFrom, CertifiedUntil, CertificateCheckedOn) = (null, null, null, null);
        (ShipBy, ChangedAt) = (terms.ShipBy, now);
        GivenLotId = goods.Lot?.Id ?? GivenLotId;
        if (goods.Lot is { } lot)
            (StandardCode, CertificateNumber, HarvestFrom, HarvestTo, SiteCode) = (lot.StandardCode, lot.CertificateNumber, lot.HarvestFrom, lot.HarvestTo, lot.SiteCode);
        // A lot chosen before has said it already.
        else if (GivenLotId is null)
            (StandardCode, CertificateNumber, HarvestFrom, HarvestTo, SiteCode) =
                (terms.StandardCode, Blank(terms.CertificateNumber), terms.HarvestFrom, terms.HarvestTo, Blank(terms.SiteCode)?.ToUpperInvariant());
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Clean(text);
}

/// <summary>What is sold, whose it is and where it grew.</summary>
/// <param name="CommuneId">The commune in which the producer lives; the smallest unit known when it is none.</param>
/// <param name="Lot">The lot it is sold from, when there is one already; null leaves a lot that was chosen before.</param>
internal sealed record Goods(
    string ProductCode, Guid ProducerId, PartyKind ProducerKind, string ProducerName, int CommuneId, int ProvinceId, bool IsOwnProduce, LotCard? Lot = null);
