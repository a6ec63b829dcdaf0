namespace Marketplace.Platform.Values;

/// <summary>Quantities travel in JSON in the unit of sale with at most three decimals and are stored as whole thousandths (<c>…Thousandths</c>).</summary>
public static class Quantity
{
    /// <summary>The largest quantity the program accepts, one billion units; keeps every product inside a <c>long</c>.</summary>
    public const decimal Largest = 1_000_000_000m;

    /// <summary>Null when the number has more than three decimals or is outside ±<see cref="Largest"/>.</summary>
    public static long? ToThousandths(decimal quantity)
    {
        if (decimal.Abs(quantity) > Largest) return null;
        var thousandths = quantity * 1000m;
        return decimal.Truncate(thousandths) == thousandths ? (long)thousandths : null;
    }

    public static decimal FromThousandths(long thousandths) => thousandths / 1000m;
}
