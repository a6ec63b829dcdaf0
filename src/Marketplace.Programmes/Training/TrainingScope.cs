using Marketplace.Accounts.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Territory.Public;

namespace Marketplace.Programmes.Training;

/// <summary>The units whose training and households an officer may see: Sở Công Thương its province, a commune officer his commune.</summary>
/// <param name="Within">What of them was asked for.</param>
internal sealed record TrainingScope(IReadOnlySet<int> Within)
{
    /// <summary>A unit that is not the caller's is not found.</summary>
    public static Outcome<TrainingScope> Of(Caller caller, ITerritory territory, string? unitCode, DateOnly today, Permission permission = Permission.WatchTraining)
    {
        var own = caller.UnitsFor(permission).SelectMany(territory.LineageOf).ToHashSet();
        if (string.IsNullOrWhiteSpace(unitCode)) return new TrainingScope(own);
        if (territory.FindByCode(unitCode.Trim(), today) is not { } unit || !own.Contains(unit.Id)) return Refusal.NotFound;
        return new TrainingScope(territory.LineageOf(unit.Id).Where(own.Contains).ToHashSet());
    }

    public bool Holds(PartyCard household, DateOnly today) => household.Kind is PartyKind.Household && Within.Contains(household.UnitOn(today));

    public static UnitRef Name(int unitId, ITerritory territory, DateOnly on) =>
        territory.Find(unitId, on) is { } unit ? UnitRef.Of(unit) : new("", "", UnitLevel.Commune);
}
