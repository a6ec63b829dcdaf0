using Marketplace.Territory.Public;

namespace Marketplace.Statistics.Consumption;

/// <summary>A part of what a unit reported, on the map that was asked for.</summary>
/// <param name="Unit">Null: that map has no one unit for it (no weight known, or no such level at the time).</param>
/// <param name="Ppm">Parts per million; the parts of one unit add up to 1,000,000.</param>
/// <param name="IsInside">Lies in the unit that was asked for.</param>
internal sealed record Place(Unit? Unit, int Ppm, bool IsInside);

/// <summary>Where what a unit reported in a month stands in a table: on the map of that month, or recast to the map of one day.</summary>
internal sealed class UnitReading(ITerritory territory, MapView view, UnitLevel level, DateOnly asOf, Unit? within)
{
    private const int Whole = 1_000_000;
    private readonly Dictionary<(int UnitId, int Month), IReadOnlyList<Place>> _known = [];
    private readonly IReadOnlySet<int>? _lineage = view is MapView.AsReported && within is not null ? territory.LineageOf(within.Id) : null;

    public IReadOnlyList<Place> Of(int unitId, int month)
    {
        var key = (unitId, view is MapView.Recast ? 0 : month);
        if (!_known.TryGetValue(key, out var places)) _known[key] = places = view is MapView.Recast ? Recast(unitId) : [AsReported(unitId, month)];
        return places;
    }

    private Place AsReported(int unitId, int month) =>
        new(territory.AtLevel(unitId, level, Months.LastDay(month)), Whole, _lineage?.Contains(unitId) ?? true);

    // A filter finer than the level of the rows (a commune's figures as rows of provinces) is applied first, then rolled up.
    private IReadOnlyList<Place> Recast(int unitId)
    {
        var finer = within is not null && within.Level > level ? within.Level : level;
        return [.. territory.Recast(unitId, finer, asOf).Select(share => share.UnitId is { } target
            ? new Place(territory.AtLevel(target, level, asOf), share.Ppm, within is null || territory.AtLevel(target, within.Level, asOf)?.Id == within.Id)
            : new Place(null, share.Ppm, within is null || IsWholly(unitId, within)))];
    }

    private bool IsWholly(int unitId, Unit inside) => territory.Recast(unitId, inside.Level, asOf) is [{ UnitId: { } only }] && only == inside.Id;
}
