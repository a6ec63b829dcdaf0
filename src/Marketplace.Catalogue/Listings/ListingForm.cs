using Marketplace.Catalogue.Public;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;

namespace Marketplace.Catalogue.Listings;

/// <summary>A listing as its seller fills it in. A draft may lack what only a listing on sale needs: price, weight, certificate.</summary>
/// <param name="Available">In units of sale.</param>
/// <param name="Step">Orders are multiples of it.</param>
/// <param name="Minimum">Zero when any multiple of the step will do.</param>
/// <param name="SellerId">The caller's own party when absent.</param>
/// <param name="ProducerId">The household whose produce it is; the seller when absent.</param>
/// <param name="IsOwnProduce">False when it was bought in: selling it is trade.</param>
/// <param name="AvailableSeen">On an edit: what was available when the form was filled. When somebody bought meanwhile the edit is refused.</param>
/// <param name="PricedBy">By the unit of sale, or by the kilogram.</param>
/// <param name="ShipBy">Sold before the harvest: the last day on which ordered goods are sent.</param>
/// <param name="LotId">A weighed lot of the seller's that it is sold from: producer, standard, certificate and harvest are the lot's. Absent: its own lot opens.</param>
/// <param name="SiteCode">The code of the growing area or packing house the goods come from; one the register does not know is the seller's word.</param>
/// <param name="FamilyOf">Another listing of the seller that offers the same goods in another grade.</param>
internal sealed record ListingForm(
    string ProductCode, string Title, long PriceDong, string Unit, long GramsPerUnit, decimal Available, decimal Step, string StandardCode,
    decimal Minimum = 0, string Description = "", string? Grade = null, string? CertificateNumber = null, DateOnly? HarvestFrom = null, DateOnly? HarvestTo = null,
    Guid? SellerId = null, Guid? ProducerId = null, bool IsOwnProduce = true, decimal? AvailableSeen = null, PricedBy PricedBy = PricedBy.Unit,
    DateOnly? ShipBy = null, Guid? FamilyOf = null, Guid? LotId = null, string? SiteCode = null) : IChecked
{
    private const long HighestPriceDong = 10_000_000_000;
    private const long HeaviestGrams = 100_000_000;

    public void Check(Faults faults)
    {
        faults.Text(Title, nameof(Title), 120, "listing.title");
        faults.Text(Unit, nameof(Unit), 20, "listing.unit");
        faults.Unless(Description.Length <= 5000, nameof(Description), "listing.description_too_long");
        faults.Unless(Grade is not { Length: > 40 }, nameof(Grade), "listing.grade_too_long");
        faults.Unless(CertificateNumber is not { Length: > 80 }, nameof(CertificateNumber), "listing.certificate_too_long");
        faults.Unless(SiteCode is not { Length: > 40 }, nameof(SiteCode), "site_code.code_too_long");
        faults.Unless(PriceDong is >= 0 and <= HighestPriceDong, nameof(PriceDong), "listing.price_range");
        faults.Unless(GramsPerUnit is >= 0 and <= HeaviestGrams, nameof(GramsPerUnit), "listing.weight_range");
        CheckQuantity(faults, Available, nameof(Available));
        CheckQuantity(faults, Step, nameof(Step));
        CheckQuantity(faults, Minimum, nameof(Minimum));
        if (AvailableSeen is { } seen) CheckQuantity(faults, seen, nameof(AvailableSeen));
        faults.Unless(Enum.IsDefined(PricedBy), nameof(PricedBy), "listing.priced_by");
        faults.Unless(HarvestFrom is not { } from || HarvestTo is not { } to || from <= to, nameof(HarvestTo), "listing.harvest_from_after_to");
    }

    public ListingTerms Terms() => new()
    {
        Title = Title, Description = Description, Grade = Grade, PriceDong = PriceDong, Unit = Unit, GramsPerUnit = GramsPerUnit,
        StepThousandths = Quantity.ToThousandths(Step)!.Value, MinimumThousandths = Quantity.ToThousandths(Minimum)!.Value, StandardCode = StandardCode,
        CertificateNumber = CertificateNumber, HarvestFrom = HarvestFrom, HarvestTo = HarvestTo, PricedBy = PricedBy, ShipBy = ShipBy, SiteCode = SiteCode,
    };

    internal static void CheckQuantity(Faults faults, decimal quantity, string field) =>
        faults.Unless(quantity >= 0 && Quantity.ToThousandths(quantity) is not null, field, "listing.quantity_three_decimals");
}
