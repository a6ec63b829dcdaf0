using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Marketplace.Catalogue.Imports;

/// <summary>
/// The first sheet of a workbook, row by row: no document model, no outside parts, no DTD, nothing evaluated. The zip has been looked at by
/// <see cref="ZipDirectory"/>; here each part is bounded while it unpacks.
/// </summary>
internal sealed class XlsxReader : IDisposable
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int LongestText = 32_767;
    private const int MostSharedTexts = 500_000;
    private const long MostSharedLetters = 30_000_000;
    private const int MostColumns = 100;

    private readonly ZipArchive _zip;
    private readonly char[] _buffer = new char[4096];

    public XlsxReader(Stream file) => _zip = new(file, ZipArchiveMode.Read, leaveOpen: true);

    public IEnumerable<SheetRow> Rows()
    {
        RefuseOtherTypes();
        var (sheet, is1904) = FirstSheet();
        var days = XlsxDays.Read(_zip.GetEntry("xl/styles.xml") is null ? null : Open("xl/styles.xml"), is1904);
        var texts = SharedTexts();
        using var xml = Open(sheet);
        var (number, width) = (0, 0);
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName is not "row") continue;
            number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) && stated > number ? stated : number + 1;
            var row = new SheetRow(number, xml.IsEmptyElement ? [] : CellsOf(xml, width, texts, days));
            width = row.Cells.Count;
            if (!row.IsBlank) yield return row;
        }
    }

    public void Dispose() => _zip.Dispose();

    private List<Cell> CellsOf(XmlReader xml, int width, List<string> texts, XlsxDays days)
    {
        var cells = new List<Cell>(width);
        while (xml.Read() && !(xml.NodeType is XmlNodeType.EndElement && xml.LocalName is "row"))
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName is not "c") continue;
            var column = ColumnOf(xml.GetAttribute("r")) ?? cells.Count;
            if (column >= MostColumns) throw new UnreadableFileException(ImportRefusals.TooManyColumns);
            var cell = CellOf(xml, texts, days);
            while (cells.Count < column) cells.Add(Cell.Blank);
            if (column < cells.Count) cells[column] = cell;
            else cells.Add(cell);
        }
        return cells;
    }

    private Cell CellOf(XmlReader xml, List<string> texts, XlsxDays days)
    {
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        if (xml.IsEmptyElement) return Cell.Blank;
        var (hasFormula, text) = (false, new StringBuilder());
        while (xml.Read() && !(xml.NodeType is XmlNodeType.EndElement && xml.LocalName is "c"))
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName is "f") hasFormula = true;
            else if (xml.LocalName is "v" or "t") ReadText(xml, text);
            // How a word is pronounced is no part of it.
            else if (xml.LocalName is "rPh") xml.Skip();
        }
        if (hasFormula) return new(CellKind.Formula, "");
        if (text.Length == 0) return Cell.Blank;
        var value = text.ToString();
        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count ? Word(texts[at]) : throw new UnreadableFileException(ImportRefusals.Broken),
            "inlineStr" or "str" => Word(value),
            "b" => new(CellKind.Text, value is "1" ? "có" : "không"),
            "e" => new(CellKind.Fault, value),
            "d" => DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(CellKind.Day, XlsxDays.Write(DateOnly.FromDateTime(day))) : new(CellKind.Text, value),
            _ => days.IsDay(style) && days.DayOf(value) is { } real ? new(CellKind.Day, XlsxDays.Write(real)) : new(CellKind.Number, value),
        };
    }

    private static Cell Word(string text) => text.Length == 0 ? Cell.Blank : new(CellKind.Text, text);

    // In pieces: a single text of many megabytes is never held.
    private void ReadText(XmlReader xml, StringBuilder text)
    {
        if (xml.IsEmptyElement) return;
        while (xml.Read() && xml.NodeType is not XmlNodeType.EndElement)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)) continue;
            int read;
            while ((read = xml.ReadValueChunk(_buffer, 0, _buffer.Length)) > 0)
                if (text.Append(_buffer, 0, read).Length > LongestText) throw new UnreadableFileException(ImportRefusals.Broken);
        }
    }

    private List<string> SharedTexts()
    {
        var texts = new List<string>();
        if (_zip.GetEntry("xl/sharedStrings.xml") is null) return texts;
        using var xml = Open("xl/sharedStrings.xml");
        long letters = 0;
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName is not "si") continue;
            var text = new StringBuilder();
            if (!xml.IsEmptyElement)
                while (xml.Read() && !(xml.NodeType is XmlNodeType.EndElement && xml.LocalName is "si"))
                {
                    if (xml.NodeType is not XmlNodeType.Element) continue;
                    if (xml.LocalName is "t") ReadText(xml, text);
                    else if (xml.LocalName is "rPh") xml.Skip();
                }
            letters += text.Length;
            if (texts.Count >= MostSharedTexts || letters > MostSharedLetters) throw new UnreadableFileException(ImportRefusals.Bomb);
            texts.Add(text.ToString());
        }
        return texts;
    }

    private void RefuseOtherTypes()
    {
        using var xml = Open("[Content_Types].xml");
        var isWorkbook = false;
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.GetAttribute("ContentType") is not { } type) continue;
            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)) throw new UnreadableFileException(ImportRefusals.Macros);
            isWorkbook |= type.EndsWith("spreadsheetml.sheet.main+xml", StringComparison.Ordinal);
        }
        if (!isWorkbook) throw new UnreadableFileException(ImportRefusals.UnknownType);
    }

    private (string Path, bool Is1904) FirstSheet()
    {
        string? id = null;
        var is1904 = false;
        using (var xml = Open("xl/workbook.xml"))
            while (xml.Read())
            {
                if (xml.NodeType is not XmlNodeType.Element) continue;
                if (xml.LocalName is "workbookPr") is1904 = xml.GetAttribute("date1904") is "1" or "true";
                else if (xml.LocalName is "sheet" && id is null && xml.GetAttribute("state") is null or "visible") id ??= xml.GetAttribute("id", Relations);
            }
        using var relations = Open("xl/_rels/workbook.xml.rels");
        while (relations.Read())
            if (relations.NodeType is XmlNodeType.Element && id is not null && string.Equals(relations.GetAttribute("Id"), id, StringComparison.Ordinal)
                && relations.GetAttribute("TargetMode") is not "External" && relations.GetAttribute("Target") is { } target)
                return (target.StartsWith('/') ? target[1..] : "xl/" + target, is1904);
        throw new UnreadableFileException(ImportRefusals.Broken);
    }

    private XmlReader Open(string path) => _zip.GetEntry(path) is { } part
        ? XmlReader.Create(new BoundedStream(part.Open(), ZipDirectory.MostUnpackedBytes), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = ZipDirectory.MostUnpackedBytes,
        })
        : throw new UnreadableFileException(ImportRefusals.Broken);

    private static int? ColumnOf(string? reference)
    {
        if (string.IsNullOrEmpty(reference)) return null;
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper))
        {
            column = (column * 26) + (letter - 'A' + 1);
            if (column > MostColumns) break;
        }
        return column == 0 ? null : column - 1;
    }
}
