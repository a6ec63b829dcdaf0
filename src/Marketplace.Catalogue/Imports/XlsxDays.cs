using System.Globalization;
using System.Xml;

namespace Marketplace.Catalogue.Imports;

/// <summary>Which styles of a workbook show a number as a day, and which day a number is.</summary>
internal sealed class XlsxDays
{
    private const int MostStyles = 70_000;
    private readonly List<bool> _isDay = [];
    private readonly bool _is1904;

    private XlsxDays(bool is1904) => _is1904 = is1904;

    public static string Write(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static XlsxDays Read(XmlReader? styles, bool is1904)
    {
        var days = new XlsxDays(is1904);
        if (styles is null) return days;
        using (styles)
        {
            var formats = new Dictionary<int, bool>();
            var inCells = false;
            while (styles.Read())
            {
                if (styles.LocalName is "cellXfs") inCells = styles.NodeType is XmlNodeType.Element;
                if (styles.NodeType is not XmlNodeType.Element) continue;
                if (styles.LocalName is "numFmt" && Id(styles) is { } own && formats.Count < MostStyles) formats[own] = ShowsDay(styles.GetAttribute("formatCode") ?? "");
                else if (inCells && styles.LocalName is "xf" && days._isDay.Count < MostStyles)
                    days._isDay.Add(Id(styles) is { } used && (formats.GetValueOrDefault(used) || used is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 50 and <= 58)));
            }
        }
        return days;
    }

    public bool IsDay(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < _isDay.Count && _isDay[number];

    /// <summary>Null when the number is no day between 1900 and 9999.</summary>
    public DateOnly? DayOf(string number)
    {
        if (!decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) || serial is < 1 or > 2_958_465) return null;
        // Spreadsheets believe in 29 February 1900; days before it are one off and no harvest is that old.
        return (_is1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30)).AddDays((int)serial);
    }

    // A format shows a day when a y or d stands in it outside quotes, brackets and escapes.
    private static bool ShowsDay(string format)
    {
        var (quoted, bracketed) = (false, false);
        for (var at = 0; at < format.Length; at++)
        {
            var letter = format[at];
            if (letter is '"') quoted = !quoted;
            else if (quoted) continue;
            else if (letter is '\\' or '_' or '*') at++;
            else if (letter is '[') bracketed = true;
            else if (letter is ']') bracketed = false;
            else if (!bracketed && letter is 'y' or 'Y' or 'd' or 'D') return true;
        }
        return false;
    }

    private static int? Id(XmlReader xml) => int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
