using Marketplace.Catalogue.Public;
using Marketplace.Ordering.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;

namespace Marketplace.Ordering.Orders;

/// <summary>Who buys from whom, and under which contract if any.</summary>
/// <param name="Cycle">The order cycle in which it is ordered.</param>
/// <param name="Slot">Where the buyer picks it up; null when it is brought to him.</param>
internal sealed record OrderParties(
    Guid BuyerId, string BuyerName, Guid SellerId, string SellerName, Guid? ContractId = null, string? ContractNumber = null, CycleCard? Cycle = null, PickUpSlot? Slot = null);

/// <summary>
/// What one buyer buys from one seller: placed → confirmed → shipped → delivered, or cancelled on the way, or returned at the end.
/// Asking twice for the same step is harmless; each method says no with a refusal and then changes nothing.
/// </summary>
internal sealed class Order : IVersioned
{
    private readonly List<OrderLine> _lines = [];
    private readonly List<OrderStep> _steps = [];

    private Order() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public long Version { get; private set; }
    public string Code { get; private set; } = "";
    /// <summary>Orders of one basket share it.</summary>
    public string GroupCode { get; private set; } = "";
    public Guid BuyerId { get; private set; }
    public string BuyerName { get; private set; } = "";
    public Guid SellerId { get; private set; }
    public string SellerName { get; private set; } = "";
    public Guid? ContractId { get; private set; }
    public string? ContractNumber { get; private set; }
    /// <summary>The order cycle in which it was ordered, with its name of that moment.</summary>
    public Guid? CycleId { get; private set; }
    public string? CycleName { get; private set; }
    /// <summary>The slot at which the buyer picks it up, as it was when he chose it; its place is the address. Null when it is brought to him.</summary>
    public Guid? PickUpSlotId { get; private set; }
    public DateOnly? PickUpDay { get; private set; }
    /// <summary>Minutes after midnight, Vietnamese time.</summary>
    public int? PickUpFromMinute { get; private set; }
    public int? PickUpToMinute { get; private set; }
    /// <summary>When the buyer was reminded of the pick-up.</summary>
    public DateTimeOffset? PickUpToldAt { get; private set; }
    /// <summary>The seller called its cycle off, and the buyer was told that the order stays.</summary>
    public DateTimeOffset? CycleCancelledAt { get; private set; }
    public OrderStatus Status { get; private set; }
    public DeliverTo DeliverTo { get; private set; } = null!;
    public PaymentMethod Payment { get; private set; }
    public long TotalDong { get; private set; }
    public int LineCount { get; private set; }
    public string FirstTitle { get; private set; } = "";
    public string? FirstPhoto { get; private set; }
    /// <summary>Decided at confirmation, then frozen.</summary>
    public SalesModel? Model { get; private set; }
    public string? ModelReason { get; private set; }
    public DateTimeOffset PlacedAt { get; private set; }
    /// <summary>Until then the seller may take it on; afterwards it ends by itself and gives its goods back. Null for orders of before this was kept.</summary>
    public DateTimeOffset? AnswerBy { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public IReadOnlyList<OrderLine> Lines => _lines;
    public IReadOnlyList<OrderStep> Steps => _steps;

    internal static Order Place(string groupCode, OrderParties parties, DeliverTo deliverTo, PaymentMethod payment, IReadOnlyList<OrderedGoods> goods, DateTimeOffset at)
    {
        var order = new Order
        {
            Code = PublicCode.NewOrder(), GroupCode = groupCode, BuyerId = parties.BuyerId, BuyerName = parties.BuyerName, SellerId = parties.SellerId,
            SellerName = parties.SellerName, ContractId = parties.ContractId, ContractNumber = parties.ContractNumber, DeliverTo = deliverTo, Payment = payment,
            CycleId = parties.Cycle?.Id, CycleName = parties.Cycle?.Name, PickUpSlotId = parties.Slot?.Id, PickUpDay = parties.Slot?.Day,
            PickUpFromMinute = parties.Slot?.FromMinute, PickUpToMinute = parties.Slot?.ToMinute, PlacedAt = at, LineCount = goods.Count, FirstTitle = goods[0].Title, FirstPhoto = goods[0].Photo,
        };
        order._lines.AddRange(goods.Select((bought, index) => OrderLine.Of(order.Id, index + 1, bought)));
        order.TotalDong = order._lines.Sum(line => line.AmountDong);
        order.AnswerBy = AnswerTime.EndOf(payment, at, parties.Cycle);
        order.Move(OrderStatus.Placed, OrderSide.Buyer, at);
        return order;
    }

    internal Refusal? Confirm((SalesModel Model, string Reason) decided, DateTimeOffset at)
    {
        if (Status is OrderStatus.Confirmed) return null;
        if (Status is not OrderStatus.Placed) return OrderRefusals.NotPlaced;
        (Model, ModelReason) = decided;
        Move(OrderStatus.Confirmed, OrderSide.Seller, at);
        return null;
    }

    internal Refusal? Ship(DateTimeOffset at)
    {
        if (Status is OrderStatus.Shipped) return null;
        if (Status is not OrderStatus.Confirmed) return OrderRefusals.NotConfirmed;
        Move(OrderStatus.Shipped, OrderSide.Seller, at);
        return null;
    }

    /// <param name="communeOf">A producer's commune on the day of delivery.</param>
    internal Refusal? Deliver(OrderSide by, Func<Guid, int> communeOf, DateTimeOffset at)
    {
        if (Status is OrderStatus.Delivered) return null;
        if (Status is not OrderStatus.Shipped) return OrderRefusals.NotShipped;
        foreach (var line in _lines) line.DeliveredFrom(communeOf);
        Move(OrderStatus.Delivered, by, at);
        return null;
    }

    /// <summary>The buyer until the goods are on their way, the seller until they are delivered.</summary>
    internal Refusal? Cancel(OrderSide by, string reason, DateTimeOffset at)
    {
        switch (Status)
        {
            case OrderStatus.Cancelled: return null;
            case OrderStatus.Delivered or OrderStatus.Returned: return OrderRefusals.AlreadyDelivered;
            case OrderStatus.Shipped when by is OrderSide.Buyer: return OrderRefusals.AlreadyShipped;
            default:
                Move(OrderStatus.Cancelled, by, at, reason);
                return null;
        }
    }

    /// <summary>Nobody answered in time. False when somebody did, or time is left.</summary>
    internal bool Expire(DateTimeOffset at)
    {
        if (Status is not OrderStatus.Placed || !(AnswerBy <= at)) return false;
        Move(OrderStatus.Cancelled, OrderSide.System, at);
        return true;
    }

    /// <summary>Takes delivered goods back, all or nothing. Once everything is back the order itself is returned.</summary>
    /// <param name="wanted">Line and thousandths, each line once, above zero.</param>
    internal Outcome<OrderReturned> Return(IReadOnlyList<(Guid LineId, long Thousandths)> wanted, string reason, DateTimeOffset at)
    {
        if (Status is not (OrderStatus.Delivered or OrderStatus.Returned)) return OrderRefusals.NotDelivered;
        for (var index = 0; index < wanted.Count; index++)
        {
            if (_lines.Find(line => line.Id == wanted[index].LineId) is not { } line) return OrderRefusals.UnknownLine(index);
            if (wanted[index].Thousandths > line.LeftThousandths) return OrderRefusals.MoreThanDelivered(index, line.LeftThousandths);
        }
        var back = wanted.SelectMany(want => FactsOfOrder.TakeBack(_lines.Single(line => line.Id == want.LineId), want.Thousandths)).ToList();
        if (_lines.TrueForAll(line => line.LeftThousandths == 0)) Status = OrderStatus.Returned;
        Note(OrderStatus.Returned, OrderSide.Buyer, at, reason);
        return this.ReturnedFact(Guid.CreateVersion7(), back, reason, at);
    }

    internal void HearOfCancelledCycle(DateTimeOffset at) => CycleCancelledAt = at;

    /// <summary>The lots its goods come from.</summary>
    internal IEnumerable<Guid> Lots() => _lines.Select(line => line.LotId).Distinct();

    /// <summary>Whose produce it is, the households behind mixed lots among them.</summary>
    internal IEnumerable<Guid> Producers() => _lines.SelectMany(line => line.Producers).Distinct();

    /// <param name="cycleClosed">Its cycle's books are closed: what was ordered is being harvested, and the buyer no longer calls it off.</param>
    internal bool Allows(OrderStatus step, OrderSide by, bool cycleClosed) => (step, by) switch
    {
        (OrderStatus.Confirmed, OrderSide.Seller) => Status is OrderStatus.Placed,
        (OrderStatus.Shipped, OrderSide.Seller) => Status is OrderStatus.Confirmed,
        (OrderStatus.Delivered, _) => Status is OrderStatus.Shipped,
        (OrderStatus.Cancelled, OrderSide.Buyer) when cycleClosed => false,
        (OrderStatus.Cancelled, OrderSide.Buyer) => Status is OrderStatus.Placed or OrderStatus.Confirmed,
        (OrderStatus.Cancelled, _) => Status is OrderStatus.Placed or OrderStatus.Confirmed or OrderStatus.Shipped,
        (OrderStatus.Returned, OrderSide.Buyer) => Status is OrderStatus.Delivered,
        _ => false,
    };

    private void Move(OrderStatus to, OrderSide by, DateTimeOffset at, string? note = null)
    {
        Status = to;
        Note(to, by, at, note);
    }

    private void Note(OrderStatus step, OrderSide by, DateTimeOffset at, string? note)
    {
        ChangedAt = at;         // a partial return leaves the status alone: this column makes the version rise
        _steps.Add(OrderStep.Of(Id, _steps.Count + 1, step, at, by, note));
    }
}
