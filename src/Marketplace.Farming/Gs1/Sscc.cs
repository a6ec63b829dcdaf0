namespace Marketplace.Farming.Gs1;

/// <summary>A logistic unit's number (mã kiện, pa-lét): 18 digits.</summary>
internal readonly record struct Sscc(string Digits)
{
    public static Sscc? Read(string? typed) => CheckDigit.Read(typed, 18) is { } digits ? new Sscc(digits) : null;
}
