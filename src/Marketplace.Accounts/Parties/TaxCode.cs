namespace Marketplace.Accounts.Parties;

/// <summary>Mã số thuế of an organisation: ten digits, the last one a check digit; a branch adds a hyphen and three digits.</summary>
internal static class TaxCode
{
    private static readonly int[] Weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

    /// <summary>Null or blank is "none given".</summary>
    public static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static bool IsValid(string text)
    {
        if (text.Length is not (10 or 14) || (text.Length == 14 && text[10] != '-')) return false;
        if (text.Where((_, place) => place != 10).Any(letter => !char.IsAsciiDigit(letter))) return false;
        var sum = Weights.Select((weight, place) => weight * (text[place] - '0')).Sum();
        return 10 - (sum % 11) == text[9] - '0';
    }
}
