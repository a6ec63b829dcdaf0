using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Marketplace.Farming.Certificates;

/// <summary>
/// A PDF is kept as it came, so it may not do anything: no script, no start of a program, no file or form within, no lock that hides what is in it, and nothing after
/// its end. Names are read as a reader of PDF does (<c>/J#61vaScript</c> is <c>/JavaScript</c>), also in compressed object streams.
/// </summary>
internal static class PdfLook
{
    private const int MostUnpacked = 32 * 1024 * 1024;

    private static readonly HashSet<string> Active = new(StringComparer.Ordinal)
    {
        "JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA", "SubmitForm", "ImportData", "GoToE", "Movie", "Sound", "Rendition", "Encrypt",
    };

    public static bool IsWhole(ReadOnlySpan<byte> file)
    {
        var end = file.LastIndexOf("%%EOF"u8);
        return file.StartsWith("%PDF-"u8) && end >= 0 && file[(end + 5)..].IndexOfAnyExcept(" \t\r\n\0"u8) < 0;
    }

    /// <summary>True as well when a part cannot be looked into.</summary>
    public static bool IsActive(byte[] file)
    {
        var (at, left) = (0, MostUnpacked);
        while (at < file.Length)
        {
            var body = file.AsSpan(at).IndexOf("stream"u8);
            var plain = file.AsSpan(at, body < 0 ? file.Length - at : body);
            var names = NamesIn(plain);
            if (names.Overlaps(Active)) return true;
            if (body < 0) return false;
            var start = at + body + "stream"u8.Length;
            var length = file.AsSpan(start).IndexOf("endstream"u8);
            if (length < 0) return true;
            // Names of the object just before it: earlier ones in this stretch only make us look once more than needed.
            if (names.Contains("ObjStm") && (Unpack(file, start, length, ref left) is not { } objects || NamesIn(objects).Overlaps(Active))) return true;
            at = start + length + "endstream"u8.Length;
        }
        return false;
    }

    private static byte[]? Unpack(byte[] file, int start, int length, ref int left)
    {
        // The keyword ends its line, with or without a carriage return.
        while (length > 0 && file[start] is (byte)'\r' or (byte)'\n') (start, length) = (start + 1, length - 1);
        try
        {
            using var packed = new ZLibStream(new MemoryStream(file, start, length), CompressionMode.Decompress);
            using var all = new MemoryStream();
            var part = new byte[16 * 1024];
            int read;
            while ((read = packed.Read(part)) > 0)
            {
                if ((left -= read) < 0) return null;
                all.Write(part, 0, read);
            }
            return all.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static HashSet<string> NamesIn(ReadOnlySpan<byte> text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = text.IndexOf((byte)'/'); at >= 0;)
        {
            var name = new StringBuilder();
            for (at++; at < text.Length && text[at] > ' ' && !"/<>[](){}%"u8.Contains(text[at]); at++)
            {
                if (text[at] == '#' && at + 2 < text.Length && byte.TryParse(text.Slice(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var letter))
                {
                    name.Append((char)letter);
                    at += 2;
                }
                else name.Append((char)text[at]);
            }
            names.Add(name.ToString());
            var next = text[at..].IndexOf((byte)'/');
            at = next < 0 ? -1 : at + next;
        }
        return names;
    }
}
