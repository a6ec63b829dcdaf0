using System.Buffers;
using System.Globalization;
using System.Text;

namespace Marketplace.Platform.Text;

/// <summary>Vietnamese text for searching: what people type without diacritics must find what was written with them.</summary>
public static class VietnameseText
{
    /// <summary>
    /// Lower case, no diacritics, đ as d, one blank between words: <c>Sầu riêng</c>, <c>SAU RIENG</c> and <c>sầu  riêng</c> (NFD) become <c>sau rieng</c>.
    /// Tone placement (hoà, hòa) vanishes with the tones. Letters and digits stay, everything else separates words.
    /// </summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var folded = new StringBuilder(text.Length);
        var gap = false;
        foreach (var written in text.AsSpan().ContainsAnyExcept(Usual) ? text.Normalize(NormalizationForm.FormD) : text)
        {
            var letter = written < Latin.Length ? Latin[written] : Plain(written);
            if (letter is Mark) continue;
            if (!char.IsLetterOrDigit(letter))
            {
                gap = folded.Length > 0;
                continue;
            }
            if (gap) folded.Append(' ');
            gap = false;
            folded.Append(letter);
        }
        return folded.ToString();
    }

    /// <summary>Words joined by hyphens, for addresses: <c>Sầu riêng Ri6</c> → <c>sau-rieng-ri6</c>.</summary>
    public static string Slug(string? text) => Fold(text).Replace(' ', '-');

    /// <summary>The form in which text is stored: composed (NFC) and without blanks at the ends.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Composed(text.Trim());
    }

    /// <summary>Composed text (NFC).</summary>
    internal static string Composed(string text) =>
        text.AsSpan().ContainsAnyExcept(Usual) || text.AsSpan().ContainsAnyInRange('\u0300', '\u036F') ? text.Normalize(NormalizationForm.FormC) : text;

    /// <summary>Lower case and composed, tones moved to one convention, diacritics kept: equal only for spellings that mean the same word.</summary>
    public static string Exact(string? text) =>
        string.IsNullOrEmpty(text) ? "" : OneTonePlacement(Clean(text).ToLowerInvariant());

    // oa, oe, uy carry the tone on either vowel (hòa, hoà); the older placement is the one kept.
    private static string OneTonePlacement(string text)
    {
        foreach (var (newer, older) in TonePairs) text = text.Replace(newer, older, StringComparison.Ordinal);
        return text;
    }

    private const char Mark = '\uFFFF';

    // Asking the Unicode tables costs more than all the rest. Usual text is Latin with its Vietnamese letters, tones typed apart, and the quotes and dashes of
    // print: none of it, tones aside, changes when it is composed, and each letter of it stands for one plain letter.
    private static readonly SearchValues<char> Usual = SearchValues.Create(
        [.. Range('\u0000', '\u033F'), .. Range('\u0345', '\u036F'), .. Range('\u1E00', '\u1EFF'), .. Range('\u2010', '\u2027')]);

    private static readonly char[] Latin = [.. Range('\u0000', '\u1EFF').Select(letter => letter is < '\u0370' or >= '\u1E00' ? Plain(letter.ToString().Normalize(NormalizationForm.FormD)[0]) : Plain(letter))];

    private static char Plain(char letter) =>
        CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark ? Mark : letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter);

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);

    private static readonly (string Newer, string Older)[] TonePairs =
    [
        ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"),
        ("oè", "òe"), ("oé", "óe"), ("oẻ", "ỏe"), ("oẽ", "õe"), ("oẹ", "ọe"),
        ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"),
    ];
}
