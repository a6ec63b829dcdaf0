using Marketplace.Territory.Public;

namespace Marketplace.Catalogue.Public;

public enum CycleState
{
    Planned,
    Open,
    Closed,
    Cancelled,
}

/// <summary>When an order cycle takes orders. What it is at an instant is computed from this alone; no job needs to run for it to be true.</summary>
public sealed record CycleTimes(DateTimeOffset OpensAt, DateTimeOffset ClosesAt, bool IsSealed = false, bool IsCancelled = false)
{
    /// <summary>Open from the very microsecond of opening, closed from the very microsecond of closing.</summary>
    public CycleState StateAt(DateTimeOffset now)
    {
        if (IsCancelled) return CycleState.Cancelled;
        if (IsSealed || now >= ClosesAt) return CycleState.Closed;
        return now < OpensAt ? CycleState.Planned : CycleState.Open;
    }
}

/// <summary>The cycle that decides when a listing can be ordered: the open one, else the next one, else the last one, which keeps it closed.</summary>
/// <param name="IsOpen">It can be ordered now.</param>
public sealed record ListingCycle(Guid Id, string Name, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, bool IsOpen);

/// <summary>Where and when goods of a cycle are picked up. Minutes are those after midnight, Vietnamese time.</summary>
/// <param name="Cap">The most orders handed out here; null for any number.</param>
public sealed record PickUpSlot(Guid Id, int UnitId, UnitRef Unit, string Street, DateOnly Day, int FromMinute, int ToMinute, int? Cap, int Taken)
{
    public bool IsFull => Taken >= Cap;
}

/// <summary>An order cycle as orders need it.</summary>
public sealed record CycleCard(
    Guid Id, Guid SellerId, string Name, CycleTimes Times, bool Delivers, string? Note, IReadOnlyList<PickUpSlot> Slots);

/// <summary>Order cycles for those who order in them.</summary>
public interface IOrderCycles
{
    /// <summary>The deciding cycle of each listing that is sold in cycles; listings that are sold at any time are left out.</summary>
    Task<IReadOnlyDictionary<Guid, ListingCycle>> OfListingsAsync(IReadOnlyCollection<Guid> listingIds, DateTimeOffset now, CancellationToken ct);

    Task<IReadOnlyDictionary<Guid, CycleCard>> FindAsync(IReadOnlyCollection<Guid> cycleIds, CancellationToken ct);

    /// <summary>
    /// Inside one commit, in the order of ids: true while the cycle takes orders, which then cannot change until the commit ends. False leaves nothing held.
    /// </summary>
    Task<bool> HoldOpenAsync(Guid cycleId, DateTimeOffset now, CancellationToken ct);

    /// <summary>Takes places at a slot by one guarded UPDATE; false when fewer are left. Inside one commit, in the order of ids.</summary>
    Task<bool> TakePlacesAsync(Guid slotId, int places, CancellationToken ct);

    Task ReturnPlaceAsync(Guid slotId, CancellationToken ct);

    /// <summary>
    /// Inside one commit: closes the books of a cycle whose time is over. It waits for orders that are still on their way, and none comes after it. Asking again is
    /// harmless.
    /// </summary>
    Task SealAsync(Guid cycleId, DateTimeOffset now, CancellationToken ct);

    /// <summary>Closed cycles whose seller was not told yet, oldest first.</summary>
    Task<IReadOnlyList<CycleCard>> UntoldAsync(DateTimeOffset now, int most, CancellationToken ct);

    /// <summary>Inside one commit; false when another program told it.</summary>
    Task<bool> MarkToldAsync(Guid cycleId, DateTimeOffset now, CancellationToken ct);
}

/// <summary>Fact: a cooperative called a cycle off. Its orders stay.</summary>
public sealed record OrderCycleCancelled(Guid CycleId, Guid SellerId, string SellerName, string Name, DateTimeOffset At);
