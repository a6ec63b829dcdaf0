namespace Marketplace.Platform.Values;

/// <summary>Whole Vietnamese đồng. Stored as a plain <c>long</c> column named <c>…Dong</c>; the type lives in signatures.</summary>
public readonly record struct Dong(long Value) : IComparable<Dong>
{
    public static Dong operator +(Dong left, Dong right) => new(checked(left.Value + right.Value));
    public static Dong operator -(Dong left, Dong right) => new(checked(left.Value - right.Value));

    /// <summary>Price of a quantity in thousandths of the unit of sale. The one place where a line amount is rounded: half a đồng goes up.</summary>
    public static Dong ForQuantity(long pricePerUnitDong, long quantityThousandths)
    {
        var exact = (Int128)pricePerUnitDong * quantityThousandths;
        var rounded = (exact + (exact >= 0 ? 500 : -500)) / 1000;
        return new(checked((long)rounded));
    }

    public int CompareTo(Dong other) => Value.CompareTo(other.Value);
    public static bool operator <(Dong left, Dong right) => left.Value < right.Value;
    public static bool operator >(Dong left, Dong right) => left.Value > right.Value;
    public static bool operator <=(Dong left, Dong right) => left.Value <= right.Value;
    public static bool operator >=(Dong left, Dong right) => left.Value >= right.Value;
}
