using System.IO.Compression;
using Marketplace.Platform.Http;
using Marketplace.Platform.Pictures;
using Marketplace.Platform.Text;

namespace Marketplace.Catalogue.Imports;

/// <summary>A zip of photos as somebody sent it: looked at before it is opened, and unpacked one bounded photo at a time.</summary>
internal static class PhotoArchive
{
    public const long LargestBytes = 64L * 1024 * 1024;
    public const int MostPhotos = 400;

    internal sealed record Entry(string Name, byte[] Content);

    public static Refusal? RefuseUnsafe(Stream file)
    {
        if (file.Length > LargestBytes) return ImportRefusals.PhotosTooLarge;
        Span<byte> start = stackalloc byte[4];
        file.Position = 0;
        if (file.ReadAtLeast(start, 4, throwOnEndOfStream: false) < 4 || !start.SequenceEqual("PK\u0003\u0004"u8)) return ImportRefusals.PhotosNoArchive;
        return ZipDirectory.RefuseUnsafe(file, MostPhotos);
    }

    /// <summary>Files only, without what macOS and Windows add; a photo that is too large ends in its own refusal, with no content.</summary>
    public static IEnumerable<Entry> Read(Stream file)
    {
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var part in zip.Entries.OrderBy(part => part.Name, StringComparer.OrdinalIgnoreCase))
        {
            if (part.Name.Length is 0 or > 200 || part.Name[0] is '.' || part.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
                || part.Name is "Thumbs.db" or "desktop.ini") continue;
            using var content = new MemoryStream();
            using (var packed = new BoundedStream(part.Open(), ZipDirectory.MostUnpackedBytes)) CopyAtMost(packed, content, Picture.LargestBytes + 1);
            yield return new(part.Name, content.ToArray());
        }
    }

    /// <summary>
    /// The row a file belongs to: the one whose photo column names it, or whose key it bears, alone or with a number behind
    /// (<c>SR-01.jpg</c>, <c>SR-01_2.jpg</c>, <c>SR-01 (3).jpg</c>). Case and diacritics do not matter.
    /// </summary>
    internal sealed class Matcher
    {
        private readonly Dictionary<string, (int Number, string Key)> _named = new(StringComparer.Ordinal), _keyed = new(StringComparer.Ordinal);

        public Matcher(IEnumerable<(int Number, string Key, string? Photos)> rows)
        {
            foreach (var (number, key, photos) in rows)
            {
                _keyed.TryAdd(VietnameseText.Fold(key), (number, key));
                foreach (var name in (photos ?? "").Split([';', ',', '|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    _named.TryAdd(VietnameseText.Fold(name), (number, key));
            }
        }

        public (int Number, string Key)? Find(string fileName)
        {
            var stem = Path.GetFileNameWithoutExtension(fileName);
            foreach (var (names, name) in new[] { (_named, fileName), (_named, stem), (_keyed, stem), (_keyed, WithoutNumber(stem)) })
                if (names.TryGetValue(VietnameseText.Fold(name), out var row)) return row;
            return null;
        }

        // A key may end in a number itself: only what stands behind a bracket, an underscore or a hyphen is taken away, and only when the whole is no key.
        private static string WithoutNumber(string stem)
        {
            var text = stem.TrimEnd(')', ' ');
            var digits = text.Length - text.TrimEnd("0123456789".ToCharArray()).Length;
            var rest = text[..^digits].TrimEnd();
            return digits is > 0 and <= 2 && rest.Length > 1 && rest[^1] is '(' or '_' or '-' ? rest[..^1].TrimEnd() : stem;
        }
    }

    private static void CopyAtMost(Stream from, MemoryStream into, int most)
    {
        var part = new byte[64 * 1024];
        for (int read; into.Length < most && (read = from.Read(part)) > 0;) into.Write(part, 0, read);
    }
}
