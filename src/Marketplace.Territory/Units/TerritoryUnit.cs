using Marketplace.Territory.Public;

namespace Marketplace.Territory.Units;

/// <summary>
/// One administrative unit of one era. A change of name or rank makes a new version of the same unit; a reform day makes new units, tied to the old ones by successions.
/// </summary>
internal sealed class TerritoryUnit
{
    /// <summary>Deterministic, see <see cref="IdOf"/>.</summary>
    public required int Id { get; init; }
    public required string Code { get; init; }
    public required UnitLevel Level { get; init; }
    public required long? LongitudeMicrodegrees { get; init; }
    public required long? LatitudeMicrodegrees { get; init; }

    /// <summary>Readable on purpose: era 2, level 3 (commune), code 26080 is 2326080, so that an id means the same in every database.</summary>
    public static int IdOf(int era, UnitLevel level, string code) =>
        (era * 1_000_000) + (((int)level + 1) * 100_000) + int.Parse(code, System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What a unit is called and where it belongs during one span of days.</summary>
internal sealed class TerritoryUnitVersion
{
    /// <summary>Stands for "since before anybody asks".</summary>
    public static readonly DateOnly Ever = new(1900, 1, 1);

    public required int UnitId { get; init; }
    public required DateOnly ValidFrom { get; init; }
    /// <summary>The last day; null while it lasts.</summary>
    public required DateOnly? ValidTo { get; init; }
    public required string UnitType { get; init; }
    public required string Name { get; init; }
    public required string ShortName { get; init; }
    public required string NameEn { get; init; }
    public required int? ParentId { get; init; }
}

/// <summary>What became of a unit. The weights are the operator's: nobody publishes them.</summary>
internal sealed class TerritorySuccession
{
    public required int OldUnitId { get; init; }
    public required int NewUnitId { get; init; }
    /// <summary>The old unit was split.</summary>
    public required bool IsPartial { get; init; }
    /// <summary>How much of the old unit went into the new one, parts per million.</summary>
    public required int? WeightPpm { get; init; }
    /// <summary>How much of the new unit came from the old one, parts per million.</summary>
    public required int? BackWeightPpm { get; init; }
}

/// <summary>The edition of the reference files that stands in the tables.</summary>
internal sealed class TerritoryEdition
{
    public required string Id { get; init; }
}
