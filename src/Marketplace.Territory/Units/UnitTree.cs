using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using Marketplace.Platform.Text;
using Marketplace.Territory.Public;

namespace Marketplace.Territory.Units;

/// <summary>The dated tree in memory: who is whose child, what bore which code, what became of what. Never changes once built.</summary>
internal sealed partial class UnitTree : ITerritory
{
    private static readonly CompareInfo Alphabet = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    private readonly FrozenDictionary<int, Unit[]> _versions;
    private readonly FrozenDictionary<int, Centroid> _centroids;
    private readonly FrozenDictionary<string, Unit[]> _byCode;
    private readonly FrozenDictionary<int, Unit[]> _children;
    private readonly FrozenDictionary<int, TerritorySuccession[]> _became;
    private readonly FrozenDictionary<int, TerritorySuccession[]> _cameFrom;
    private readonly Unit[] _provinces;
    private readonly ConcurrentDictionary<int, Unit[]> _childrenInOrder = new();
    private readonly ConcurrentDictionary<int, FrozenSet<int>> _lineages = new();

    public UnitTree(IEnumerable<TerritoryUnit> units, IEnumerable<TerritoryUnitVersion> versions, IEnumerable<TerritorySuccession> successions)
    {
        var byId = units.ToDictionary(unit => unit.Id);
        var all = versions.OrderBy(version => version.ValidFrom).Select(version =>
        {
            var unit = byId[version.UnitId];
            return new Unit(unit.Id, unit.Code, unit.Level, version.UnitType, version.Name, version.ShortName, version.NameEn, version.ParentId, version.ValidFrom, version.ValidTo);
        }).ToList();
        var rows = successions.ToList();
        _versions = all.GroupBy(unit => unit.Id).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _byCode = all.GroupBy(unit => unit.Code, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _children = all.Where(unit => unit.ParentId is not null).GroupBy(unit => unit.ParentId!.Value).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _provinces = Alphabetical(all.Where(unit => unit.ParentId is null));
        _became = rows.GroupBy(row => row.OldUnitId).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _cameFrom = rows.GroupBy(row => row.NewUnitId).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _centroids = byId.Values.Where(unit => unit is { LongitudeMicrodegrees: not null, LatitudeMicrodegrees: not null })
            .ToFrozenDictionary(unit => unit.Id, unit => new Centroid(unit.Id, unit.LongitudeMicrodegrees!.Value, unit.LatitudeMicrodegrees!.Value));
    }

    public Unit? Find(int unitId, DateOnly asOf)
    {
        if (!_versions.TryGetValue(unitId, out var versions)) return null;
        for (var last = versions.Length - 1; last > 0; last--)
            if (versions[last].ValidFrom <= asOf) return versions[last];
        return versions[0];
    }

    public Unit? FindByCode(string code, DateOnly asOf) =>
        _byCode.TryGetValue(code, out var units) ? Array.Find(units, unit => IsValid(unit, asOf)) : null;

    public IReadOnlyList<Unit> ChildrenOf(int? parentId, DateOnly asOf)
    {
        var children = parentId is not { } parent ? _provinces : _childrenInOrder.GetOrAdd(parent, id => Alphabetical(_children.GetValueOrDefault(id) ?? []));
        return [.. children.Where(unit => IsValid(unit, asOf))];
    }

    public IReadOnlyList<Unit> AncestorsOf(int unitId, DateOnly asOf)
    {
        var ancestors = new List<Unit>(2);
        for (var unit = Find(unitId, asOf); unit?.ParentId is { } parent && Find(parent, asOf) is { } above; unit = above) ancestors.Add(above);
        return ancestors;
    }

    public Unit? AtLevel(int unitId, UnitLevel level, DateOnly asOf)
    {
        for (var unit = Find(unitId, asOf); unit is not null; unit = unit.ParentId is { } parent ? Find(parent, asOf) : null)
            if (unit.Level == level) return unit;
        return null;
    }

    public IReadOnlyList<Succession> BecameOf(int unitId) => [.. _became.GetValueOrDefault(unitId, []).Select(Told)];

    public IReadOnlyList<Succession> CameFrom(int unitId) => [.. _cameFrom.GetValueOrDefault(unitId, []).Select(Told)];

    public Centroid? CentroidOf(int unitId) => _centroids.GetValueOrDefault(unitId);

    public IReadOnlySet<int> LineageOf(int unitId) => _lineages.GetOrAdd(unitId, id => FindLineage(id));

    // A unit lies in another one when it is below it, or when everything it became, or everything it was made of, lies there:
    // a commune that was split between two provinces lies in neither.
    private FrozenSet<int> FindLineage(int root)
    {
        var inside = new HashSet<int>();
        var open = new Queue<int>();
        void Enter(int id) { if (inside.Add(id)) open.Enqueue(id); }
        Enter(root);
        while (open.TryDequeue(out var unit))
        {
            foreach (var child in _children.GetValueOrDefault(unit, [])) Enter(child.Id);
            foreach (var row in _cameFrom.GetValueOrDefault(unit, []))
                if (_became[row.OldUnitId].All(heir => inside.Contains(heir.NewUnitId))) Enter(row.OldUnitId);
            foreach (var row in _became.GetValueOrDefault(unit, []))
                if (_cameFrom[row.NewUnitId].All(source => inside.Contains(source.OldUnitId))) Enter(row.NewUnitId);
        }
        return inside.ToFrozenSet();
    }

    private bool Lives(int unitId, DateOnly day) => _versions.TryGetValue(unitId, out var versions) && Array.Exists(versions, unit => IsValid(unit, day));

    private static bool IsValid(Unit unit, DateOnly day) => unit.ValidFrom <= day && (unit.ValidTo is not { } last || day <= last);

    private static Succession Told(TerritorySuccession row) => new(row.OldUnitId, row.NewUnitId, row.IsPartial);

    // By the proper name, or all provinces would stand under "Thành phố" and "Tỉnh"; Phường 2 comes before Phường 10.
    private static Unit[] Alphabetical(IEnumerable<Unit> units) =>
        [.. units.OrderBy(unit => VietnameseText.Exact(unit.ShortName), ByAlphabet).ThenBy(unit => unit.Name, ByAlphabet).ThenBy(unit => unit.Id)];

    private static readonly IComparer<string> ByAlphabet =
        Comparer<string>.Create((left, right) => Alphabet.Compare(left, right, CompareOptions.NumericOrdering));
}
