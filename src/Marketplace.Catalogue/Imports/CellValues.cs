using System.Globalization;
using System.Text.RegularExpressions;
using Marketplace.Catalogue.Public;
using Marketplace.Platform.Text;

namespace Marketplace.Catalogue.Imports;

/// <summary>What a cell means. Text is read by the declared format alone: <c>12.5</c> under a decimal comma is a fault, not twelve and a half.</summary>
internal static partial class CellValues
{
    private const string Dangerous = "=+-@\t\r\n＝＋－＠";
    private static readonly string[] DayFormats = ["dd/MM/yyyy", "d/M/yyyy"];

    /// <summary>Null when the cell holds no number in this format.</summary>
    public static decimal? Number(Cell cell, NumberFormat format)
    {
        if (cell.Kind is CellKind.Number)
            // Spreadsheets keep 12.1 as 12.100000000000001.
            return decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var stored) ? decimal.Round(stored, 6) : null;
        var text = cell.Text.Trim();
        if (cell.Kind is not CellKind.Text || !(format is NumberFormat.Comma ? WithComma() : WithPoint()).IsMatch(text)) return null;
        var plain = format is NumberFormat.Comma
            ? text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : text.Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary><c>dd/MM/yyyy</c> or a day of the spreadsheet itself.</summary>
    public static DateOnly? Day(Cell cell) =>
        cell.Kind is CellKind.Day or CellKind.Text && DateOnly.TryParseExact(cell.Text.Trim(), DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static bool? YesNo(Cell cell) => VietnameseText.Fold(cell.Text) switch
    {
        "co" or "yes" or "true" or "1" or "x" => true,
        "khong" or "no" or "false" or "0" => false,
        _ => null,
    };

    /// <summary>By the kilogram or by the unit of sale; null when it is neither word.</summary>
    public static PricedBy? PricedBy(Cell cell) => VietnameseText.Fold(cell.Text) switch
    {
        "kg" or "theo kg" or "ky" or "can ky" or "kilogram" => Public.PricedBy.Kilogram,
        "don vi" or "theo don vi" or "unit" => Public.PricedBy.Unit,
        _ => null,
    };

    public static string Word(PricedBy by) => by is Public.PricedBy.Kilogram ? "kg" : "đơn vị";

    public static string Text(Cell cell)
    {
        var text = cell.Text;
        // The apostrophe that an export put before what a spreadsheet program would take for a formula.
        if (text.StartsWith('\'') && text.TrimStart('\'') is { Length: > 0 } rest && Dangerous.Contains(rest[0], StringComparison.Ordinal)) text = text[1..];
        return OneLineEnd(VietnameseText.Clean(text));
    }

    /// <summary>Safe in a spreadsheet program; <see cref="Text"/> gives back the same.</summary>
    public static string Harmless(string text)
    {
        var clean = OneLineEnd(text);
        return clean.TrimStart('\'') is { Length: > 0 } rest && Dangerous.Contains(rest[0], StringComparison.Ordinal) ? "'" + clean : clean;
    }

    // XML knows no control characters; a line's end is kept.
    internal static string OneLineEnd(string text) =>
        Control().Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), " ");

    [GeneratedRegex(@"^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WithComma();

    [GeneratedRegex(@"^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WithPoint();

    [GeneratedRegex(@"[\p{Cc}\uFFFE\uFFFF-[\n\t]]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Control();
}
