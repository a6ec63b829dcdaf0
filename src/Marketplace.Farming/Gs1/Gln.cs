namespace Marketplace.Farming.Gs1;

/// <summary>A place's or party's number (mã địa điểm toàn cầu): 13 digits.</summary>
internal readonly record struct Gln(string Digits)
{
    public static Gln? Read(string? typed) => CheckDigit.Read(typed, 13) is { } digits ? new Gln(digits) : null;
}
