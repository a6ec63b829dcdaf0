using Marketplace.Catalogue.Public;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Packing;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Cycles;

/// <summary>What a cycle's orders ask of the cooperative: what to bring from whom, and who fetches what where. Cancelled orders are not in it.</summary>
/// <param name="IsFinal">The books are closed: no order comes any more.</param>
/// <param name="Slots">In the order of time; the last one, without a slot, is what is brought home.</param>
internal sealed record HarvestSheet(
    Guid CycleId, string Name, CycleState State, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, bool IsFinal, int Orders, long Grams, long AmountDong,
    IReadOnlyList<GoodsToBring> Bring, IReadOnlyList<HarvestSheet.Slot> Slots)
{
    internal sealed record Slot(PickUpSlot? PickUp, IReadOnlyList<OrderToPack> Orders);
}

/// <summary>Adds up the orders of a cycle.</summary>
internal sealed class HarvestSheets(MarketplaceDb db, IOrderCycles cycles, PackingSlips slips, TimeProvider clock)
{
    /// <summary>
    /// Read after its closing, the sheet closes the books first, behind every order that was still on its way: what it says then is what has to be harvested.
    /// </summary>
    internal async Task<HarvestSheet> ReadAsync(Guid cycleId, CancellationToken ct)
    {
        var now = clock.Now();
        var cycle = (await cycles.FindAsync([cycleId], ct))[cycleId];
        if (cycle.Times is { IsSealed: false } times && times.StateAt(now) is CycleState.Closed)
        {
            await db.InOneCommitAsync<bool>(async () =>
            {
                await cycles.SealAsync(cycleId, now, ct);
                return true;
            }, ct);
            cycle = (await cycles.FindAsync([cycleId], ct))[cycleId];
        }
        var orders = await db.Set<Order>().Where(order => order.CycleId == cycleId && order.Status != OrderStatus.Cancelled).Include(order => order.Lines).AsNoTracking()
            .OrderBy(order => order.DeliverTo.Name).ThenBy(order => order.Code).ToListAsync(ct);
        return new(
            cycle.Id, cycle.Name, cycle.Times.StateAt(now), cycle.Times.OpensAt, cycle.Times.ClosesAt, cycle.Times.IsSealed || cycle.Times.IsCancelled, orders.Count,
            orders.Sum(order => order.Lines.Sum(line => line.WeightGrams)), orders.Sum(order => order.TotalDong), await slips.BringAsync(orders, ct), [.. Slots(cycle, orders)]);
    }

    private IEnumerable<HarvestSheet.Slot> Slots(CycleCard cycle, IReadOnlyList<Order> orders)
    {
        foreach (var slot in cycle.Slots) yield return new(slot, [.. orders.Where(order => order.PickUpSlotId == slot.Id).Select(slips.Slip)]);
        if (orders.Where(order => order.PickUpSlotId is null).ToList() is { Count: > 0 } home) yield return new(null, home.ConvertAll(slips.Slip));
    }
}
