using System.Runtime.InteropServices;
using System.Text;
using Marketplace.Platform.Text;

namespace Marketplace.Catalogue.Search;

/// <summary>A search as the indexes understand it. Only letters and digits are left: nothing a person types is syntax.</summary>
/// <param name="Folded">All must be found; the last one also as a beginning.</param>
/// <param name="Exact">The same words with diacritics; empty when none were typed.</param>
internal sealed record SearchWords(IReadOnlyList<string> Folded, IReadOnlyList<string> Exact)
{
    private const int MostWords = 12;
    private const int LongestWord = 60;

    /// <summary>Null when nothing searchable was typed.</summary>
    public static SearchWords? Of(string? typed)
    {
        var folded = Split(VietnameseText.Fold(typed));
        if (folded.Count == 0) return null;
        var exact = Split(WithDiacritics(typed));
        return new(folded, exact.SequenceEqual(folded, StringComparer.Ordinal) ? [] : exact);
    }

    /// <summary>Lower case, diacritics kept, one blank between words.</summary>
    public static string WithDiacritics(string? text)
    {
        var exact = new StringBuilder();
        var gap = false;
        foreach (var letter in VietnameseText.Exact(text))
        {
            if (!char.IsLetterOrDigit(letter))
            {
                gap = exact.Length > 0;
                continue;
            }
            if (gap) exact.Append(' ');
            gap = false;
            exact.Append(letter);
        }
        return exact.ToString();
    }

    private static IReadOnlyList<string> Split(string words) =>
        [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Length > LongestWord ? word[..LongestWord] : word).Take(MostWords)];
}

/// <summary>Where a listing has the words that were asked for; earlier is better.</summary>
internal enum Tier
{
    /// <summary>Title or product name, with the very diacritics typed.</summary>
    Exact,
    /// <summary>Title or product name.</summary>
    Title,
    Elsewhere,
}

/// <summary>How well a listing answers a search; lower comes first.</summary>
/// <param name="Score">The engine's, among listings of one tier.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Relevance(Tier Tier, long Score)
{
    public static Relevance Of(ShownListing listing, SearchWords words, long score) => new(
        words.Exact.Count > 0 && Has(listing.Exact, words.Exact) ? Tier.Exact : Has(listing.Title, words.Folded) ? Tier.Title : Tier.Elsewhere, score);

    // As the index: whole words, the last one also as a beginning.
    private static bool Has(string text, IReadOnlyList<string> words)
    {
        for (var word = 0; word < words.Count; word++)
            if (!Has(text, words[word], word == words.Count - 1)) return false;
        return true;
    }

    private static bool Has(ReadOnlySpan<char> text, string word, bool asBeginning)
    {
        for (int from = 0, at; (at = text[from..].IndexOf(word, StringComparison.Ordinal)) >= 0; from += at + 1)
        {
            var (start, end) = (from + at, from + at + word.Length);
            if ((start == 0 || text[start - 1] == ' ') && (asBeginning || end == text.Length || text[end] == ' ')) return true;
        }
        return false;
    }
}
