using System.Security.Cryptography;

namespace Marketplace.Ordering.Orders;

/// <summary>
/// Codes of orders (<c>D7K3M-9QXR</c>) and of groups (<c>G…</c>): eight characters drawn at random, none of which is mistaken for another when read aloud.
/// Case, blanks and hyphens do not matter when one is typed. Guessing one helps nobody: only buyer and seller find the order behind it.
/// </summary>
internal static class PublicCode
{
    // Crockford's alphabet: no I, L, O, U.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Drawn = 8;

    internal const int Longest = Drawn + 2;

    internal static string NewOrder() => Group('D' + RandomNumberGenerator.GetString(Alphabet, Drawn));

    /// <summary>One basket's orders share it.</summary>
    internal static string NewGroup() => Group('G' + RandomNumberGenerator.GetString(Alphabet, Drawn));

    internal static bool IsGroup(string code) => code.StartsWith('G');

    /// <summary>The code as it is stored; empty, which names nothing, for what cannot be one.</summary>
    internal static string Read(string? typed)
    {
        if (typed is null or { Length: > 40 }) return "";
        var letters = typed.ToUpperInvariant().Where(letter => letter is not ('-' or ' ' or '.'))
            .Select(letter => letter switch { 'O' => '0', 'I' or 'L' => '1', 'U' => 'V', _ => letter }).ToArray();
        return letters.Length == Drawn + 1 ? Group(new string(letters)) : "";
    }

    private static string Group(string code) => $"{code[..5]}-{code[5..]}";
}
