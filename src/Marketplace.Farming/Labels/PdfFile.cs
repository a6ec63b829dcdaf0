using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Marketplace.Farming.Labels;

/// <summary>
/// Pages of black text and rectangles as a PDF 1.7 (ISO 32000-1) with embedded fonts: whatever prints it prints the same. Measures are millimetres from the
/// page's upper left corner, sizes of letters are points.
/// </summary>
internal sealed class PdfFile(double widthMm, double heightMm, string title)
{
    private const double PointsPerMm = 72 / 25.4;
    private static readonly PdfFont[] Fonts = [PdfFont.Regular, PdfFont.Bold];
    private readonly List<StringBuilder> _pages = [];

    public void AddPage() => _pages.Add(new());

    /// <param name="y">Of the line on which the letters stand.</param>
    public void Text(double x, double y, PdfFont font, double size, string text)
    {
        Page.Append(CultureInfo.InvariantCulture, $"BT /F{Array.IndexOf(Fonts, font)} {size:0.##} Tf {Points(x)} {Points(heightMm - y)} Td <");
        foreach (var letter in text) Page.Append(CultureInfo.InvariantCulture, $"{font.GlyphOf(letter):X4}");
        Page.Append("> Tj ET\n");
    }

    public void Fill(double x, double y, double width, double height) =>
        Page.Append(CultureInfo.InvariantCulture, $"{Points(x)} {Points(heightMm - y - height)} {Points(width)} {Points(height)} re f\n");

    public byte[] Save()
    {
        using var file = new MemoryStream();
        var starts = new List<long>();
        Ascii(file, "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        // 1 catalogue, 2 page tree, 3 title, then five objects a font, then two a page.
        var firstPage = 4 + (5 * Fonts.Length);
        Add("<< /Type /Catalog /Pages 2 0 R /Lang (vi) /ViewerPreferences << /DisplayDocTitle true /PrintScaling /None >> >>");
        Add($"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select((_, page) => $"{firstPage + (2 * page)} 0 R"))}] >>");
        Add($"<< /Title <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(title))}> >>");
        for (var font = 0; font < Fonts.Length; font++) AddFont(Fonts[font], 4 + (5 * font));
        var names = string.Join(' ', Fonts.Select((_, font) => $"/F{font} {4 + (5 * font)} 0 R"));
        for (var page = 0; page < _pages.Count; page++)
        {
            Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Points(widthMm)} {Points(heightMm)}] /Resources << /Font << {names} >> >> /Contents {firstPage + (2 * page) + 1} 0 R >>");
            AddStream("", Encoding.ASCII.GetBytes(_pages[page].ToString()));
        }
        var table = file.Position;
        Ascii(file, $"xref\n0 {starts.Count + 1}\n0000000000 65535 f \n");
        foreach (var start in starts) Ascii(file, $"{start:D10} 00000 n \n");
        Ascii(file, $"trailer\n<< /Size {starts.Count + 1} /Root 1 0 R /Info 3 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();

        void Add(string body)
        {
            starts.Add(file.Position);
            Ascii(file, $"{starts.Count} 0 obj\n{body}\nendobj\n");
        }

        void AddStream(string entries, byte[] content)
        {
            using var packed = new MemoryStream();
            using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(content);
            starts.Add(file.Position);
            Ascii(file, $"{starts.Count} 0 obj\n<< {entries} /Filter /FlateDecode /Length {packed.Length} >>\nstream\n");
            packed.WriteTo(file);
            Ascii(file, "\nendstream\nendobj\n");
        }

        void AddFont(PdfFont font, int first)
        {
            int Em(int units) => units * 1000 / font.UnitsPerEm;
            Add($"<< /Type /Font /Subtype /Type0 /BaseFont /{font.Name} /Encoding /Identity-H /DescendantFonts [{first + 1} 0 R] /ToUnicode {first + 4} 0 R >>");
            Add($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{font.Name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
                + $"/FontDescriptor {first + 2} 0 R /CIDToGIDMap /Identity /W [0 [{string.Join(' ', font.Advances.Select(width => Em(width)))}]] >>");
            Add($"<< /Type /FontDescriptor /FontName /{font.Name} /Flags 4 /FontBBox [{string.Join(' ', font.Box.Select(Em))}] /ItalicAngle 0 /Ascent {Em(font.Ascent)} "
                + $"/Descent {Em(font.Descent)} /CapHeight {Em(font.Ascent)} /StemV 80 /FontFile2 {first + 3} 0 R >>");
            AddStream($"/Length1 {font.File.Length}", font.File);
            AddStream("", Encoding.ASCII.GetBytes(LettersOf(font)));
        }
    }

    // What a reader copies and a search finds.
    private static string LettersOf(PdfFont font)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
            + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var some in font.Glyphs.DistinctBy(pair => pair.Value).Chunk(100)) // as many as one block may hold
        {
            map.Append(CultureInfo.InvariantCulture, $"{some.Length} beginbfchar\n");
            foreach (var (letter, glyph) in some) map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{(int)letter:X4}>\n");
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }

    private StringBuilder Page => _pages[^1];

    private static string Points(double mm) => (mm * PointsPerMm).ToString("0.###", CultureInfo.InvariantCulture);

    private static void Ascii(Stream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
