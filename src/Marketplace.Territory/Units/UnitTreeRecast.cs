using Marketplace.Territory.Public;

namespace Marketplace.Territory.Units;

/// <summary>Reading what one map reported on the map of another day.</summary>
internal sealed partial class UnitTree
{
    private const int Whole = 1_000_000;

    private static readonly UnitShare[] NotKnown = [new(null, Whole)];

    public IReadOnlyList<UnitShare> Recast(int unitId, UnitLevel level, DateOnly to)
    {
        if (!_versions.TryGetValue(unitId, out var versions)) return NotKnown;
        if (Lives(unitId, to)) return AtLevel(unitId, level, to) is { } unit ? [new(unit.Id, Whole)] : NotKnown;
        return to > versions[^1].ValidFrom ? Forwards(unitId, level, to) : Backwards(unitId, level, to);
    }

    // A unit without successions of its own (a district) went where its children went.
    private UnitShare[] Forwards(int unitId, UnitLevel level, DateOnly to) =>
        _became.TryGetValue(unitId, out var rows)
            ? Combine([.. rows.Select(row => (Recast(row.NewUnitId, level, to), row.WeightPpm))])
            : Combine([.. _children.GetValueOrDefault(unitId, []).Select(child => (Recast(child.Id, level, to), (int?)null))]);

    private UnitShare[] Backwards(int unitId, UnitLevel level, DateOnly to) =>
        _cameFrom.TryGetValue(unitId, out var rows)
            ? Combine([.. rows.Select(row => (Recast(row.OldUnitId, level, to), row.BackWeightPpm))])
            : Combine([.. _children.GetValueOrDefault(unitId, []).Select(child => (Recast(child.Id, level, to), (int?)null))]);

    private static UnitShare[] Combine(IReadOnlyList<(IReadOnlyList<UnitShare> Shares, int? WeightPpm)> parts)
    {
        if (parts.Count == 0) return NotKnown;
        var units = parts.SelectMany(part => part.Shares).Select(share => share.UnitId).Distinct().ToList();
        if (units.Count == 1) return [new(units[0], Whole)];
        var total = parts.Sum(part => (long)(part.WeightPpm ?? 0));
        if (total <= 0 || parts.Any(part => part.WeightPpm is null or < 0)) return NotKnown;
        return Apportion([.. parts.SelectMany(part => part.Shares.Select(share => (share.UnitId, Exact: (Int128)part.WeightPpm!.Value * share.Ppm)))], (Int128)total * Whole);
    }

    // Largest remainder: whole parts per million whose sum is exact.
    private static UnitShare[] Apportion(IReadOnlyList<(int? UnitId, Int128 Exact)> claims, Int128 total)
    {
        var shares = claims.GroupBy(claim => claim.UnitId).Select(unit => (UnitId: unit.Key, Exact: unit.Aggregate(Int128.Zero, (sum, claim) => sum + claim.Exact)))
            .Select(unit => (unit.UnitId, Ppm: (int)(unit.Exact * Whole / total), Remainder: unit.Exact * Whole % total))
            .OrderByDescending(unit => unit.Remainder).ThenBy(unit => unit.UnitId).ToList();
        var missing = Whole - shares.Sum(share => share.Ppm);
        return [.. shares.Select((share, place) => new UnitShare(share.UnitId, share.Ppm + (place < missing ? 1 : 0))).Where(share => share.Ppm > 0).OrderBy(share => share.UnitId)];
    }
}
