using System.Buffers.Binary;

namespace Marketplace.Platform.Pictures;

/// <summary>
/// Which way up a camera held a JPEG (EXIF tag 0x0112, 1–8). It is the one thing kept of EXIF: without it a picture taken upright would lie on its side.
/// It is written anew, so that nothing else travels with it.
/// </summary>
internal static class JpegOrientation
{
    private const ushort Tag = 0x0112;
    private const int EntryBytes = 12;

    /// <summary>1, upright, when the segment says nothing that can be read.</summary>
    /// <param name="segment">An APP1 segment with its length in front.</param>
    public static int In(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 16 || !segment[2..].StartsWith("Exif\0\0"u8)) return 1;
        var tiff = segment[8..];
        var isLittle = tiff.StartsWith("II"u8);
        if (!isLittle && !tiff.StartsWith("MM"u8)) return 1;
        var start = U32(tiff, 4, isLittle);
        if (start > tiff.Length - 2) return 1;
        var entries = U16(tiff, (int)start, isLittle);
        for (var entry = 0; entry < entries; entry++)
        {
            var place = (int)start + 2 + (entry * EntryBytes);
            if (place + EntryBytes > tiff.Length) return 1;
            if (U16(tiff, place, isLittle) == Tag) return U16(tiff, place + 8, isLittle) is var way and >= 1 and <= 8 ? way : 1;
        }
        return 1;
    }

    /// <summary>An APP1 segment with nothing but the orientation.</summary>
    public static byte[] Segment(int orientation) =>
    [
        0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1,
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>From 5 on, width and height change places.</summary>
    public static bool LiesOnItsSide(int orientation) => orientation >= 5;

    private static ushort U16(ReadOnlySpan<byte> bytes, int place, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[place..]) : BinaryPrimitives.ReadUInt16BigEndian(bytes[place..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int place, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[place..]) : BinaryPrimitives.ReadUInt32BigEndian(bytes[place..]);
}
