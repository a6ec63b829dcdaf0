using System.Security.Cryptography;

namespace Marketplace.Ordering.Orders;

/// <summary>Codes of orders and groups: short, unguessable and speakable over the phone. No letter that looks or sounds like another one or like a digit.</summary>
internal static class PublicCode
{
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 8;

    /// <summary>The longest a caller may send; longer ones name nothing.</summary>
    internal const int Longest = 20;

    internal static string NewOrder() => New('D');

    /// <summary>One basket's orders share it.</summary>
    internal static string NewGroup() => New('G');

    internal static bool IsGroup(string code) => code.StartsWith('G');

    /// <summary>What a person typed or read aloud: lower case, blanks and hyphens do not matter.</summary>
    internal static string Read(string? typed) =>
        typed is null or { Length: > Longest } ? "" : typed.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private static string New(char kind) => kind + RandomNumberGenerator.GetString(Letters, Length);
}
