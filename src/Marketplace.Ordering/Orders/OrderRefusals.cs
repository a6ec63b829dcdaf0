using Marketplace.Catalogue.Public;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Ordering.Orders;

/// <summary>Why an order is not placed or does not move on.</summary>
internal static class OrderRefusals
{
    internal static readonly Refusal BuyerNotYours = new("order.buyer_not_yours", StatusCodes.Status403Forbidden, "Buyer");
    internal static readonly Refusal BuyerRequired = new("order.buyer_required", StatusCodes.Status400BadRequest, "Buyer");
    internal static readonly Refusal UnknownPlace = new("order.unknown_commune", StatusCodes.Status400BadRequest, "DeliverTo.Unit");

    internal static readonly Refusal CommuneRequired = new("order.commune_required", StatusCodes.Status400BadRequest, "DeliverTo.Unit");
    internal static readonly Refusal StreetRequired = new("order.street_required", StatusCodes.Status400BadRequest, "DeliverTo.Street");

    internal static readonly Refusal CycleEnded = new("order.cycle_closed");
    internal static readonly Refusal SellerOnly = new("order.seller_only", StatusCodes.Status403Forbidden);
    internal static readonly Refusal BuyerOnly = new("order.buyer_only", StatusCodes.Status403Forbidden);
    internal static readonly Refusal NotPlaced = new("order.not_placed");
    internal static readonly Refusal NotConfirmed = new("order.not_confirmed");
    internal static readonly Refusal NotShipped = new("order.not_shipped");
    internal static readonly Refusal NotDelivered = new("order.not_delivered");
    internal static readonly Refusal AlreadyShipped = new("order.already_shipped");
    internal static readonly Refusal LotRecalled = new("lot.held");
    internal static readonly Refusal AlreadyDelivered = new("order.already_delivered");

    internal static Refusal UnknownListing(int line) => AtListing(line, "order.unknown_listing", StatusCodes.Status404NotFound);
    internal static Refusal Recalled(int line) => AtListing(line, "lot.held", StatusCodes.Status409Conflict);
    internal static Refusal OwnListing(int line) => AtListing(line, "order.own_listing", StatusCodes.Status409Conflict);
    /// <summary>Its cycle takes no orders: not yet, or no longer.</summary>
    internal static Refusal OutsideCycle(int line, ListingCycle cycle, DateTimeOffset now) =>
        new(now < cycle.OpensAt ? "order.cycle_not_open" : "order.cycle_closed", StatusCodes.Status409Conflict, $"Lines[{line}].ListingId",
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["cycle"] = cycle.Name, ["opensAt"] = cycle.OpensAt, ["closesAt"] = cycle.ClosesAt });

    /// <summary>Goods of this cycle are only picked up.</summary>
    internal static Refusal PickUpRequired(CycleCard cycle) =>
        new("order.pick_up_required", StatusCodes.Status409Conflict, "PickUps",
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["cycle"] = cycle.Name, ["cycleId"] = cycle.Id });

    internal static Refusal UnknownSlot(int pickUp) => new("order.unknown_slot", StatusCodes.Status404NotFound, $"PickUps[{pickUp}].SlotId");
    internal static Refusal SlotFull(int pickUp) => new("order.slot_full", StatusCodes.Status409Conflict, $"PickUps[{pickUp}].SlotId");

    internal static Refusal Step(int line, long stepThousandths) => AtQuantity(line, "order.step", ("step", Quantity.FromThousandths(stepThousandths)));
    internal static Refusal Minimum(int line, long minimumThousandths) => AtQuantity(line, "order.minimum", ("minimum", Quantity.FromThousandths(minimumThousandths)));
    internal static Refusal TooMuch(int line) => AtQuantity(line, "order.too_much");

    internal static Refusal OutOfStock(int line, Guid listingId, long availableThousandths) =>
        AtQuantity(line, "order.out_of_stock", ("listingId", listingId), ("available", Quantity.FromThousandths(availableThousandths)));

    internal static Refusal Contract(int line, string code) => new(code, StatusCodes.Status409Conflict, $"Lines[{line}].ContractId");

    internal static Refusal UnknownLine(int line) => new("order.unknown_line", StatusCodes.Status404NotFound, $"Lines[{line}].LineId");

    internal static Refusal MoreThanDelivered(int line, long leftThousandths) =>
        AtQuantity(line, "order.more_than_delivered", ("left", Quantity.FromThousandths(leftThousandths)));

    private static Refusal AtListing(int line, string code, int status) => new(code, status, $"Lines[{line}].ListingId");

    private static Refusal AtQuantity(int line, string code, params (string Name, object? Value)[] details) =>
        new(code, StatusCodes.Status409Conflict, $"Lines[{line}].Quantity", details.ToDictionary(detail => detail.Name, detail => detail.Value, StringComparer.Ordinal));
}
