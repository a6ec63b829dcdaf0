using Marketplace.Platform.Http;
using Marketplace.Platform.Values;

namespace Marketplace.Ordering.Baskets;

/// <summary>What may be asked of a quantity without a database, the same for pricing, ordering and returning.</summary>
internal static class BasketLine
{
    internal const int Most = 50;

    internal static void CheckQuantity(Faults faults, decimal quantity, int line)
    {
        var field = $"Lines[{line}].Quantity";
        if (!faults.Unless(quantity > 0, field, "order.quantity_above_zero")) return;
        if (!faults.Unless(quantity <= Quantity.Largest, field, "order.quantity_too_large")) return;
        faults.Unless(Quantity.ToThousandths(quantity) is not null, field, "order.quantity_three_decimals");
    }

    /// <summary>One to fifty lines, each thing once.</summary>
    internal static void CheckLines<T>(Faults faults, IReadOnlyList<T> lines, Func<T, Guid> thing, string field, string twice)
    {
        if (!faults.Unless(lines.Count is > 0 and <= Most, "Lines", "order.lines_1_to_50")) return;
        var seen = new HashSet<Guid>();
        for (var line = 0; line < lines.Count; line++) faults.Unless(seen.Add(thing(lines[line])), $"Lines[{line}].{field}", twice);
    }

    /// <summary>Only of a checked quantity.</summary>
    internal static long Thousandths(decimal quantity) => Quantity.ToThousandths(quantity)!.Value;
}
