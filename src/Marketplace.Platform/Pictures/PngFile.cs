using System.Buffers.Binary;

namespace Marketplace.Platform.Pictures;

/// <summary>Copies a PNG's picture chunks and leaves out the rest: EXIF, texts (XMP too), times, and whatever follows the end.</summary>
internal static class PngFile
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly string[] Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD"];

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    public static Picture Read(ReadOnlySpan<byte> file)
    {
        using var kept = new MemoryStream(file.Length);
        kept.Write(Signature);
        var (width, height, place) = (0u, 0u, Signature.Length);
        while (true)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(BrokenPictureException.Slice(file, place, 8));
            var chunk = BrokenPictureException.Slice(file, place, 12L + length);
            var type = System.Text.Encoding.Latin1.GetString(chunk.Slice(4, 4));
            if (place == Signature.Length)
            {
                if (type is not "IHDR" || length != 13) throw new BrokenPictureException();
                (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(chunk[8..]), BinaryPrimitives.ReadUInt32BigEndian(chunk[12..]));
            }
            if (type is "acTL") throw new AnimatedPictureException();
            if (Kept.Contains(type)) kept.Write(chunk);
            place += chunk.Length;
            if (type is "IEND") break;
        }
        return new("image/png", (int)Math.Min(width, int.MaxValue), (int)Math.Min(height, int.MaxValue), kept.ToArray());
    }
}
