using System.Text;
using System.Xml;
using Marketplace.Platform.Http;

namespace Marketplace.Catalogue.Imports;

/// <summary>A file as somebody sent it: what it is by its first bytes, whatever it is called, and its rows once it is known to be harmless.</summary>
internal static class SheetFile
{
    public const long LargestBytes = 20 * 1024 * 1024;
    public const int MostRows = 10_000;

    /// <summary>The header and at most <see cref="MostRows"/> rows below it.</summary>
    /// <param name="file">Can be sought; at most <see cref="LargestBytes"/> long.</param>
    public static Outcome<List<SheetRow>> Read(Stream file)
    {
        if (file.Length > LargestBytes) return ImportRefusals.TooLarge;
        Span<byte> start = stackalloc byte[8];
        file.Position = 0;
        start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        if (start.IsEmpty) return ImportRefusals.Empty;
        if (start.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0])) return ImportRefusals.OldWorkbook;
        var isZip = start.StartsWith("PK\u0003\u0004"u8);
        if (isZip && ZipDirectory.RefuseUnsafe(file) is { } unsafeZip) return unsafeZip;
        file.Position = 0;
        if (!isZip && (start.StartsWith("%PDF"u8) || start.StartsWith("PK"u8) || start.TrimStart((byte)' ').StartsWith("<"u8))) return ImportRefusals.UnknownType;
        try
        {
            return isZip ? Workbook(file) : Text(file);
        }
        catch (UnreadableFileException unreadable)
        {
            return unreadable.Refusal;
        }
        catch (DecoderFallbackException)
        {
            return ImportRefusals.Encoding;
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException or EndOfStreamException or ArgumentException or FormatException or NotSupportedException)
        {
            return ImportRefusals.Broken;
        }
    }

    private static Outcome<List<SheetRow>> Workbook(Stream file)
    {
        using var workbook = new XlsxReader(file);
        return Bounded(workbook.Rows());
    }

    private static Outcome<List<SheetRow>> Text(Stream file)
    {
        using var text = new CsvReader(file);
        return Bounded(text.Rows());
    }

    private static Outcome<List<SheetRow>> Bounded(IEnumerable<SheetRow> rows)
    {
        var read = new List<SheetRow>();
        foreach (var row in rows)
        {
            if (read.Count > MostRows) return ImportRefusals.TooManyRows;
            read.Add(row);
        }
        return read.Count < 2 ? ImportRefusals.Empty : read;
    }
}
