namespace Marketplace.Farming.Pools;

/// <summary>What one household has in a pool: pledged, accepted under the cap, brought, and what that is worth.</summary>
internal sealed record PoolShare(Guid HouseholdId, long PledgedGrams, long AcceptedGrams, IReadOnlyList<PoolPart> Parts)
{
    public long BroughtGrams => Parts.Sum(part => part.Grams);
    public long AmountDong => Parts.Sum(part => part.AmountDong);
}

internal sealed record PoolPart(int GradeNo, long Grams, long AmountDong);

/// <summary>The arithmetic of a pool, without a database.</summary>
internal static class PoolShares
{
    /// <summary>Accepted kilos: places in order, each as much as the cap leaves. Whoever withdraws makes room for those behind him.</summary>
    public static IReadOnlyDictionary<Guid, long> Accept(long capGrams, IEnumerable<PledgeSlice> slices)
    {
        var (accepted, left) = (new Dictionary<Guid, long>(), capGrams);
        foreach (var slice in slices.OrderBy(slice => slice.Place))
        {
            var taken = Math.Min(slice.Grams, left);
            left -= taken;
            accepted[slice.HouseholdId] = accepted.GetValueOrDefault(slice.HouseholdId) + taken;
        }
        return accepted;
    }

    /// <summary>
    /// A grade's whole weight is paid at its price, half a đồng up, rounded once; the households' shares by weight are whole đồng that add up to it exactly: what the
    /// division leaves goes to the largest remainders, among equals to the lower id.
    /// </summary>
    public static IReadOnlyDictionary<Guid, long> Divide(long pricePerKilogramDong, IReadOnlyDictionary<Guid, long> grams)
    {
        var total = (Int128)pricePerKilogramDong * grams.Values.Sum();
        var whole = (total + 500) / 1000;
        var shares = grams.ToDictionary(brought => brought.Key, brought => (Exact: (Int128)pricePerKilogramDong * brought.Value, Floor: (long)((Int128)pricePerKilogramDong * brought.Value / 1000)));
        var left = (int)(whole - shares.Values.Sum(share => share.Floor));
        var lucky = shares.OrderByDescending(share => share.Value.Exact % 1000).ThenBy(share => share.Key).Take(left).Select(share => share.Key).ToHashSet();
        return shares.ToDictionary(share => share.Key, share => share.Value.Floor + (lucky.Contains(share.Key) ? 1 : 0));
    }

    /// <summary>Every household that pledged or brought something, the first in the queue first.</summary>
    public static IReadOnlyList<PoolShare> Of(Pool pool)
    {
        var accepted = Accept(pool.CapGrams, pool.Slices);
        var amounts = pool.Grades.ToDictionary(grade => grade.No, grade => Divide(
            grade.PriceDongPerKilogram, pool.Weighings.Where(weighing => weighing.GradeNo == grade.No).ToDictionary(weighing => weighing.HouseholdId, weighing => weighing.Grams)));
        var households = pool.Slices.OrderBy(slice => slice.Place).Select(slice => slice.HouseholdId)
            .Concat(pool.Weighings.Select(weighing => weighing.HouseholdId).Order()).Distinct();
        return [.. households.Select(household => new PoolShare(
            household, pool.Slices.Where(slice => slice.HouseholdId == household).Sum(slice => slice.Grams), accepted.GetValueOrDefault(household),
            [.. pool.Weighings.Where(weighing => weighing.HouseholdId == household).OrderBy(weighing => weighing.GradeNo)
                .Select(weighing => new PoolPart(weighing.GradeNo, weighing.Grams, amounts[weighing.GradeNo][household]))]))];
    }
}
