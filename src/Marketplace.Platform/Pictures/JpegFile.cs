using System.Buffers.Binary;

namespace Marketplace.Platform.Pictures;

/// <summary>
/// Copies a JPEG's picture segments and leaves out the rest: EXIF (the way up is written anew), XMP, IPTC, comments, thumbnails, and whatever follows
/// the end of the picture.
/// </summary>
internal static class JpegFile
{
    private const byte App0 = 0xE0, App1 = 0xE1, App2 = 0xE2, App14 = 0xEE, App15 = 0xEF, Comment = 0xFE, Start = 0xD8, End = 0xD9, Scan = 0xDA;

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xFF, Start, 0xFF]);

    public static Picture Read(ReadOnlySpan<byte> file)
    {
        using var kept = new MemoryStream(file.Length);
        kept.Write([0xFF, Start]);
        var (width, height, place, orientation) = (0, 0, 2, 1);
        while (true)
        {
            if (BrokenPictureException.Slice(file, place, 2)[0] != 0xFF) throw new BrokenPictureException();
            var marker = file[place + 1];
            if (marker == 0xFF)
            {
                place++;
                continue;
            }
            place += 2;
            if (marker is End) break;
            if (marker is 0x01 or (>= 0xD0 and <= 0xD7)) continue;

            var length = BinaryPrimitives.ReadUInt16BigEndian(BrokenPictureException.Slice(file, place, 2));
            var segment = BrokenPictureException.Slice(file, place, Math.Max((int)length, 2));
            // Start of frame; C4, C8 and CC in its range are tables.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                if (segment.Length < 7) throw new BrokenPictureException();
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), BinaryPrimitives.ReadUInt16BigEndian(segment[5..]));
            }
            if (marker is App1 && orientation == 1 && (orientation = JpegOrientation.In(segment)) != 1) kept.Write(JpegOrientation.Segment(orientation));
            if (IsPartOfThePicture(marker, segment))
            {
                kept.Write([0xFF, marker]);
                kept.Write(segment);
            }
            place += segment.Length;
            if (marker is not Scan) continue;
            var data = file[place..][..EntropyCoded(file[place..])];
            kept.Write(data);
            place += data.Length;
        }
        kept.Write([0xFF, End]);
        return JpegOrientation.LiesOnItsSide(orientation) ? new("image/jpeg", height, width, kept.ToArray()) : new("image/jpeg", width, height, kept.ToArray());
    }

    // Kept of the application segments: JFIF, the colour profile, and Adobe's colour transform, without which colours are wrong.
    private static bool IsPartOfThePicture(byte marker, ReadOnlySpan<byte> segment) => marker switch
    {
        App0 => segment[2..].StartsWith("JFIF\0"u8),
        App2 => segment[2..].StartsWith("ICC_PROFILE\0"u8),
        App14 => segment[2..].StartsWith("Adobe"u8),
        > App0 and <= App15 or Comment => false,
        _ => true,
    };

    // Up to the next marker; FF00 is a stuffed byte and D0–D7 restart within the data.
    private static int EntropyCoded(ReadOnlySpan<byte> data)
    {
        for (var place = 0; ; place += 2)
        {
            var next = data[place..].IndexOf((byte)0xFF);
            if (next < 0 || place + next + 1 >= data.Length) throw new BrokenPictureException();
            place += next;
            if (data[place + 1] is not (0x00 or (>= 0xD0 and <= 0xD7))) return place;
        }
    }
}
