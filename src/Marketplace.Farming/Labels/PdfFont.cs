using System.Buffers.Binary;

namespace Marketplace.Farming.Labels;

/// <summary>A TrueType font as far as a PDF needs it: which glyph a letter has and how wide it is. Letters it lacks become a question mark.</summary>
internal sealed class PdfFont
{
    public static readonly PdfFont Regular = Read("be-vietnam-pro-400.ttf", "BeVietnamPro-Regular");
    public static readonly PdfFont Bold = Read("be-vietnam-pro-700.ttf", "BeVietnamPro-Bold");

    private readonly Dictionary<char, ushort> _glyphs = [];
    private readonly ushort[] _advances;

    private PdfFont(string name, byte[] file)
    {
        (Name, File) = (name, file);
        var (head, hhea, hmtx) = (Table("head"), Table("hhea"), Table("hmtx"));
        UnitsPerEm = Word(head + 18);
        Box = [.. Enumerable.Range(0, 4).Select(side => (int)(short)Word(head + 36 + (2 * side)))];
        (Ascent, Descent) = ((short)Word(hhea + 4), (short)Word(hhea + 6));
        _advances = [.. Enumerable.Range(0, Word(hhea + 34)).Select(glyph => Word(hmtx + (4 * glyph)))];
        ReadCharacters(Table("cmap") + 12);
    }

    public string Name { get; }
    public byte[] File { get; }
    public int UnitsPerEm { get; }
    /// <summary>Left, bottom, right and top of the largest glyph.</summary>
    public IReadOnlyList<int> Box { get; }
    public int Ascent { get; }
    public int Descent { get; }
    public IReadOnlyList<ushort> Advances => _advances;
    public IReadOnlyDictionary<char, ushort> Glyphs => _glyphs;

    public ushort GlyphOf(char letter) => _glyphs.TryGetValue(letter, out var glyph) ? glyph : _glyphs['?'];

    /// <summary>In points, at this size in points.</summary>
    public double WidthOf(string text, double size) => text.Sum(letter => (long)_advances[GlyphOf(letter)]) * size / UnitsPerEm;

    // Format 4 with consecutive glyphs in each segment, as the two files are made.
    private void ReadCharacters(int table)
    {
        var segments = Word(table + 6) / 2;
        var (ends, starts, deltas) = (table + 14, table + 16 + (2 * segments), table + 16 + (4 * segments));
        for (var segment = 0; segment < segments - 1; segment++)
            for (int letter = Word(starts + (2 * segment)); letter <= Word(ends + (2 * segment)); letter++)
                _glyphs[(char)letter] = (ushort)(letter + Word(deltas + (2 * segment)));
    }

    private int Table(string tag)
    {
        for (var entry = 12; entry < 12 + (16 * Word(4)); entry += 16)
            if (File.AsSpan(entry, 4).SequenceEqual(System.Text.Encoding.ASCII.GetBytes(tag))) return BinaryPrimitives.ReadInt32BigEndian(File.AsSpan(entry + 8));
        throw new InvalidDataException($"{Name} has no table {tag}.");
    }

    private ushort Word(int at) => BinaryPrimitives.ReadUInt16BigEndian(File.AsSpan(at));

    private static PdfFont Read(string file, string name)
    {
        using var stream = typeof(PdfFont).Assembly.GetManifestResourceStream(file)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new(name, bytes);
    }
}
