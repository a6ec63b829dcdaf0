using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Public;
using Marketplace.Farming.Public;
using Marketplace.Ordering.Orders;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Cycles;

/// <summary>What a cycle's orders ask of the cooperative: what to bring from whom, and who fetches what where. Cancelled orders are not in it.</summary>
/// <param name="IsFinal">The books are closed: no order comes any more.</param>
/// <param name="Slots">In the order of time; the last one, without a slot, is what is brought home.</param>
internal sealed record HarvestSheet(
    Guid CycleId, string Name, CycleState State, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, bool IsFinal, int Orders, long Grams, long AmountDong,
    IReadOnlyList<HarvestSheet.Goods> Bring, IReadOnlyList<HarvestSheet.Slot> Slots)
{
    /// <summary>Of one listing, in the units it is sold by.</summary>
    internal sealed record Goods(
        Guid ListingId, string Title, string ProductCode, string ProductNameVi, string ProductNameEn, PartyRef Household, string Unit, decimal Quantity, long Grams, long AmountDong, int Orders);

    internal sealed record Slot(PickUpSlot? PickUp, IReadOnlyList<Packed> Orders);

    /// <summary>One order to be packed.</summary>
    internal sealed record Packed(string Code, OrderStatus Status, string Name, string Phone, string? Note, string? Street, long TotalDong, IReadOnlyList<Line> Lines);

    internal sealed record Line(string Title, string Unit, decimal Quantity, long Grams);
}

/// <summary>Adds up the orders of a cycle.</summary>
internal sealed class HarvestSheets(MarketplaceDb db, IOrderCycles cycles, IParties parties, IProduce produce, TimeProvider clock)
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
        var lines = orders.SelectMany(order => order.Lines).ToList();
        var known = await parties.FindAsync([.. lines.Select(line => line.ProducerId).Distinct()], ct);
        return new(
            cycle.Id, cycle.Name, cycle.Times.StateAt(now), cycle.Times.OpensAt, cycle.Times.ClosesAt, cycle.Times.IsSealed || cycle.Times.IsCancelled, orders.Count,
            lines.Sum(line => line.WeightGrams), orders.Sum(order => order.TotalDong),
            [.. lines.GroupBy(line => line.ListingId, (_, of) => Bring([.. of], known)).OrderBy(goods => goods.Household.Name, StringComparer.Ordinal).ThenBy(goods => goods.Title, StringComparer.Ordinal)],
            [.. Slots(cycle, orders)]);
    }

    // A listing's title, unit and product may have changed between two orders; what is fetched is named as it was ordered last.
    private HarvestSheet.Goods Bring(IReadOnlyList<OrderLine> lines, IReadOnlyDictionary<Guid, PartyCard> known)
    {
        var last = lines.OrderBy(line => line.Id).Last();
        var product = produce.Product(last.ProductCode)!;
        return new(
            last.ListingId, last.Title, product.Code, product.NameVi, product.NameEn, PartyRef.Of(known[last.ProducerId]), last.Unit,
            Quantity.FromThousandths(lines.Sum(line => line.QuantityThousandths)), lines.Sum(line => line.WeightGrams), lines.Sum(line => line.AmountDong), lines.Count);
    }

    private static IEnumerable<HarvestSheet.Slot> Slots(CycleCard cycle, IReadOnlyList<Order> orders)
    {
        foreach (var slot in cycle.Slots) yield return new(slot, [.. orders.Where(order => order.PickUpSlotId == slot.Id).Select(Packed)]);
        if (orders.Where(order => order.PickUpSlotId is null).ToList() is { Count: > 0 } home) yield return new(null, home.ConvertAll(Packed));
    }

    private static HarvestSheet.Packed Packed(Order order) => new(
        order.Code, order.Status, order.DeliverTo.Name, order.DeliverTo.Phone, order.DeliverTo.Note, order.PickUpSlotId is null ? order.DeliverTo.Street : null, order.TotalDong,
        [.. order.Lines.OrderBy(line => line.No).Select(line => new HarvestSheet.Line(line.Title, line.Unit, Quantity.FromThousandths(line.QuantityThousandths), line.WeightGrams))]);
}
