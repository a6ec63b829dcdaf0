using Marketplace.Accounts.Public;
using Marketplace.Farming.Lots;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Recalls;

/// <summary>Who may call a lot back: whoever grew it or has it, and officers for producers who live in their units.</summary>
internal sealed class RecallDesk(MarketplaceDb db, Caller caller, LotDesk desk, IParties parties, ITerritory territory, TimeProvider clock)
{
    /// <param name="AsOfficer">The caller sees it by his office, not because it is his.</param>
    internal sealed record Seen(Lot Lot, bool AsOfficer);

    /// <summary>Null for strangers.</summary>
    public async Task<Seen?> FindAsync(Guid lotId, CancellationToken ct)
    {
        if (await desk.FindAsync(lotId, ct) is { } own) return new(own.Lot, AsOfficer: false);
        return OfficialUnits().Count > 0 && await db.Set<Lot>().AsNoTracking().SingleOrDefaultAsync(lot => lot.Id == lotId, ct) is { } lot
            && await parties.FindAsync(lot.ProducerId, ct) is { } producer && OfficialUnits().Contains(producer.UnitOn(clock.Today())) ? new(lot, AsOfficer: true) : null;
    }

    /// <summary>Every unit, of any time, that lies in the caller's offices.</summary>
    public IReadOnlySet<int> OfficialUnits() => _units ??= caller.UnitsFor(Permission.GuardLots).SelectMany(territory.LineageOf).ToHashSet();

    private HashSet<int>? _units;
}
