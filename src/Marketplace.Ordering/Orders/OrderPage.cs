using System.Text.Json.Serialization;
using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Public;
using Marketplace.Farming.Public;
using Marketplace.Ordering.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;

namespace Marketplace.Ordering.Orders;

/// <summary>An order as its buyer and its seller see it.</summary>
/// <param name="AnswerBy">While it waits for its seller: when it ends unless he takes it on.</param>
internal sealed record OrderView(
    string Code, string GroupCode, OrderStatus Status, OrderView.PartyWithPhone Buyer, OrderView.PartyWithPhone Seller, OrderView.Address DeliverTo, PaymentMethod Payment,
    IReadOnlyList<OrderView.Line> Lines, long TotalDong, SalesModel? Model, string? ModelReason, string? ContractNumber, IReadOnlyList<OrderView.Step> Timeline,
    OrderView.Moves May, long Version, OrderView.CycleOf? Cycle = null, OrderView.PickUpAt? PickUp = null, DateTimeOffset? AnswerBy = null)
{
    internal sealed record PartyWithPhone(Guid Id, PartyKind Kind, string Name, string? Phone);
    internal sealed record Address(string Name, string Phone, UnitRef? Unit, string Street, string? Note);

    /// <summary>The cycle in which it was ordered; until it closes its buyer may call it off.</summary>
    internal sealed record CycleOf(Guid Id, string Name, DateTimeOffset ClosesAt, bool IsOpen);

    /// <summary>When the buyer fetches it; the address says where. Minutes are those after midnight, Vietnamese time.</summary>
    internal sealed record PickUpAt(DateOnly Day, int FromMinute, int ToMinute);

    /// <param name="Recall">Its lot is called back now: since when and why.</param>
    /// <param name="PriceUnit">What <c>PriceDong</c> buys: the unit of sale, or <c>kg</c>.</param>
    internal sealed record Line(
        Guid Id, Guid ListingId, string Title, string? Photo, string Unit, decimal Quantity, decimal ReturnedQuantity, long PriceDong, string PriceUnit, long AmountDong,
        string LotCode, string TraceUrl, string ProductCode, string StandardCode, DateOnly? ShipBy, LotRecall? Recall);
    internal sealed record Step([property: JsonPropertyName("step")] OrderStatus Reached, DateTimeOffset At, OrderSide By, string? Note);

    /// <summary>What the caller may do next.</summary>
    internal sealed record Moves(bool Confirm, bool Ship, bool Deliver, bool Cancel, bool Return);
}

/// <summary>Writes the page of orders the caller may see; asking whether he may is the query's business.</summary>
internal sealed class OrderPage(Caller caller, IParties parties, ITerritory territory, IOrderCycles cycles, ILots lots, TimeProvider clock)
{
    internal async Task<OrderView> ShowAsync(Order order, CancellationToken ct) => (await ShowAsync([order], ct))[0];

    internal async Task<IReadOnlyList<OrderView>> ShowAsync(IReadOnlyList<Order> orders, CancellationToken ct)
    {
        var known = await parties.FindAsync(orders.SelectMany(order => new[] { order.BuyerId, order.SellerId }).ToHashSet(), ct);
        var during = await cycles.FindAsync([.. orders.Where(order => order.CycleId is not null).Select(order => order.CycleId!.Value).Distinct()], ct);
        var recalls = await lots.RecallsAsync(orders.SelectMany(order => order.Lots()).ToHashSet(), ct);
        return [.. orders.Select(order => Show(order, known, order.CycleId is { } cycle ? during[cycle] : null, recalls))];
    }

    private OrderView Show(Order order, IReadOnlyDictionary<Guid, PartyCard> known, CycleCard? cycle, IReadOnlyDictionary<Guid, LotRecall> recalls)
    {
        var to = order.DeliverTo;
        var state = cycle?.Times.StateAt(clock.Now());
        bool May(OrderStatus step) => this.May(order, step, state is CycleState.Closed);
        var commune = territory.Find(to.UnitId, order.PlacedAt.VietnamDay());
        return new(
            order.Code, order.GroupCode, order.Status, Party(known[order.BuyerId]), Party(known[order.SellerId]),
            new(to.Name, to.Phone, commune is null ? null : UnitRef.Of(commune), to.Street, to.Note), order.Payment,
            [.. order.Lines.OrderBy(line => line.No).Select(line => Line(line, recalls.GetValueOrDefault(line.LotId)))], order.TotalDong, order.Model, order.ModelReason, order.ContractNumber,
            [.. order.Steps.OrderBy(step => step.No).Select(step => new OrderView.Step(step.Step, step.At, step.By, step.Note))],
            new(May(OrderStatus.Confirmed), May(OrderStatus.Shipped), May(OrderStatus.Delivered), May(OrderStatus.Cancelled), May(OrderStatus.Returned)),
            order.Version,
            cycle is null ? null : new(cycle.Id, order.CycleName!, cycle.Times.ClosesAt, state is CycleState.Open),
            order.PickUpDay is { } day ? new(day, order.PickUpFromMinute!.Value, order.PickUpToMinute!.Value) : null,
            order.Status is OrderStatus.Placed ? order.AnswerBy : null);
    }

    private bool May(Order order, OrderStatus step, bool cycleClosed) =>
        (caller.ActsFor(order.SellerId) && order.Allows(step, OrderSide.Seller, cycleClosed))
        || (caller.ActsFor(order.BuyerId) && order.Allows(step, OrderSide.Buyer, cycleClosed));

    private static OrderView.PartyWithPhone Party(PartyCard party) => new(party.Id, party.Kind, party.Name, party.Phone);

    private static OrderView.Line Line(OrderLine line, LotRecall? recall) => new(
        line.Id, line.ListingId, line.Title, line.Photo, line.Unit, Quantity.FromThousandths(line.QuantityThousandths), Quantity.FromThousandths(line.ReturnedThousandths),
        line.PriceDong, line.PricedPerKilogram ? "kg" : line.Unit, line.AmountDong, line.LotCode, $"/t/{line.LotCode}", line.ProductCode, line.StandardCode, line.ShipBy, recall);
}
