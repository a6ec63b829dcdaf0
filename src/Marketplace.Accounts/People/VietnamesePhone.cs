namespace Marketplace.Accounts.People;

/// <summary>Vietnamese mobile numbers in every usual spelling: <c>0912 345 678</c>, <c>+84 912.345.678</c>, <c>84912345678</c>.</summary>
internal static class VietnamesePhone
{
    /// <summary>E.164, or null when it is no Vietnamese mobile number (03, 05, 07, 08, 09 and eight more digits).</summary>
    public static string? ToE164(string? text)
    {
        if (text is null || text.Length > 40) return null;
        Span<char> digits = stackalloc char[40];
        var count = 0;
        foreach (var letter in text.Trim())
        {
            if (char.IsAsciiDigit(letter)) digits[count++] = letter;
            else if (letter is not (' ' or '\u00A0' or '.' or '-' or '(' or ')' or '+')) return null;
        }
        var number = digits[..count];
        if (number.StartsWith("84") && count == 11) number = number[2..];
        else if (number.StartsWith("0") && count == 10) number = number[1..];
        else return null;
        return number[0] is '3' or '5' or '7' or '8' or '9' ? $"+84{number}" : null;
    }
}
