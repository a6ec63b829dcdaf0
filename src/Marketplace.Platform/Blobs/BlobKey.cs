using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Marketplace.Platform.Blobs;

/// <summary>How blobs are named: two letters, a stroke, 32 letters that nobody can guess, and an ending that says the type.</summary>
public static partial class BlobKey
{
    private static readonly Dictionary<string, string> Endings = new(StringComparer.Ordinal)
    {
        ["image/jpeg"] = ".jpg", ["image/png"] = ".png", ["image/webp"] = ".webp", ["image/svg+xml"] = ".svg",
    };

    /// <summary>The key of what was stored beside another: <c>3f/3f2a….webp</c> and <c>480</c> are <c>3f/3f2a…-480.webp</c>.</summary>
    public static string Beside(string key, string name) => $"{Path.ChangeExtension(key, null)}-{name}{Path.GetExtension(key)}";

    internal static string New(string contentType)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return $"{name[..2]}/{name}{Endings.GetValueOrDefault(contentType, ".bin")}";
    }

    /// <summary>Whether this can be a key at all; whatever else stands in an address never reaches a store.</summary>
    internal static bool IsOne(string key) => Shape().IsMatch(key) && string.Equals(key[..2], key[3..5], StringComparison.Ordinal);

    internal static string TypeOf(string key) =>
        Endings.FirstOrDefault(ending => key.EndsWith(ending.Value, StringComparison.Ordinal)).Key ?? "application/octet-stream";

    [GeneratedRegex("^[0-9a-f]{2}/[0-9a-f]{32}(-[a-z0-9]{1,16})?[.](jpg|png|webp|svg|bin)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
