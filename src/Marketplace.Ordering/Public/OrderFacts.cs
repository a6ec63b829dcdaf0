namespace Marketplace.Ordering.Public;

/// <summary>The four sales models of the province's process (quy trình 2025); frozen when an order is confirmed.</summary>
public enum SalesModel
{
    /// <summary>Mô hình 1: household ↔ hub ↔ processor under a signed contract.</summary>
    Chain = 1,
    /// <summary>Mô hình 2: direct to an enterprise or processor in the province.</summary>
    Direct = 2,
    /// <summary>Mô hình 3: to a trader on the register.</summary>
    Trader = 3,
    /// <summary>Mô hình 4: e-commerce.</summary>
    ECommerce = 4,
}

/// <summary>Where a sale was made, apart from its model.</summary>
public enum SalesChannel
{
    Platform,
    OtherECommerce,
    Offline,
}

/// <summary>A line of an order as the log of sales needs it, frozen. A line of a mixed lot stands here once for each household behind it, with that household's part.</summary>
/// <param name="ProducerUnitId">Commune of the producing household on the day of delivery; a return keeps it, so that it reverses what was counted.</param>
/// <param name="IsFirstSale">Consumption is counted once, at the producer's first sale; later sales are trade volume only.</param>
/// <param name="IsShare">One household's part of a line; line and producer name it, and the parts add up to the line.</param>
public sealed record SoldLine(
    Guid LineId, Guid ListingId, Guid LotId, string LotCode, string ProductCode, string StandardCode, Guid ProducerId, int ProducerUnitId,
    long QuantityThousandths, string Unit, long Grams, long AmountDong, bool IsFirstSale,
    bool IsShare = false);

public sealed record OrderPlaced(Guid OrderId, string Code, Guid SellerId, Guid BuyerId, IReadOnlyList<Guid> ProducerIds, DateTimeOffset At);

/// <summary>Fact: goods reached the buyer. Each line, or household's part of one, becomes exactly one sale record.</summary>
public sealed record OrderDelivered(
    Guid OrderId, string Code, Guid SellerId, Guid BuyerId, SalesModel Model, string ModelReason, SalesChannel Channel, Guid? ContractId,
    IReadOnlyList<SoldLine> Lines, DateTimeOffset At);

/// <summary>Fact: delivered goods came back. Quantities are what came back, above zero; each line or part becomes one reversing record.</summary>
public sealed record OrderReturned(
    Guid OrderId, string Code, Guid ReturnId, Guid SellerId, Guid BuyerId, SalesModel Model, string ModelReason, SalesChannel Channel, Guid? ContractId,
    IReadOnlyList<SoldLine> Lines, string Reason, DateTimeOffset At);
