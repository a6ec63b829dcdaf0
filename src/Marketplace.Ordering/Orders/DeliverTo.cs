namespace Marketplace.Ordering.Orders;

/// <summary>Where and to whom an order goes; only its buyer and seller see it.</summary>
/// <param name="Phone">E.164.</param>
/// <param name="UnitId">Commune on the day the order was placed.</param>
internal sealed record DeliverTo(string Name, string Phone, int UnitId, string Street, string? Note);

internal enum PaymentMethod
{
    /// <summary>Thu tiền khi giao hàng.</summary>
    CashOnDelivery,
}
