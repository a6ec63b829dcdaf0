using System.Buffers.Binary;
using System.Text;

namespace Marketplace.Catalogue.Tests;

/// <summary>Picture files as small as their formats allow, with PIXELS where the picture is and SECRET everywhere else.</summary>
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
}
