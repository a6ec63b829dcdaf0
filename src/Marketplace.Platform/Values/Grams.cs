namespace Marketplace.Platform.Values;

/// <summary>Mass in whole grams. Stored as a plain <c>long</c> column named <c>…Grams</c>; the type lives in signatures.</summary>
public readonly record struct Grams(long Value) : IComparable<Grams>
{
    public static Grams operator +(Grams left, Grams right) => new(checked(left.Value + right.Value));
    public static Grams operator -(Grams left, Grams right) => new(checked(left.Value - right.Value));

    /// <summary>Mass of a quantity in thousandths of a unit that weighs <paramref name="gramsPerUnit"/>. Rounded once, half a gram up.</summary>
    public static Grams ForQuantity(long gramsPerUnit, long quantityThousandths)
    {
        var exact = (Int128)gramsPerUnit * quantityThousandths;
        return new(checked((long)((exact + (exact >= 0 ? 500 : -500)) / 1000)));
    }

    public int CompareTo(Grams other) => Value.CompareTo(other.Value);
    public static bool operator <(Grams left, Grams right) => left.Value < right.Value;
    public static bool operator >(Grams left, Grams right) => left.Value > right.Value;
    public static bool operator <=(Grams left, Grams right) => left.Value <= right.Value;
    public static bool operator >=(Grams left, Grams right) => left.Value >= right.Value;
}
