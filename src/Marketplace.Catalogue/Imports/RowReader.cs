using System.Globalization;
using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Public;
using Marketplace.Farming.Public;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;

namespace Marketplace.Catalogue.Imports;

/// <summary>What is to be said of a row or of one of its cells. The code is worded in <c>web/src/i18n</c>.</summary>
internal sealed record RowMessage(string? Field, string Code, IReadOnlyDictionary<string, object?>? Details = null);

/// <summary>A listing that a row may mean, as it stands.</summary>
/// <param name="StatedThousandths">What a file last said was available; null when none ever did.</param>
internal sealed record KnownListing(Listing Listing, long AvailableThousandths, long? StatedThousandths);

/// <summary>Turns one row into a listing's form, and says at each cell what is wrong with it. Whatever a file leaves out stays as it is.</summary>
internal sealed class RowReader(IReadOnlyDictionary<string, int> columns, NumberFormat format, KnownValues known, Households households)
{
    public static string KeyOf(SheetRow row, int column) => row[column].Kind is CellKind.Text or CellKind.Number ? CellValues.Text(row[column]).ToUpperInvariant() : "";

    /// <summary>Null when anything is wrong; then <paramref name="faults"/> says what.</summary>
    public ListingForm? Read(SheetRow row, KnownListing? stored, Faults faults)
    {
        foreach (var (field, column) in columns)
        {
            if (row[column].Kind is CellKind.Formula) faults.Add(field, "import.formula");
            else if (row[column].Kind is CellKind.Fault) faults.Add(field, "import.cell_error");
        }
        if (faults.Any) return null;
        var old = stored?.Listing;
        var product = Named(row, ImportField.Product, known.Product, "import.product_unknown", faults);
        var standard = Standard(row, old, faults);
        var isOwn = YesNo(row, faults) ?? old?.IsOwnProduce ?? true;
        var producer = Producer(row, old, isOwn, faults);
        var unit = Unit(row, old, product, faults);
        var available = Number(row, ImportField.Available, faults);
        if (available is null && IsBlank(row, ImportField.Available)) faults.Add(ImportField.Available, "import.required");
        var form = new ListingForm(
            product?.Code ?? "", Text(row, ImportField.Title, old?.Title) ?? "", Price(row, faults), unit, Weight(row, old, product, unit, faults), available ?? 0,
            Number(row, ImportField.Step, faults) ?? (old is null ? 1 : Quantity.FromThousandths(old.StepThousandths)), standard?.Code ?? "none",
            Number(row, ImportField.Minimum, faults) ?? (old is null ? 0 : Quantity.FromThousandths(old.MinimumThousandths)),
            Text(row, ImportField.Description, old?.Description) ?? "", Text(row, ImportField.Grade, old?.Grade), Text(row, ImportField.Certificate, old?.CertificateNumber),
            Day(row, ImportField.HarvestFrom, old?.HarvestFrom, faults), Day(row, ImportField.HarvestTo, old?.HarvestTo, faults),
            households.Seller.Id, producer, isOwn, Number(row, ImportField.AvailableSeen, faults), PricedBy(row, old, faults), Day(row, ImportField.ShipBy, old?.ShipBy, faults),
            SiteCode: Text(row, ImportField.SiteCode, old?.SiteCode));
        if (!faults.Any) form.Check(faults);
        return faults.Any ? null : form;
    }

    /// <summary>What stood in the recognised cells, for the page and for the file of failed rows.</summary>
    public Dictionary<string, string> CellsOf(SheetRow row) => columns
        .Where(column => row[column.Value].Kind is not CellKind.Blank)
        .ToDictionary(column => column.Key, column => Shown(row[column.Value]), StringComparer.Ordinal);

    // A number of the spreadsheet is shown in the file's declared format, so that the shown text may go into a file again.
    private string Shown(Cell cell) => cell.Kind switch
    {
        CellKind.Formula => "=…",
        CellKind.Number when CellValues.Number(cell, format) is { } number =>
            format is NumberFormat.Comma ? number.ToString("0.######", CultureInfo.InvariantCulture).Replace('.', ',') : number.ToString("0.######", CultureInfo.InvariantCulture),
        _ => cell.Text,
    };

    private Cell At(SheetRow row, string field) => columns.TryGetValue(field, out var column) ? row[column] : Cell.Blank;

    private bool IsBlank(SheetRow row, string field) => At(row, field).Kind is CellKind.Blank;

    private T? Named<T>(SheetRow row, string field, Func<string, T?> find, string unknown, Faults faults) where T : class
    {
        if (IsBlank(row, field)) faults.Add(field, "import.required");
        else if (find(At(row, field).Text) is { } found) return found;
        else faults.Add(field, unknown);
        return null;
    }

    private StandardCard? Standard(SheetRow row, Listing? old, Faults faults) =>
        IsBlank(row, ImportField.Standard) ? known.Standard(old?.StandardCode ?? "none") : Named(row, ImportField.Standard, known.Standard, "import.standard_unknown", faults);

