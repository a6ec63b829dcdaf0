using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Catalogue.Listings;

internal static class ListingRefusals
{
    // What a listing lacks before it may be on sale.
    public static readonly Refusal TitleMissing = new("listing.title_required", Field: "Title");
    public static readonly Refusal PriceMissing = new("listing.price_above_zero", Field: "PriceDong");
    public static readonly Refusal WeightMissing = new("listing.weight_above_zero", Field: "GramsPerUnit");
    public static readonly Refusal StepMissing = new("listing.step_above_zero", Field: "Step");
    public static readonly Refusal CertificateUnstated = new("listing.certificate_required", Field: "CertificateNumber");
    public static readonly Refusal HarvestBackwards = new("listing.harvest_from_after_to", Field: "HarvestTo");
    public static readonly Refusal ShippedBeforeHarvest = new("listing.ship_by_before_harvest", Field: "ShipBy");
    public static readonly Refusal ShipByPast = new("listing.ship_by_past", Field: "ShipBy");

    // The lot it is sold from.
    public static readonly Refusal LotUnknown = new("listing.lot_unknown", StatusCodes.Status400BadRequest, "LotId");
    public static readonly Refusal LotOfOtherProduct = new("listing.lot_other_product", Field: "LotId");
    public static readonly Refusal LotEmpty = new("listing.lot_empty", Field: "LotId");
    /// <summary>Once published a listing stays with its lot.</summary>
    public static readonly Refusal LotFixed = new("listing.lot_fixed", Field: "LotId");

    /// <summary>Standard, certificate and harvest are said by the lot.</summary>
    public static readonly Refusal LotSaysIt = new("listing.lot_says_it", Field: "HarvestFrom");

    /// <summary>How much of the lot is left stands in the details.</summary>
    public static Refusal MoreThanLot(long leftGrams) =>
        new("listing.more_than_lot", Field: "Available", Details: new Dictionary<string, object?>(StringComparer.Ordinal) { ["leftKilos"] = leftGrams / 1000m });

    /// <summary>Recalled.</summary>
    public static readonly Refusal LotHeld = new("lot.held");
    // What must be on file that day.
    public static readonly Refusal CertificateMissing = new("listing.certificate_missing", Field: "CertificateNumber");
    /// <summary>Neither seller nor producer has handed in a certificate of this number.</summary>
    public static readonly Refusal CertificateUnknown = new("listing.certificate_unknown", Field: "CertificateNumber");
    /// <summary>It was handed in; an officer has not found it genuine yet, or refused it.</summary>
    public static readonly Refusal CertificateNotVerified = new("listing.certificate_not_verified", Field: "CertificateNumber");
    public static readonly Refusal CertificateExpired = new("listing.certificate_expired", Field: "CertificateNumber");
    /// <summary>The certificate speaks of other products.</summary>
    public static readonly Refusal CertificateScope = new("listing.certificate_scope", Field: "CertificateNumber");

    /// <summary>The producer who can mend it by committing himself stands in the details.</summary>
    public static Refusal CommitmentMissing(Guid producerId) =>
        new("listing.commitment_missing", Field: "Commitment", Details: new Dictionary<string, object?>(StringComparer.Ordinal) { ["producerId"] = producerId });

    // Who may sell what.
    public static readonly Refusal SellerUnknown = new("listing.seller_not_yours", StatusCodes.Status403Forbidden, "SellerId");
    public static readonly Refusal ProducerMissing = new("listing.producer_required", StatusCodes.Status400BadRequest, "ProducerId");
    public static readonly Refusal ProducerNotYours = new("listing.producer_not_yours", Field: "ProducerId");
    public static readonly Refusal ProducerUnknown = new("listing.producer_unknown", StatusCodes.Status400BadRequest, "ProducerId");
    public static readonly Refusal ProductUnknown = new("listing.product_unknown", StatusCodes.Status400BadRequest, "ProductCode");
    public static readonly Refusal StandardUnknown = new("listing.standard_unknown", StatusCodes.Status400BadRequest, "StandardCode");

    /// <summary>A lot bears the product and the producer; other goods are another listing.</summary>
    public static readonly Refusal GoodsFixed = new("listing.goods_fixed", Field: "ProductCode");
    /// <summary>Grades of one another are the same product of the same producer and seller.</summary>
    public static readonly Refusal OtherGoods = new("listing.family_of_other_goods", Field: "FamilyOf");
    public static readonly Refusal SellerFixed = new("listing.seller_fixed", Field: "SellerId");

    /// <summary>Somebody bought since the seller looked: what is left now stands in the details.</summary>
    public static Refusal StockMoved(decimal available) =>
        new("listing.stock_moved", Field: "Available", Details: new Dictionary<string, object?>(StringComparer.Ordinal) { ["available"] = available });
}
