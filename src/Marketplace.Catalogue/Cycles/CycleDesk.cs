using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Listings;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Cycles;

/// <summary>Whose cycles a caller keeps: his cooperative's. For anybody else they do not exist.</summary>
internal sealed class CycleDesk(MarketplaceDb db, Caller caller, IParties parties, ITerritory territory, TimeProvider clock)
{
    public Caller Caller => caller;

    public DateTimeOffset Now => clock.Now();

    public IReadOnlyList<Guid> Sellers => caller.PartiesFor(Permission.Sell);

    /// <summary>The cooperative the caller acts for.</summary>
    public async Task<PartyCard?> CooperativeAsync(CancellationToken ct) =>
        (await parties.FindAsync(Sellers, ct)).Values.FirstOrDefault(party => party.Kind is PartyKind.Cooperative);

    public IQueryable<OrderCycle> Own()
    {
        var sellers = Sellers;
        return db.Set<OrderCycle>().Where(cycle => sellers.Contains(cycle.SellerId));
    }

    /// <summary>Inside a commit: the row is held, so that no order comes in between what is judged now and what is stored. Null when it is not the caller's.</summary>
    public async Task<OrderCycle?> HoldOwnAsync(Guid id, CancellationToken ct)
    {
        var own = Own().Where(cycle => cycle.Id == id);
        // Writing the version onto itself holds the row on every engine: an order waits here and then sees what was changed.
        if (await own.ExecuteUpdateAsync(set => set.SetProperty(cycle => cycle.Version, cycle => cycle.Version), ct) == 0) return null;
        return await own.Include(cycle => cycle.Listings).Include(cycle => cycle.Slots).AsSplitQuery().SingleAsync(ct);
    }

    /// <summary>What the form says, once its places and goods are known. A listing that is in the cycle already may be paused by now.</summary>
    public async Task<Outcome<CycleTerms>> TermsAsync(CycleForm form, Guid sellerId, OrderCycle? known, CancellationToken ct)
    {
        var communes = new List<int>();
        for (var at = 0; at < form.Slots.Count; at++)
        {
            if (territory.FindByCode(form.Slots[at].Unit, form.Slots[at].Day) is not { Level: UnitLevel.Commune } commune) return CycleRefusals.PlaceUnknown(at);
            if (form.Slots[at].Id is { } id && known?.Slots.Exists(slot => slot.Id == id) is not true) return CycleRefusals.SlotUnknown(at);
            communes.Add(commune.Id);
        }
        var added = form.ListingIds.Where(id => known?.Listings.Exists(listing => listing.ListingId == id) is not true).ToList();
        var found = await db.Set<Listing>().CountAsync(listing => added.Contains(listing.Id) && listing.SellerId == sellerId && listing.Status == Public.ListingStatus.Published, ct);
        if (found != added.Count) return CycleRefusals.ListingUnknown;
        return form.Terms(communes);
    }
}
