using System.Buffers.Text;
using System.Text.Json;

namespace Marketplace.Platform.Http;

/// <summary>An opaque place in a list: the sort values of the last row seen. Whoever edits one gets the first page, never an error 500.</summary>
public static class Cursor
{
    /// <summary>The most rows one page may ask for.</summary>
    public const int LargestPage = 100;

    public static string Encode<T>(T place) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(place));

    public static T? Decode<T>(string? cursor) where T : class
    {
        if (string.IsNullOrEmpty(cursor) || cursor.Length > 1000) return null;
        try { return JsonSerializer.Deserialize<T>(Base64Url.DecodeFromChars(cursor)); }
        catch (Exception fault) when (fault is FormatException or JsonException) { return null; }
    }

    public static int PageSize(int? limit, int usual = 24) => Math.Clamp(limit ?? usual, 1, LargestPage);
}

/// <summary>A page of a list.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor);