    private Guid? Producer(SheetRow row, Listing? old, bool isOwn, Faults faults)
    {
        var (code, name, phone) = (At(row, ImportField.HouseholdCode).Text.Trim(), CellValues.Text(At(row, ImportField.HouseholdName)), At(row, ImportField.HouseholdPhone).Text);
        if (code.Length > 0)
        {
            if (households.FindByCode(code) is { } coded) return coded.Id;
            faults.Add(ImportField.HouseholdCode, "import.household_not_member");
        }
        else if (phone.Length > 0 && name.Length > 0)
        {
            if (households.FindByName(name, phone) is { } named) return named.Id;
            faults.Add(ImportField.HouseholdName, "import.household_not_member");
        }
        else if (name.Length > 0 || phone.Length > 0) faults.Add(name.Length > 0 ? ImportField.HouseholdPhone : ImportField.HouseholdName, "import.household_name_and_phone");
        else if (old is not null && households.Find(old.ProducerId) is not null) return old.ProducerId;
        else if (!isOwn || households.Seller.Kind is PartyKind.Household) return households.Seller.Id;
        else faults.Add(ImportField.HouseholdCode, old is null ? "import.household_required" : "import.household_not_member");
        return null;
    }

    private string Unit(SheetRow row, Listing? old, ProductCard? product, Faults faults)
    {
        if (IsBlank(row, ImportField.Unit)) return old?.Unit ?? product?.SaleUnit ?? "kg";
        var text = CellValues.Text(At(row, ImportField.Unit));
        if (known.Unit(text) is { } unit) return unit;
        if (string.Equals(text, old?.Unit, StringComparison.Ordinal)) return text;
        faults.Add(ImportField.Unit, "import.unit_unknown");
        return text;
    }

    // The file says kilograms with three decimals, which are grams.
    private long Weight(SheetRow row, Listing? old, ProductCard? product, string unit, Faults faults)
    {
        if (Number(row, ImportField.Weight, faults) is { } kilos)
        {
            if (Quantity.ToThousandths(kilos) is { } grams) return grams;
            faults.Add(ImportField.Weight, "listing.quantity_three_decimals");
        }
        if (!IsBlank(row, ImportField.Weight)) return 0;
        if (old is not null && string.Equals(old.Unit, unit, StringComparison.Ordinal)) return old.GramsPerUnit;
        if (product is not null && KnownValues.Weight(unit, product) is { } usual) return usual;
        if (product is not null) faults.Add(ImportField.Weight, "import.weight_required");
        return 0;
    }

    private long Price(SheetRow row, Faults faults)
    {
        if (IsBlank(row, ImportField.Price)) faults.Add(ImportField.Price, "import.required");
        if (Number(row, ImportField.Price, faults) is not { } price) return 0;
        // Thirty thousand written the Vietnamese way in a file of decimal points would be thirty đồng; nobody writes decimals of a đồng.
        var hasDecimals = At(row, ImportField.Price) is { Kind: CellKind.Text } cell && cell.Text.Contains(format is NumberFormat.Comma ? ',' : '.', StringComparison.Ordinal);
        if (!hasDecimals && price == decimal.Truncate(price) && price is >= -1_000_000_000_000 and <= 1_000_000_000_000) return (long)price;
        faults.Add(ImportField.Price, "import.whole_dong");
        return 0;
    }

    private decimal? Number(SheetRow row, string field, Faults faults)
    {
        if (IsBlank(row, field)) return null;
        if (CellValues.Number(At(row, field), format) is { } number) return number;
        faults.Add(field, format is NumberFormat.Comma ? "import.number_comma" : "import.number_point");
        return null;
    }

    private DateOnly? Day(SheetRow row, string field, DateOnly? old, Faults faults)
    {
        if (!columns.ContainsKey(field)) return old;
        if (IsBlank(row, field)) return null;
        if (CellValues.Day(At(row, field)) is { } day) return day;
        faults.Add(field, "import.day");
        return null;
    }

    private bool? YesNo(SheetRow row, Faults faults)
    {
        if (IsBlank(row, ImportField.OwnProduce)) return null;
        if (CellValues.YesNo(At(row, ImportField.OwnProduce)) is { } answer) return answer;
        faults.Add(ImportField.OwnProduce, "import.yes_no");
        return null;
    }

    private PricedBy PricedBy(SheetRow row, Listing? old, Faults faults)
    {
        if (IsBlank(row, ImportField.PricedBy)) return old?.PricedBy ?? default;
        if (CellValues.PricedBy(At(row, ImportField.PricedBy)) is { } by) return by;
        faults.Add(ImportField.PricedBy, "import.priced_by");
        return default;
    }

    private string? Text(SheetRow row, string field, string? old)
    {
        if (!columns.ContainsKey(field)) return old;
        var text = CellValues.Text(At(row, field));
        return text.Length == 0 ? null : text;
    }
}
