using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Marketplace.Catalogue.Tests;

/// <summary>
/// Picture files: some that only their structure makes pictures, as small as their formats allow, with PIXELS where the picture is and SECRET everywhere
/// else; and some that can really be decoded.
/// </summary>
internal static class Pictures
{
    public static byte[] Jpeg(int width, int height)
    {
        var file = new List<byte> { 0xFF, 0xD8 };
        Segment(0xE0, "JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0");
        Segment(0xE1, "Exif\0\0GPS SECRET");
        Segment(0xED, "Photoshop 3.0 SECRET");
        Segment(0xFE, "SECRET comment");
        Segment(0xE2, "MPF\0SECRET");
        Segment(0xC0, $"\b{(char)(height >> 8)}{(char)(height & 255)}{(char)(width >> 8)}{(char)(width & 255)}\u0001\u0001\u0011\0");
        Segment(0xDA, "\u0001\u0001\0\0?\0");
        file.AddRange("PIXELS"u8.ToArray());
        file.AddRange((byte[])[0xFF, 0x00, 0xFF, 0xD0, 1, 2, 0xFF, 0xD9]);
        file.AddRange("SECRET after the end"u8.ToArray());
        return [.. file];

        void Segment(byte marker, string content)
        {
            file.AddRange((byte[])[0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2)]);
            file.AddRange(Encoding.Latin1.GetBytes(content));
        }
    }

    public static byte[] Png(int width, int height)
    {
        var file = new List<byte> { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A };
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        Chunk("IHDR", head);
        Chunk("eXIf", "SECRET"u8.ToArray());
        Chunk("iTXt", "XML:com.adobe.xmp SECRET"u8.ToArray());
        Chunk("IDAT", "PIXELS"u8.ToArray());
        Chunk("tEXt", "SECRET"u8.ToArray());
        Chunk("IEND", []);
        return [.. file];

        void Chunk(string type, byte[] data)
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
            file.AddRange((byte[])[.. length, .. Encoding.Latin1.GetBytes(type), .. data, 0, 0, 0, 0]);
        }
    }

    public static byte[] Webp(int width, int height)
    {
        var chunks = new List<byte>();
        byte[] head = [0x0C, 0, 0, 0, (byte)(width - 1), (byte)((width - 1) >> 8), 0, (byte)(height - 1), (byte)((height - 1) >> 8), 0];
        Chunk("VP8X", head);
        Chunk("EXIF", "SECRET"u8.ToArray());
        Chunk("XMP ", "SECRET!"u8.ToArray());
        Chunk("VP8L", "/....PIXELS"u8.ToArray());
        var size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, chunks.Count + 4);
        return [.. "RIFF"u8, .. size, .. "WEBP"u8, .. chunks];

        void Chunk(string type, byte[] data)
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(length, data.Length);
            chunks.AddRange((byte[])[.. Encoding.Latin1.GetBytes(type), .. length, .. data]);
            if (data.Length % 2 == 1) chunks.Add(0);
        }
    }

    /// <summary>24 by 16 pixels, red above and blue below, with a camera's notes: where it was taken, and which way up it was held.</summary>
    public static byte[] TwoColours(byte orientation)
    {
        byte[] tiff = [.. "II*\0"u8, 8, 0, 0, 0, 2, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0, .. "GPS SECRET"u8];
        byte[] notes = [.. "Exif\0\0"u8, .. tiff];
        var plain = Convert.FromBase64String(RedAboveBlue);
        return [.. plain[..2], 0xFF, 0xE1, 0, (byte)(notes.Length + 2), .. notes, .. plain[2..]];
    }

    private const string RedAboveBlue =
        "/9j/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT0"
        + "9PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQABgDAREAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUG/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABcBAQEBAQAAAAAAAAAAAAAA"
        + "AAAHBQb/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwDMsp34ACMqibAAP//Z";

    /// <summary>A grey PNG that can be decoded; rows are left out at its end when it shall break off in the middle of its data.</summary>
    public static byte[] Grey(int width, int height, int rowsLeftOut = 0)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            for (var row = 0; row < height - rowsLeftOut; row++) zlib.Write(new byte[width + 1]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", head), .. Chunk("tEXt", "SECRET"u8.ToArray()), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>A PNG chunk with its true checksum.</summary>
    public static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.Latin1.GetBytes(type), .. data];
        var (length, sum, crc) = (new byte[4], new byte[4], 0xFFFFFFFFu);
        foreach (var part in body)
        {
            crc ^= part;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, ~crc);
        return [.. length, .. body, .. sum];
    }
}
