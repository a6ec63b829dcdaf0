using System.Buffers.Binary;

namespace Marketplace.Platform.Pictures;

/// <summary>Copies a WebP's picture chunks and leaves out the rest: EXIF, XMP, unknown chunks, and whatever follows the end.</summary>
internal static class WebpFile
{
    private const byte HasExif = 0x08, HasXmp = 0x04;

    private static readonly string[] Kept = ["VP8 ", "VP8L", "VP8X", "ALPH", "ICCP"];

    public static bool Is(ReadOnlySpan<byte> file) => file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8);

    public static Picture Read(ReadOnlySpan<byte> file)
    {
        var riff = BrokenPictureException.Slice(file, 0, 8L + BinaryPrimitives.ReadUInt32LittleEndian(file[4..]));
        using var kept = new MemoryStream(file.Length);
        kept.Write(BrokenPictureException.Slice(riff, 0, 12));
        var (width, height) = (0, 0);
        for (var place = 12; place + 8 <= riff.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(riff[(place + 4)..]);
            var type = System.Text.Encoding.Latin1.GetString(riff.Slice(place, 4));
            // Chunks begin at even places; the last pad byte is sometimes missing.
            var padded = Math.Min(8L + length + (length & 1), riff.Length - place);
            var chunk = BrokenPictureException.Slice(riff, place, Math.Max(padded, 8L + length)).ToArray();
            if (type is "ANIM" or "ANMF") throw new AnimatedPictureException();
            if (width == 0) (width, height) = SizeIn(type, chunk.AsSpan(8));
            if (type is "VP8X" && chunk.Length > 8) chunk[8] &= unchecked((byte)~(HasExif | HasXmp));
            if (Kept.Contains(type)) kept.Write(chunk);
            place += chunk.Length;
        }
        var content = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(4), (uint)content.Length - 8);
        return new("image/webp", width, height, content);
    }

    private static (int Width, int Height) SizeIn(string type, ReadOnlySpan<byte> data)
    {
        switch (type)
        {
            case "VP8X" when data.Length >= 10:
                return (1 + (data[4] | (data[5] << 8) | (data[6] << 16)), 1 + (data[7] | (data[8] << 8) | (data[9] << 16)));
            case "VP8 " when data.Length >= 10 && data[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]):
                return (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF);
            case "VP8L" when data.Length >= 5 && data[0] == 0x2F:
                var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
                return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
            default:
                return (0, 0);
        }
    }
}
