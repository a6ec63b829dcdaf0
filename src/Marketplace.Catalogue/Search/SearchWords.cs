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
