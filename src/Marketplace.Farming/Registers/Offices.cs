using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;

namespace Marketplace.Farming.Registers;

/// <summary>Which offices are told of something in a place. Stored when the caller saves.</summary>
internal sealed class Offices(MarketplaceDb db, ITerritory territory, TimeProvider clock)
{
    /// <summary>Everyday work: the commune's office alone.</summary>
    public void TellCommune(int unitId, Permission permission, string kind, string about, string link, object values) => Tell(UnitLevel.Commune, unitId, permission, kind, about, link, values);

    /// <summary>What touches people's safety or trust: the commune's office and the province's.</summary>
    public void TellBoth(int unitId, Permission permission, string kind, string about, string link, object values)
    {
        TellCommune(unitId, permission, kind, about, link, values);
        Tell(UnitLevel.Province, unitId, permission, kind, about, link, values);
    }

    private void Tell(UnitLevel level, int unitId, Permission permission, string kind, string about, string link, object values)
    {
        if (territory.AtLevel(unitId, level, clock.Today()) is { } unit) db.TellOffice(unit.Id, permission, kind, about, link, values);
    }
}
