using Marketplace.Catalogue.Public;
using Marketplace.Platform.Database;
using Marketplace.Territory.Public;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Cycles;

internal sealed class OrderCycles(MarketplaceDb db, ITerritory territory) : IOrderCycles
{
    private sealed record Row(Guid ListingId, Guid Id, string Name, CycleTimes Times);

    public async Task<IReadOnlyDictionary<Guid, ListingCycle>> OfListingsAsync(IReadOnlyCollection<Guid> listingIds, DateTimeOffset now, CancellationToken ct)
    {
        if (listingIds.Count == 0) return new Dictionary<Guid, ListingCycle>();
        var rows = await (from bound in db.Set<CycleListing>()
                          where EF.Parameter(listingIds).Contains(bound.ListingId) && bound.Binds
                          join cycle in db.Set<OrderCycle>() on bound.CycleId equals cycle.Id
                          where cycle.CancelledAt == null
                          select new Row(bound.ListingId, cycle.Id, cycle.Name, new CycleTimes(cycle.OpensAt, cycle.ClosesAt, cycle.SealedAt != null, false))).AsNoTracking().ToListAsync(ct);
        return rows.GroupBy(row => row.ListingId).ToDictionary(listing => listing.Key, listing => Deciding([.. listing], now));
    }

    // Of two open ones the one that closes first: its goods are harvested first.
    private static ListingCycle Deciding(IReadOnlyList<Row> rows, DateTimeOffset now)
    {
        var open = rows.Where(row => row.Times.StateAt(now) is CycleState.Open).OrderBy(row => row.Times.ClosesAt).ThenBy(row => row.Id).FirstOrDefault();
        var row = open
            ?? rows.Where(row => row.Times.StateAt(now) is CycleState.Planned).OrderBy(row => row.Times.OpensAt).ThenBy(row => row.Id).FirstOrDefault()
            ?? rows.OrderByDescending(row => row.Times.ClosesAt).ThenBy(row => row.Id).First();
        return new(row.Id, row.Name, row.Times.OpensAt, row.Times.ClosesAt, open is not null);
    }

    public async Task<IReadOnlyDictionary<Guid, CycleCard>> FindAsync(IReadOnlyCollection<Guid> cycleIds, CancellationToken ct) =>
        cycleIds.Count == 0 ? new Dictionary<Guid, CycleCard>()
            : (await db.Set<OrderCycle>().Where(cycle => cycleIds.Contains(cycle.Id)).Include(cycle => cycle.Slots).AsNoTracking().ToListAsync(ct))
                .ToDictionary(cycle => cycle.Id, Card);

    public async Task<bool> HoldOpenAsync(Guid cycleId, DateTimeOffset now, CancellationToken ct) =>
        await db.Set<OrderCycle>()
            .Where(cycle => cycle.Id == cycleId && cycle.CancelledAt == null && cycle.SealedAt == null && cycle.OpensAt <= now && now < cycle.ClosesAt)
            .ExecuteUpdateAsync(set => set.SetProperty(cycle => cycle.Version, cycle => cycle.Version), ct) == 1;

    public async Task<bool> TakePlacesAsync(Guid slotId, int places, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(places);
        return await db.Set<CycleSlot>().Where(slot => slot.Id == slotId && (slot.Cap == null || slot.Taken + places <= slot.Cap))
            .ExecuteUpdateAsync(set => set.SetProperty(slot => slot.Taken, slot => slot.Taken + places), ct) == 1;
    }

    public Task ReturnPlaceAsync(Guid slotId, CancellationToken ct) =>
        db.Set<CycleSlot>().Where(slot => slot.Id == slotId).ExecuteUpdateAsync(set => set.SetProperty(slot => slot.Taken, slot => slot.Taken - 1), ct);

    public async Task SealAsync(Guid cycleId, DateTimeOffset now, CancellationToken ct)
    {
        var sealing = await db.Set<OrderCycle>().Where(cycle => cycle.Id == cycleId && cycle.CancelledAt == null && cycle.SealedAt == null && cycle.ClosesAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(cycle => cycle.SealedAt, now).SetProperty(cycle => cycle.Version, cycle => cycle.Version + 1), ct);
        if (sealing == 0) return;
        // Of the closed cycles of a listing the last one is enough to keep it closed: reading a listing stays as cheap after years of weekly cycles.
        var closed = await db.Set<OrderCycle>().Where(cycle => cycle.Id == cycleId).Select(cycle => new { cycle.SellerId, cycle.ClosesAt }).SingleAsync(ct);
        var goods = db.Set<CycleListing>().Where(mine => mine.CycleId == cycleId && mine.Binds).Select(mine => mine.ListingId);
        var earlier = db.Set<OrderCycle>().Where(cycle => cycle.SellerId == closed.SellerId && cycle.Id != cycleId && cycle.ClosesAt <= closed.ClosesAt && cycle.SealedAt != null)
            .Select(cycle => cycle.Id);
        await db.Set<CycleListing>().Where(bound => bound.Binds && goods.Contains(bound.ListingId) && earlier.Contains(bound.CycleId))
            .ExecuteUpdateAsync(set => set.SetProperty(bound => bound.Binds, false), ct);
    }

    public async Task<IReadOnlyList<CycleCard>> UntoldAsync(DateTimeOffset now, int most, CancellationToken ct) =>
        (await db.Set<OrderCycle>().Where(cycle => cycle.ToldAt == null && cycle.CancelledAt == null && cycle.ClosesAt <= now).OrderBy(cycle => cycle.ClosesAt).Take(most)
            .Include(cycle => cycle.Slots).AsNoTracking().ToListAsync(ct)).ConvertAll(Card);

    public async Task<bool> MarkToldAsync(Guid cycleId, DateTimeOffset now, CancellationToken ct) =>
        await db.Set<OrderCycle>().Where(cycle => cycle.Id == cycleId && cycle.ToldAt == null).ExecuteUpdateAsync(set => set.SetProperty(cycle => cycle.ToldAt, now), ct) == 1;

    private CycleCard Card(OrderCycle cycle) => new(
        cycle.Id, cycle.SellerId, cycle.Name, new(cycle.OpensAt, cycle.ClosesAt, cycle.SealedAt is not null, cycle.CancelledAt is not null), cycle.Delivers, cycle.Note, SlotsOf(cycle, territory));

    /// <summary>In the order of time.</summary>
    internal static IReadOnlyList<PickUpSlot> SlotsOf(OrderCycle cycle, ITerritory territory) =>
        [.. cycle.Slots.OrderBy(slot => slot.Day).ThenBy(slot => slot.FromMinute).ThenBy(slot => slot.Id).Select(slot => new PickUpSlot(
            slot.Id, slot.UnitId, UnitRef.Of(territory.Find(slot.UnitId, slot.Day)!), slot.Street, slot.Day, slot.FromMinute, slot.ToMinute, slot.Cap, slot.Taken))];
}
