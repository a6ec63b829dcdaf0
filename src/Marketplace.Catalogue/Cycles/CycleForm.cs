using Marketplace.Platform.Http;
using Marketplace.Platform.Text;
using Marketplace.Platform.Values;

namespace Marketplace.Catalogue.Cycles;

/// <summary>What a cooperative states of a cycle.</summary>
/// <param name="Delivers">Its goods are also brought to the buyer's home.</param>
internal sealed record CycleForm(
    string Name, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, IReadOnlyList<Guid> ListingIds, IReadOnlyList<CycleForm.Slot> Slots, bool Delivers = false, string? Note = null) : IChecked
{
    internal const int MostListings = 200;
    internal const int MostSlots = 10;
    private const int DayMinutes = 24 * 60;
    private const int LongestDays = 62;

    /// <param name="Unit">Code of the commune.</param>
    /// <param name="FromMinute">Minutes after midnight, Vietnamese time.</param>
    /// <param name="ToMinute">After <paramref name="FromMinute"/>.</param>
    /// <param name="Cap">The most orders handed out here; null for any number.</param>
    /// <param name="Id">Of a slot that is there already.</param>
    internal sealed record Slot(string Unit, string Street, DateOnly Day, int FromMinute, int ToMinute, int? Cap = null, Guid? Id = null);

    public void Check(Faults faults)
    {
        faults.Text(Name, nameof(Name), 120, "cycle.name");
        faults.Unless(Note is not { Length: > 1000 }, nameof(Note), "cycle.note_too_long");
        if (faults.Unless(OpensAt < ClosesAt, nameof(ClosesAt), "cycle.closes_before_opening"))
            faults.Unless(ClosesAt - OpensAt <= TimeSpan.FromDays(LongestDays), nameof(ClosesAt), "cycle.too_long");
        faults.Unless(ListingIds is { Count: >= 1 and <= MostListings }, nameof(ListingIds), "cycle.listings_1_to_200");
        faults.Unless(ListingIds is null || ListingIds.Distinct().Count() == ListingIds.Count, nameof(ListingIds), "cycle.listing_twice");
        if (!faults.Unless(Slots is { Count: >= 1 and <= MostSlots }, nameof(Slots), "cycle.slots_1_to_10")) return;
        for (var at = 0; at < Slots.Count; at++) CheckSlot(faults, Slots[at], $"Slots[{at}]");
        var known = Slots.Where(slot => slot.Id is not null).Select(slot => slot.Id).ToList();
        faults.Unless(known.Distinct().Count() == known.Count, nameof(Slots), "cycle.slot_twice");
    }

    private void CheckSlot(Faults faults, Slot slot, string field)
    {
        faults.Text(slot.Unit, field + ".Unit", 10, "cycle.commune");
        faults.Text(slot.Street, field + ".Street", 200, "cycle.street");
        faults.Unless(slot.Cap is null or (>= 1 and <= 100_000), field + ".Cap", "cycle.cap_range");
        if (!faults.Unless(slot is { FromMinute: >= 0, ToMinute: <= DayMinutes } && slot.FromMinute < slot.ToMinute, field + ".ToMinute", "cycle.slot_times")) return;
        if (!faults.Unless(slot.Day.Year is >= 2020 and <= 2100, field + ".Day", "cycle.slot_day")) return;
        // What is picked before closing would be harvested before anybody knows how much.
        faults.Unless(ClosesAt <= Terms(slot, unitId: 0).Begins, field + ".Day", "cycle.slot_before_close");
    }

    /// <summary>Of a checked form.</summary>
    /// <param name="communes">Of each slot.</param>
    internal CycleTerms Terms(IReadOnlyList<int> communes) => new(
        VietnameseText.Clean(Name), OpensAt.CutToMicroseconds(), ClosesAt.CutToMicroseconds(), string.IsNullOrWhiteSpace(Note) ? null : VietnameseText.Clean(Note), Delivers, ListingIds,
        [.. Slots.Select((slot, at) => Terms(slot, communes[at]))]);

    private static SlotTerms Terms(Slot slot, int unitId) =>
        new(slot.Id, unitId, VietnameseText.Clean(slot.Street ?? ""), slot.Day, slot.FromMinute, slot.ToMinute, slot.Cap);
}
