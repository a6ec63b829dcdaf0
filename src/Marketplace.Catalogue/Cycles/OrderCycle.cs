using Marketplace.Catalogue.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;

namespace Marketplace.Catalogue.Cycles;

/// <summary>An order cycle (đợt đặt hàng) of a cooperative: its goods are ordered between two instants and handed out at its pick-up slots.</summary>
internal sealed class OrderCycle : IVersioned
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid SellerId { get; init; }
    public string Name { get; private set; } = "";
    /// <summary>Orders are taken from this instant on …</summary>
    public DateTimeOffset OpensAt { get; private set; }
    /// <summary>… and before this one.</summary>
    public DateTimeOffset ClosesAt { get; private set; }
    public string? Note { get; private set; }
    /// <summary>Its goods are also brought to the buyer's home.</summary>
    public bool Delivers { get; private set; }
    public DateTimeOffset? CancelledAt { get; private set; }
    /// <summary>Nothing is ordered after it, whatever any clock says: set once, behind every order that was still on its way when the cycle closed.</summary>
    public DateTimeOffset? SealedAt { get; private set; }
    /// <summary>The seller was told the totals.</summary>
    public DateTimeOffset? ToldAt { get; private set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ChangedAt { get; private set; }
    public long Version { get; private set; }
    public List<CycleListing> Listings { get; } = [];
    public List<CycleSlot> Slots { get; } = [];

    public static OrderCycle Plan(Guid sellerId, CycleTerms terms, DateTimeOffset now)
    {
        var cycle = new OrderCycle { SellerId = sellerId, CreatedAt = now };
        cycle.State(terms, now);
        return cycle;
    }

    public CycleState StateAt(DateTimeOffset now) => new CycleTimes(OpensAt, ClosesAt, SealedAt is not null, CancelledAt is not null).StateAt(now);

    /// <summary>While planned everything may change; while open nothing is taken away that somebody may have chosen.</summary>
    public Refusal? Revise(CycleTerms terms, DateTimeOffset now)
    {
        switch (StateAt(now))
        {
            case CycleState.Planned:
                State(terms, now);
                return null;
            case CycleState.Open:
                if (TakesAway(terms) is { } refused) return refused;
                State(terms, now);
                return null;
            case CycleState.Cancelled: return CycleRefusals.Cancelled;
            default: return CycleRefusals.Closed;
        }
    }

    public Refusal? Cancel(DateTimeOffset now)
    {
        if (CancelledAt is not null) return null;
        if (StateAt(now) is CycleState.Closed) return CycleRefusals.Closed;
        (CancelledAt, ChangedAt) = (now, now);
        return null;
    }

    /// <summary>Its goods are no longer kept for cycles: from now on they are sold at any time, unless another cycle has them.</summary>
    public Refusal? Release(DateTimeOffset now)
    {
        if (StateAt(now) is not CycleState.Closed) return CycleRefusals.NotClosed;
        foreach (var listing in Listings) listing.LetGo();
        ChangedAt = now;
        return null;
    }

    private Refusal? TakesAway(CycleTerms terms)
    {
        if (terms.OpensAt != OpensAt) return CycleRefusals.OpeningFixed;
        if (terms.ClosesAt < ClosesAt) return CycleRefusals.ClosesEarlier;
        if (!terms.Delivers && Delivers) return CycleRefusals.DeliveryFixed;
        if (Listings.Exists(listing => !terms.ListingIds.Contains(listing.ListingId))) return CycleRefusals.ListingTaken;
        return Slots.Exists(slot => !terms.Slots.Any(slot.MayBecome)) ? CycleRefusals.SlotTaken : null;
    }

    private void State(CycleTerms terms, DateTimeOffset now)
    {
        (Name, OpensAt, ClosesAt, Note, Delivers, ChangedAt) = (terms.Name, terms.OpensAt, terms.ClosesAt, terms.Note, terms.Delivers, now);
        Listings.RemoveAll(listing => !terms.ListingIds.Contains(listing.ListingId));
        Listings.AddRange(terms.ListingIds.Where(id => !Listings.Exists(listing => listing.ListingId == id)).Select(id => new CycleListing(Id, id)).ToList());
        Slots.RemoveAll(slot => !terms.Slots.Any(wanted => wanted.Id == slot.Id));
        foreach (var wanted in terms.Slots)
        {
            if (Slots.Find(slot => slot.Id == wanted.Id) is { } known) known.Become(wanted);
            else Slots.Add(CycleSlot.Of(Id, wanted));
        }
    }
}

/// <summary>A listing in a cycle.</summary>
internal sealed class CycleListing(Guid cycleId, Guid listingId)
{
    public Guid CycleId { get; private set; } = cycleId;
    public Guid ListingId { get; private set; } = listingId;
    /// <summary>It is sold in cycles only. Ends when its seller lets it go, or when a later cycle with it has closed.</summary>
    public bool Binds { get; private set; } = true;

    public void LetGo() => Binds = false;
}

/// <summary>Where and when the goods of a cycle are handed out.</summary>
internal sealed class CycleSlot
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid CycleId { get; private set; }
    /// <summary>Commune on the day of pick-up.</summary>
    public int UnitId { get; private set; }
    public string Street { get; private set; } = "";
    public DateOnly Day { get; private set; }
    /// <summary>Minutes after midnight, Vietnamese time.</summary>
    public int FromMinute { get; private set; }
    public int ToMinute { get; private set; }
    /// <summary>The most orders handed out here; null for any number.</summary>
    public int? Cap { get; private set; }
    /// <summary>Rises and falls by guarded UPDATEs only.</summary>
    public int Taken { get; private set; }

    public static CycleSlot Of(Guid cycleId, SlotTerms terms)
    {
        var slot = new CycleSlot { CycleId = cycleId };
        slot.Become(terms);
        return slot;
    }

    public void Become(SlotTerms terms) =>
        (UnitId, Street, Day, FromMinute, ToMinute, Cap) = (terms.UnitId, terms.Street, terms.Day, terms.FromMinute, terms.ToMinute, terms.Cap);

    /// <summary>The same place and time, with room for as many orders or more.</summary>
    public bool MayBecome(SlotTerms terms) =>
        terms.Id == Id && terms.UnitId == UnitId && string.Equals(terms.Street, Street, StringComparison.Ordinal) && terms.Day == Day
        && terms.FromMinute == FromMinute && terms.ToMinute == ToMinute && (terms.Cap is null || terms.Cap >= Cap);
}

/// <summary>What a cycle is to be, checked.</summary>
internal sealed record CycleTerms(
    string Name, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, string? Note, bool Delivers, IReadOnlyList<Guid> ListingIds, IReadOnlyList<SlotTerms> Slots);

/// <param name="Id">Of a slot that is there already; null for another one.</param>
internal sealed record SlotTerms(Guid? Id, int UnitId, string Street, DateOnly Day, int FromMinute, int ToMinute, int? Cap)
{
    /// <summary>The instant at which handing out begins.</summary>
    public DateTimeOffset Begins => Day.VietnamMidnight().AddMinutes(FromMinute);
}
