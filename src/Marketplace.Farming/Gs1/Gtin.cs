namespace Marketplace.Farming.Gs1;

/// <summary>A trade item's number (mã vạch sản phẩm), always as 14 digits; typed with 8, 12, 13 or 14. Numbers of Việt Nam begin with 893.</summary>
internal readonly record struct Gtin(string Digits)
{
    public static Gtin? Read(string? typed) => CheckDigit.Read(typed, 8, 12, 13, 14) is { } digits ? new Gtin(digits.PadLeft(14, '0')) : null;
}
