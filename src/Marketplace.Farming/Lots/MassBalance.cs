using Marketplace.Platform.Http;

namespace Marketplace.Farming.Lots;

/// <summary>What is taken from one lot, in grams.</summary>
internal sealed record Taken(Guid LotId, long Grams);

/// <summary>A change of lots as it was weighed: what went in is exactly what came out plus what was lost.</summary>
internal sealed record Weighed(IReadOnlyList<Taken> In, IReadOnlyList<long> OutGrams, long LossGrams)
{
    public long InGrams => In.Sum(taken => taken.Grams);
}

/// <summary>
/// The arithmetic of lots, without a database. Traceability of farm produce runs per lot, one step back and one step forward (Thông tư 17/2021/TT-BNNPTNT):
/// that only holds when no kilo leaves a lot that never came in.
/// </summary>
internal static class MassBalance
{
    /// <summary>One hundred tonnes: more than one lot of any household or cooperative, and far from the end of a <c>long</c>.</summary>
    public const long LargestGrams = 100_000_000;

    /// <summary>What is left after taking; refused when less than that is there.</summary>
    public static Outcome<long> After(long leftGrams, long takenGrams) =>
        takenGrams < 0 || takenGrams > leftGrams ? LotRefusals.TooLittle(leftGrams) : leftGrams - takenGrams;

    /// <summary>Parts become lots of their own; the rest stays where it is. No part and only a loss is spoilage.</summary>
    public static Outcome<Weighed> Split(Guid lotId, IReadOnlyList<long> partGrams, long lossGrams)
    {
        if (partGrams.Any(grams => grams <= 0) || lossGrams < 0 || partGrams.Sum() + lossGrams == 0) return LotRefusals.NothingMoved;
        return new Weighed([new(lotId, partGrams.Sum() + lossGrams)], partGrams, lossGrams);
    }

    /// <summary>Units of one size become a packed lot.</summary>
    public static Outcome<Weighed> Pack(Guid lotId, int units, long gramsPerUnit, long lossGrams) =>
        units <= 0 || gramsPerUnit <= 0 || lossGrams < 0 ? LotRefusals.NothingMoved
        : (Int128)units * gramsPerUnit > LargestGrams ? LotRefusals.TooHeavy
        : new Weighed([new(lotId, (units * gramsPerUnit) + lossGrams)], [units * gramsPerUnit], lossGrams);

    /// <summary>Several lots become one.</summary>
    public static Outcome<Weighed> Merge(IReadOnlyList<Taken> sources, long lossGrams)
    {
        if (sources.Any(taken => taken.Grams <= 0) || lossGrams < 0) return LotRefusals.NothingMoved;
        if (sources.Select(taken => taken.LotId).Distinct().Count() != sources.Count) return LotRefusals.SourceTwice;
        var made = sources.Sum(taken => taken.Grams) - lossGrams;
        return made <= 0 ? LotRefusals.NothingMoved : made > LargestGrams ? LotRefusals.TooHeavy : new Weighed(sources, [made], lossGrams);
    }
}
