namespace Marketplace.Ordering.Orders;

internal enum OrderStatus
{
    Placed,
    Confirmed,
    Shipped,
    Delivered,
    Cancelled,
    /// <summary>Everything that was delivered came back.</summary>
    Returned,
}

/// <summary>Who moved the order.</summary>
internal enum OrderSide
{
    Buyer,
    Seller,
    System,
}

/// <summary>One step of an order's timeline. Append-only.</summary>
internal sealed class OrderStep
{
    private OrderStep() { }

    public Guid OrderId { get; private set; }
    public int No { get; private set; }
    public OrderStatus Step { get; private set; }
    public DateTimeOffset At { get; private set; }
    public OrderSide By { get; private set; }
    /// <summary>A reason in the words of whoever gave it.</summary>
    public string? Note { get; private set; }

    internal static OrderStep Of(Guid orderId, int no, OrderStatus step, DateTimeOffset at, OrderSide by, string? note) =>
        new() { OrderId = orderId, No = no, Step = step, At = at, By = by, Note = note };
}
