using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Territory.Public;

namespace Marketplace.Statistics.Consumption;

/// <summary>Whose figures a caller gets: an officer sees everything that was reported in the lineage of his units, anyone else only what is published.</summary>
/// <param name="IsOfficial">The caller sees every cell; otherwise small cells are suppressed.</param>
/// <param name="Sources">Units whose reports may be read; null: all.</param>
/// <param name="Within">The unit asked for, if any.</param>
internal sealed record StatisticsScope(bool IsOfficial, IReadOnlySet<int>? Sources, Unit? Within)
{
    /// <summary>A unit outside the caller's lineage is answered with what is published about it.</summary>
    public static Outcome<StatisticsScope> Of(Caller caller, ITerritory territory, string? unitCode, DateOnly asOf)
    {
        Unit? within = null;
        if (unitCode is not null)
        {
            within = territory.FindByCode(unitCode, asOf);
            if (within is null) return StatisticsRefusals.UnknownUnit;
        }
        var own = OwnOf(caller, territory);
        if (own.Count > 0 && (within is null || own.Contains(within.Id))) return new StatisticsScope(IsOfficial: true, own, within);
        return new StatisticsScope(IsOfficial: false, Sources: null, within);
    }

    /// <summary>For what only officers may see: a unit that is not theirs does not exist for them.</summary>
    public static Outcome<StatisticsScope> OfOfficer(Caller caller, ITerritory territory, string? unitCode, DateOnly asOf)
    {
        var scope = Of(caller, territory, unitCode, asOf);
        return scope.Refused is null && !scope.Value.IsOfficial ? Refusal.NotFound : scope;
    }

    /// <summary>Every unit of any time whose reports this caller may open.</summary>
    private static HashSet<int> OwnOf(Caller caller, ITerritory territory) =>
        [.. caller.UnitsFor(Permission.WatchStatistics).SelectMany(territory.LineageOf)];
}
