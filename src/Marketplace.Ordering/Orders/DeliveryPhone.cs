using System.Text.RegularExpressions;

namespace Marketplace.Ordering.Orders;

/// <summary>A Vietnamese number the carrier can call: <c>0912 345 678</c>, <c>+84912345678</c>, <c>0251.3822.123</c>.</summary>
internal static partial class DeliveryPhone
{
    /// <summary>E.164, or null when it is no Vietnamese number.</summary>
    internal static string? Read(string? typed)
    {
        if (typed is null or { Length: > 30 }) return null;
        var number = Number().Match(Separators().Replace(typed, ""));
        return number.Success ? "+84" + number.Groups["rest"].Value : null;
    }

    [GeneratedRegex(@"^(?:\+84|84|0)(?<rest>[35789][0-9]{8}|2[0-9]{9})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 100)]
    private static partial Regex Number();

    [GeneratedRegex(@"[\s.\-()]", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Separators();
}
