using System.Buffers.Binary;

namespace Marketplace.Platform.Pictures;

/// <summary>
/// Looks for a second file within a picture: a page, a script, a PDF or an archive that another program would find there. Encoding anew removes it all the
/// same; who sends such a file is told so rather than thanked.
/// </summary>
internal static class Stowaway
{
    // Long enough that compressed pixels hardly ever hold one by chance.
    private static readonly byte[][] Marks =
        [.. new[] { "<script", "<?php", "<!doctype", "<html", "<svg", "%PDF-1", "%PDF-2", "This program cannot be run", "7z\u00bc\u00af\u0027\u001c", "Rar!\u001a\u0007" }.Select(System.Text.Encoding.Latin1.GetBytes)];

    private const int ZipEndBytes = 22, LongestComment = 65_535;

    public static bool IsIn(ReadOnlySpan<byte> file)
    {
        foreach (var mark in Marks)
            if (file.IndexOf(mark) >= 0) return true;
        return HasZipEnd(file);
    }

    // A zip is read from its end: "PK\5\6", 18 bytes, and a comment that reaches exactly to the file's end.
    private static bool HasZipEnd(ReadOnlySpan<byte> file)
    {
        var tail = file[Math.Max(0, file.Length - ZipEndBytes - LongestComment)..];
        for (var place = 0; place + ZipEndBytes <= tail.Length; place++)
        {
            var next = tail[place..].IndexOf("PK\u0005\u0006"u8);
            if (next < 0 || place + next + ZipEndBytes > tail.Length) return false;
            place += next;
            if (BinaryPrimitives.ReadUInt16LittleEndian(tail[(place + 20)..]) <= tail.Length - place - ZipEndBytes) return true;
        }
        return false;
    }
}
