namespace Marketplace.Territory.Public;

/// <summary>Three tiers until 2025-06-30, two (province, commune) after; nothing else in the code assumes either.</summary>
public enum UnitLevel
{
    Province,
    District,
    Commune,
}

/// <summary>An administrative unit as it stood on some day: name, type and parent are dated, <see cref="Id"/> and <see cref="Code"/> are its own for life.</summary>
/// <param name="Code">Official code (QĐ 19/2025/QĐ-TTg). Reused across 2025-07-01: 52 was Bình Định and is Gia Lai.</param>
/// <param name="UnitType">Source's type code: <c>tinh</c>, <c>xa</c>, <c>phuong</c>, <c>huyen</c> …</param>
/// <param name="Name">Full name with its type: <c>Phường Long Khánh</c>.</param>
public sealed record Unit(
    int Id, string Code, UnitLevel Level, string UnitType, string Name, string ShortName, string NameEn, int? ParentId, DateOnly ValidFrom, DateOnly? ValidTo);

/// <summary>What a unit's people and land became: one row per successor. Partial: the old unit was split.</summary>
public sealed record Succession(int OldUnitId, int NewUnitId, bool IsPartial);

/// <summary>A unit's share of another one in parts per million; shares of one source add up to 1,000,000.</summary>
/// <param name="UnitId">Null: no weight is known, an operator has to give it.</param>
public sealed record UnitShare(int? UnitId, int Ppm);

/// <summary>WGS 84 centre in microdegrees.</summary>
public sealed record Centroid(int UnitId, long LongitudeMicrodegrees, long LatitudeMicrodegrees);

/// <summary>
/// The dated tree of administrative units. Read once from the database and kept in memory: about 14,000 dated units.
/// </summary>
public interface ITerritory
{
    /// <summary>The unit as on that day; outside its life as on its first or last day. Null for an unknown id.</summary>
    Unit? Find(int unitId, DateOnly asOf);

    /// <summary>Null when no unit bore the code on that day. Levels have separate code spaces by length: 2, 3 and 5 digits.</summary>
    Unit? FindByCode(string code, DateOnly asOf);

    /// <summary>In Vietnamese alphabetical order. Without a parent: the provinces of that day.</summary>
    IReadOnlyList<Unit> ChildrenOf(int? parentId, DateOnly asOf);

    /// <summary>From the parent up to the province.</summary>
    IReadOnlyList<Unit> AncestorsOf(int unitId, DateOnly asOf);

    /// <summary>The unit itself or its ancestor at that level on that day, if there is one.</summary>
    Unit? AtLevel(int unitId, UnitLevel level, DateOnly asOf);

    /// <summary>Immediate successors.</summary>
    IReadOnlyList<Succession> BecameOf(int unitId);

    /// <summary>Immediate predecessors.</summary>
    IReadOnlyList<Succession> CameFrom(int unitId);

    /// <summary>
    /// Where what was reported by a unit belongs on the map of another day, at a level: forwards or backwards through successions. One share of 1,000,000 when
    /// every successor lies in one unit of that level; otherwise the operator's weights, or one share with a null unit where there are none.
    /// </summary>
    IReadOnlyList<UnitShare> Recast(int unitId, UnitLevel level, DateOnly to);

    /// <summary>Every unit of any time whose people and land lie in this one: its descendants and their predecessors. What an officer of the unit may see.</summary>
    IReadOnlySet<int> LineageOf(int unitId);

    Centroid? CentroidOf(int unitId);
}
