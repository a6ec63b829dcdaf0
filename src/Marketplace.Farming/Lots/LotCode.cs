using System.Security.Cryptography;

namespace Marketplace.Farming.Lots;

/// <summary>
/// A lot's public code, such as <c>K7DM-4QXR-2A</c>: ten characters of 32 (50 bits, drawn at random), none of which is mistaken for another when read aloud
/// or from a worn label. Case, blanks and hyphens do not matter when it is typed.
/// </summary>
internal static class LotCode
{
    // Crockford's alphabet: no I, L, O, U.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 10;

    public static string Draw() => Group(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>The code as it is stored, or null for what cannot be one.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > 40) return null;
        Span<char> code = stackalloc char[Length];
        var count = 0;
        foreach (var letter in typed)
        {
            if (letter is '-' or ' ' or '.') continue;
            var upper = char.ToUpperInvariant(letter);
            var known = upper switch { 'O' => '0', 'I' or 'L' => '1', 'U' => 'V', _ => upper };
            if (count == Length || !Alphabet.Contains(known, StringComparison.Ordinal)) return null;
            code[count++] = known;
        }
        return count == Length ? Group(new string(code)) : null;
    }

    private static string Group(string code) => $"{code[..4]}-{code[4..8]}-{code[8..]}";
}
