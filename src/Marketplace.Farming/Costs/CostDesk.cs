using Marketplace.Accounts.Public;
using Marketplace.Farming.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Costs;

/// <summary>Who may write, read and approve a sheet: asked by every use case. A household's costs are nobody else's business but its commune's.</summary>
internal sealed class CostDesk(MarketplaceDb db, Caller caller, IParties parties, IProduce produce, ITerritory territory, TimeProvider clock)
{
    internal Caller Caller => caller;

    /// <summary>Own sheets, with their lines, for writing. For anybody else they do not exist.</summary>
    public async Task<CostSheet?> FindOwnAsync(Guid id, CancellationToken ct)
    {
        var owners = await OwnersAsync(ct);
        return await db.Set<CostSheet>().Include(sheet => sheet.Lines).SingleOrDefaultAsync(sheet => sheet.Id == id && owners.Contains(sheet.OwnerId), ct);
    }

    /// <summary>A sheet that has left its owner, in the caller's units.</summary>
    public Task<CostSheet?> FindForReviewAsync(Guid id, CancellationToken ct)
    {
        var units = ReviewedUnits();
        return db.Set<CostSheet>().Include(sheet => sheet.Lines)
            .SingleOrDefaultAsync(sheet => sheet.Id == id && units.Contains(sheet.UnitId) && sheet.Status != CostSheetStatus.Draft, ct);
    }

    /// <summary>The caller's parties that sell, and the member households of his cooperatives.</summary>
    public async Task<IReadOnlyCollection<Guid>> OwnersAsync(CancellationToken ct)
    {
        var own = caller.PartiesFor(Permission.Sell).ToHashSet();
        foreach (var party in own.ToList())
            foreach (var member in await parties.MembersOfAsync(party, clock.Today(), ct)) own.Add(member.Id);
        return own;
    }

    public IReadOnlyCollection<int> ReviewedUnits() => [.. caller.UnitsFor(Permission.ReviewCostSheets).SelectMany(territory.LineageOf).Distinct()];

    public async Task<Outcome<(PartyCard Owner, int UnitId)>> OwnerAsync(Guid? named, string productCode, string standardCode, CancellationToken ct)
    {
        if (produce.Product(productCode) is null) return CostRefusals.ProductUnknown;
        if (produce.Standard(standardCode) is null) return CostRefusals.StandardUnknown;
        var owners = await OwnersAsync(ct);
        if ((named ?? caller.OwnParty) is not { } ownerId || !owners.Contains(ownerId) || await parties.FindAsync(ownerId, ct) is not { } owner) return CostRefusals.OwnerNotYours;
        var today = clock.Today();
        var unit = owner.UnitOn(today);
        return (owner, territory.AtLevel(unit, UnitLevel.Commune, today)?.Id ?? unit);
    }

    public async Task<int> NextRevisionAsync(Guid owner, string productCode, string standardCode, string season, CancellationToken ct) => 1 + (await db.Set<CostSheet>()
        .Where(sheet => sheet.OwnerId == owner && sheet.ProductCode == productCode && sheet.StandardCode == standardCode && sheet.Season == season)
        .MaxAsync(sheet => (int?)sheet.Revision, ct) ?? 0);
}
