namespace Marketplace.Farming.Gs1;

/// <summary>The last digit of every GS1 key: weights 3 and 1 from the right, up to the next ten (GS1 General Specifications 7.9).</summary>
internal static class CheckDigit
{
    /// <param name="digits">Without their check digit.</param>
    public static int Of(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var index = 0; index < digits.Length; index++)
            sum += (digits[index] - '0') * ((digits.Length - index) % 2 == 1 ? 3 : 1);
        return (10 - (sum % 10)) % 10;
    }

    /// <summary>The digits when they are as many as one of these lengths and end in the right digit; null otherwise. Blanks and hyphens do not matter.</summary>
    public static string? Read(string? typed, params ReadOnlySpan<int> lengths)
    {
        if (typed is null || typed.Length > 40) return null;
        var digits = new string([.. typed.Where(letter => letter is not (' ' or '-'))]);
        return lengths.Contains(digits.Length) && digits.All(char.IsAsciiDigit) && Of(digits.AsSpan(0, digits.Length - 1)) == digits[^1] - '0' ? digits : null;
    }
}
