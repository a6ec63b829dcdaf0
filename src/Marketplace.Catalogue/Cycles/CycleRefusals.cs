using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Catalogue.Cycles;

/// <summary>Why an order cycle is not opened or changed.</summary>
internal static class CycleRefusals
{
    public static readonly Refusal ClosesInPast = new("cycle.closes_in_past", StatusCodes.Status400BadRequest, "ClosesAt");
    public static readonly Refusal ListingUnknown = new("cycle.listing_unknown", StatusCodes.Status400BadRequest, "ListingIds");
    public static readonly Refusal NothingLeft = new("cycle.nothing_left");
    public static readonly Refusal Closed = new("cycle.closed");
    public static readonly Refusal NotClosed = new("cycle.not_closed");
    public static readonly Refusal Cancelled = new("cycle.cancelled");
    public static readonly Refusal OpeningFixed = new("cycle.opening_fixed", Field: "OpensAt");
    public static readonly Refusal ClosesEarlier = new("cycle.closes_earlier", Field: "ClosesAt");
    public static readonly Refusal DeliveryFixed = new("cycle.delivery_fixed", Field: "Delivers");
    public static readonly Refusal ListingTaken = new("cycle.listing_taken", Field: "ListingIds");
    public static readonly Refusal SlotTaken = new("cycle.slot_taken", Field: "Slots");

    public static Refusal PlaceUnknown(int slot) => new("cycle.unknown_commune", StatusCodes.Status400BadRequest, $"Slots[{slot}].Unit");
    public static Refusal SlotUnknown(int slot) => new("cycle.unknown_slot", StatusCodes.Status400BadRequest, $"Slots[{slot}].Id");
}
