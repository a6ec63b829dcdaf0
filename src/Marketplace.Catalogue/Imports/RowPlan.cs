using Marketplace.Catalogue.Listings;
using Marketplace.Platform.Values;

namespace Marketplace.Catalogue.Imports;

/// <summary>What storing a row will do, decided when it was shown.</summary>
/// <param name="Version">Of the listing it changes; when that has moved on the row is refused.</param>
/// <param name="SetsStock">Whether the row counted anew, and did not only repeat what was said before.</param>
/// <param name="Before">What the listing says now in the fields that will change.</param>
internal sealed record RowPlan(ListingForm Form, long? Version, bool SetsStock, IReadOnlyList<RowPlan.Change> Before)
{
    internal sealed record Change(string Field, string Before);

    public bool ChangesNothing => Version is not null && !SetsStock && Before.Count == 0;

    public static RowPlan Of(ListingForm form, KnownListing? stored)
    {
        if (stored is null) return new(form, null, SetsStock: true, []);
        var seen = form.AvailableSeen ?? Quantity.FromThousandths(stored.AvailableThousandths);
        var repeats = form.AvailableSeen is { } exported
            ? form.Available == exported
            : Quantity.ToThousandths(form.Available) == stored.StatedThousandths || form.Available == seen;
        return new(form with { AvailableSeen = seen }, stored.Listing.Version, !repeats, [.. Changes(form, stored.Listing), .. repeats ? [] : new[] { new Change(ImportField.Available, Say(Quantity.FromThousandths(stored.AvailableThousandths))) }]);
    }

    private static IEnumerable<Change> Changes(ListingForm form, Listing old)
    {
        (string Field, string Now, string Before)[] all =
        [
            (ImportField.Product, form.ProductCode, old.ProductCode), (ImportField.Title, form.Title, Line(old.Title)), (ImportField.Grade, form.Grade ?? "", Line(old.Grade)),
            (ImportField.HouseholdCode, form.ProducerId?.ToString() ?? "", old.ProducerId.ToString()), (ImportField.Description, form.Description, Line(old.Description)),
            (ImportField.Price, Say(form.PriceDong), Say(old.PriceDong)), (ImportField.Unit, form.Unit, Line(old.Unit)),
            (ImportField.Weight, Say(form.GramsPerUnit / 1000m), Say(old.GramsPerUnit / 1000m)),
            (ImportField.Step, Say(form.Step), Say(Quantity.FromThousandths(old.StepThousandths))),
            (ImportField.Minimum, Say(form.Minimum), Say(Quantity.FromThousandths(old.MinimumThousandths))),
            (ImportField.Standard, form.StandardCode, old.StandardCode), (ImportField.Certificate, form.CertificateNumber ?? "", Line(old.CertificateNumber)),
            (ImportField.HarvestFrom, Say(form.HarvestFrom), Say(old.HarvestFrom)), (ImportField.HarvestTo, Say(form.HarvestTo), Say(old.HarvestTo)),
            (ImportField.ShipBy, Say(form.ShipBy), Say(old.ShipBy)), (ImportField.PricedBy, CellValues.Word(form.PricedBy), CellValues.Word(old.PricedBy)),
            (ImportField.SiteCode, (form.SiteCode ?? "").ToUpperInvariant(), old.SiteCode ?? ""),
            (ImportField.OwnProduce, form.IsOwnProduce ? "có" : "không", old.IsOwnProduce ? "có" : "không"),
        ];
        return all.Where(field => !string.Equals(field.Now, field.Before, StringComparison.Ordinal)).Select(field => new Change(field.Field, field.Before));
    }

    private static string Line(string? text) => CellValues.OneLineEnd(text ?? "");
    private static string Say(decimal number) => number.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
    private static string Say(DateOnly? day) => day is { } known ? XlsxDays.Write(known) : "";
}
