using System.Globalization;
using System.Text;

namespace Marketplace.Host.Pages;

/// <summary>
/// The address under which the client asks for the listings of a page, letter by letter: <c>web/src/features/catalogue/find-listings/listing-filter.ts</c>.
/// A page whose address differs is not wrong, only slower: the client asks itself.
/// </summary>
internal static class ListingsAddress
{
    private static readonly string[] Sorts = ["relevance", "newest", "priceAsc", "priceDesc"];

    public static string For(IQueryCollection query, IReadOnlyList<string>? products = null, string? seller = null)
    {
        var pairs = new List<(string Name, string Value)>();
        if (query["q"] is [{ } only]) Add("q", Cut(only.Trim()));
        foreach (var product in Words("product") is { Count: > 0 } chosen ? chosen : products ?? []) Add("product", product);
        foreach (var standard in Words("standard")) Add("standard", standard);
        foreach (var unit in Words("unit")) Add("unit", unit);
        Add("seller", seller);
        Add("minPrice", Amount("minPrice"));
        Add("maxPrice", Amount("maxPrice"));
        Add("inSeason", query["inSeason"] is ["true"] ? "true" : null);
        Add("sort", query["sort"] is [{ } sort] && Sorts.Contains(sort) ? sort : null);
        Add("limit", "24");
        return "/api/listings?" + string.Join('&', pairs.Select(pair => $"{pair.Name}={Encode(pair.Value)}"));

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) pairs.Add((name, value));
        }

        List<string> Words(string name) => [.. query[name].OfType<string>().Where(word => word.Length > 0)];

        string? Amount(string name) => query[name] is [{ Length: > 0 and <= 12 } digits] && digits.All(char.IsAsciiDigit)
            ? long.Parse(digits, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : null;
    }

    private static string Cut(string words) => words.Length <= 200 ? words : words[..200];

    /// <summary>As a browser's URLSearchParams writes it.</summary>
    internal static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length * 2);
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'*' or (byte)'-' or (byte)'.' or (byte)'_') encoded.Append((char)octet);
            else if (octet is (byte)' ') encoded.Append('+');
            else encoded.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }
        return encoded.ToString();
    }
}
