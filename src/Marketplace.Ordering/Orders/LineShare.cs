using Marketplace.Platform.Values;

namespace Marketplace.Ordering.Orders;

/// <summary>A quantity of a line with its weight and amount.</summary>
internal sealed record LinePart(long Thousandths, long Grams, long AmountDong)
{
    internal static readonly LinePart None = new(0, 0, 0);

    internal bool IsNone => this == None;

    internal LinePart Less(LinePart other) => new(Thousandths - other.Thousandths, Grams - other.Grams, AmountDong - other.AmountDong);

    /// <summary>Each of the three is divided exactly by the same measure of the parts.</summary>
    internal IReadOnlyList<LinePart> DivideBy(IReadOnlyList<LinePart> weights)
    {
        var thousandths = Apportion.By(Thousandths, [.. weights.Select(weight => weight.Thousandths)]);
        var grams = Apportion.By(Grams, [.. weights.Select(weight => weight.Grams)]);
        var dong = Apportion.By(AmountDong, [.. weights.Select(weight => weight.AmountDong)]);
        return [.. weights.Select((_, place) => new LinePart(thousandths[place], grams[place], dong[place]))];
    }
}

/// <summary>
/// What of a line of a mixed lot is one household's (the consumption of each kilo is counted under its household). Divided when it is ordered, in proportion to the
/// kilos in the lot; what comes back is taken from what is left with each, so that nobody gives back more than was his and the last return leaves nothing.
/// </summary>
/// <param name="ProducerUnitId">The household's commune on the day of delivery; null before.</param>
/// <param name="Left">Not back yet.</param>
internal sealed record LineShare(Guid ProducerId, int? ProducerUnitId, LinePart Sold, LinePart Left)
{
    internal static IReadOnlyList<LineShare>? Of(OrderedGoods goods)
    {
        if (goods.Origins is [] || (goods.Origins is [var only] && only.HouseholdId == goods.ProducerId)) return null;
        var parts = new LinePart(goods.QuantityThousandths, goods.Weight.Value, goods.Amount.Value)
            .DivideBy([.. goods.Origins.Select(origin => new LinePart(origin.Grams, origin.Grams, origin.Grams))]);
        return [.. goods.Origins.Select((origin, place) => new LineShare(origin.HouseholdId, null, parts[place], parts[place])).Where(share => !share.Sold.IsNone)];
    }

    internal static (IReadOnlyList<LineShare> Left, IReadOnlyList<LineShare> Back) TakeBack(IReadOnlyList<LineShare> shares, LinePart part)
    {
        var parts = part.DivideBy([.. shares.Select(share => share.Left)]);
        return ([.. shares.Select((share, place) => share with { Left = share.Left.Less(parts[place]) })],
            [.. shares.Select((share, place) => share with { Sold = parts[place] }).Where(share => !share.Sold.IsNone)]);
    }
}
