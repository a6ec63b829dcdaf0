using Marketplace.Catalogue.Public;
using Marketplace.Platform.Http;

namespace Marketplace.Ordering.Orders;

/// <summary>The open cycles in which a basket's lines are ordered, and the slot chosen in each of them.</summary>
internal sealed record PickUps(
    IReadOnlyDictionary<Guid, ListingCycle> OfListing, IReadOnlyDictionary<Guid, CycleCard> Cycles, IReadOnlyDictionary<Guid, (int At, PickUpSlot Slot)> Chosen)
{
    internal CycleCard? CycleOf(Guid listingId) => OfListing.TryGetValue(listingId, out var cycle) ? Cycles[cycle.Id] : null;

    internal CycleCard? Cycle(Guid? cycleId) => cycleId is { } id ? Cycles[id] : null;

    internal PickUpSlot? Slot(Guid? cycleId) => cycleId is { } id && Chosen.TryGetValue(id, out var chosen) ? chosen.Slot : null;

    /// <summary>What is picked up goes to the place of its slot.</summary>
    internal DeliverTo To(Receiver receiver, Guid? cycleId) => Slot(cycleId) is { } slot
        ? new(receiver.Name, receiver.Phone, slot.UnitId, slot.Street, receiver.Note)
        : new(receiver.Name, receiver.Phone, receiver.HomeUnitId!.Value, receiver.HomeStreet!, receiver.Note);
}

/// <summary>Orders in cycles. Only inside one commit, cycles before slots before stock, each in the order of ids.</summary>
internal sealed class PickUpDesk(IOrderCycles cycles)
{
    /// <summary>Refused when a line's cycle takes no orders at this instant or its slot does not stand; otherwise the cycles stay open until the commit ends.</summary>
    internal async Task<Outcome<PickUps>> AskAsync(PlaceOrder.Request request, Receiver receiver, DateTimeOffset now, CancellationToken ct)
    {
        var deciding = await HoldAsync([.. request.Lines.Select(line => line.ListingId)], now, ct);
        for (var line = 0; line < request.Lines.Count; line++)
            if (deciding.TryGetValue(request.Lines[line].ListingId, out var cycle) && !cycle.IsOpen) return OrderRefusals.OutsideCycle(line, cycle, now);

        var open = await cycles.FindAsync([.. deciding.Values.Select(cycle => cycle.Id).Distinct()], ct);
        var chosen = new Dictionary<Guid, (int At, PickUpSlot Slot)>();
        for (var at = 0; at < (request.PickUps?.Count ?? 0); at++)
        {
            var wish = request.PickUps![at];
            if (!open.TryGetValue(wish.CycleId, out var cycle) || cycle.Slots.FirstOrDefault(slot => slot.Id == wish.SlotId) is not { } slot) return OrderRefusals.UnknownSlot(at);
            chosen[cycle.Id] = (at, slot);
        }
        if (open.Values.OrderBy(cycle => cycle.Id).FirstOrDefault(cycle => !cycle.Delivers && !chosen.ContainsKey(cycle.Id)) is { } unchosen) return OrderRefusals.PickUpRequired(unchosen);
        if (Homeless(request, deciding, chosen, receiver) is { } homeless) return homeless;
        return new PickUps(deciding, open, chosen);
    }

    /// <summary>A place at its slot for each order.</summary>
    /// <param name="orders">The cycle of each order to be placed.</param>
    internal async Task<Refusal?> TakeAsync(PickUps pickUps, IReadOnlyList<Guid?> orders, CancellationToken ct)
    {
        foreach (var (cycle, (at, slot)) in pickUps.Chosen.OrderBy(chosen => chosen.Value.Slot.Id))
            if (!await cycles.TakePlacesAsync(slot.Id, orders.Count(order => order == cycle), ct)) return OrderRefusals.SlotFull(at);
        return null;
    }

    internal async Task GiveBackAsync(Order order, CancellationToken ct)
    {
        if (order.PickUpSlotId is { } slot) await cycles.ReturnPlaceAsync(slot, ct);
    }

    /// <summary>Once a cycle has closed its goods are being harvested: then only the seller calls an order off. A cycle that was called off holds nobody.</summary>
    internal async Task<Refusal?> RefusesLeavingAsync(Moving moving, CancellationToken ct)
    {
        if (moving is not { By: OrderSide.Buyer, Order: { CycleId: { } id, Status: OrderStatus.Placed or OrderStatus.Confirmed } } || await cycles.HoldOpenAsync(id, moving.At, ct)) return null;
        return (await cycles.FindAsync([id], ct))[id].Times.StateAt(moving.At) is CycleState.Closed ? OrderRefusals.CycleEnded : null;
    }

    private async Task<IReadOnlyDictionary<Guid, ListingCycle>> HoldAsync(IReadOnlyList<Guid> listingIds, DateTimeOffset now, CancellationToken ct)
    {
        var held = new HashSet<Guid>();
        while (true)
        {
            var deciding = await cycles.OfListingsAsync(listingIds, now, ct);
            var open = deciding.Values.Where(cycle => cycle.IsOpen && !held.Contains(cycle.Id)).Select(cycle => cycle.Id).Distinct().Order().ToList();
            foreach (var id in open)
                if (await cycles.HoldOpenAsync(id, now, ct)) held.Add(id);
            // Changed by somebody while we waited for it: then it is no longer open, and the question is asked again.
            if (open.TrueForAll(held.Contains)) return deciding;
        }
    }

    private static Refusal? Homeless(
        PlaceOrder.Request request, IReadOnlyDictionary<Guid, ListingCycle> deciding, Dictionary<Guid, (int At, PickUpSlot Slot)> chosen, Receiver receiver)
    {
        if (request.Lines.All(line => deciding.TryGetValue(line.ListingId, out var cycle) && chosen.ContainsKey(cycle.Id))) return null;
        if (receiver.HomeUnitId is null) return OrderRefusals.CommuneRequired;
        return receiver.HomeStreet is null ? OrderRefusals.StreetRequired : null;
    }
}
