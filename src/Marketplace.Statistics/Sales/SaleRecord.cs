using Marketplace.Ordering.Public;
using Marketplace.Platform.Values;

namespace Marketplace.Statistics.Sales;

internal enum SaleKind
{
    Sale,
    /// <summary>Takes back what a sale record counted; figures are negative and a reason is given.</summary>
    Reversal,
}

/// <summary>
/// One delivered line of an order, or one that came back, under its sales model; of a mixed lot one household's part of it. Append-only: a correction is a reversing record.
/// All statistics of sales are sums over these rows.
/// </summary>
internal sealed class SaleRecord
{
    private SaleRecord()
    {
    }

    public long Id { get; private set; }
    public SaleKind Kind { get; private init; }
    public Guid LineId { get; private init; }
    /// <summary>The order that delivered the line, or the return that brought it back. With <see cref="LineId"/> and <see cref="ProducerId"/> it makes the record unique.</summary>
    public Guid CauseId { get; private init; }
    public Guid OrderId { get; private init; }
    public string OrderCode { get; private init; } = "";
    public Guid ListingId { get; private init; }
    public Guid LotId { get; private init; }
    public string LotCode { get; private init; } = "";
    public string ProductCode { get; private init; } = "";
    public string StandardCode { get; private init; } = "";
    public SalesModel Model { get; private init; }
    public string ModelReason { get; private init; } = "";
    public SalesChannel Channel { get; private init; }
    public Guid? ContractId { get; private init; }
    public Guid ProducerId { get; private init; }
    /// <summary>The producer's commune as it was reported that day; never rewritten when the map changes.</summary>
    public int ProducerUnitId { get; private init; }
    public Guid SellerId { get; private init; }
    public Guid BuyerId { get; private init; }
    public long QuantityThousandths { get; private init; }
    public string Unit { get; private init; } = "";
    public long Grams { get; private init; }
    public long AmountDong { get; private init; }
    /// <summary>True: counts as consumption. False: a later sale of the same kilos, trade volume only.</summary>
    public bool IsFirstSale { get; private init; }
    /// <summary>Vietnamese business day of the delivery, or of the return.</summary>
    public DateOnly DeliveredOn { get; private init; }
    /// <summary>Year and month of <see cref="DeliveredOn"/> as <c>yyyyMM</c>.</summary>
    public int Month { get; private init; }
    public string? Reason { get; private init; }

    public static IEnumerable<SaleRecord> Of(OrderDelivered delivered) => delivered.Lines.Select(line => new SaleRecord
    {
        Kind = SaleKind.Sale, LineId = line.LineId, CauseId = delivered.OrderId, OrderId = delivered.OrderId, OrderCode = delivered.Code,
        ListingId = line.ListingId, LotId = line.LotId, LotCode = line.LotCode, ProductCode = line.ProductCode, StandardCode = line.StandardCode,
        Model = delivered.Model, ModelReason = delivered.ModelReason, Channel = delivered.Channel, ContractId = delivered.ContractId,
        ProducerId = line.ProducerId, ProducerUnitId = line.ProducerUnitId, SellerId = delivered.SellerId, BuyerId = delivered.BuyerId,
        QuantityThousandths = line.QuantityThousandths, Unit = line.Unit, Grams = line.Grams, AmountDong = line.AmountDong, IsFirstSale = line.IsFirstSale,
        DeliveredOn = delivered.At.VietnamDay(), Month = Months.Of(delivered.At.VietnamDay()),
    });

    public static IEnumerable<SaleRecord> Of(OrderReturned returned) => returned.Lines.Select(line => new SaleRecord
    {
        Kind = SaleKind.Reversal, LineId = line.LineId, CauseId = returned.ReturnId, OrderId = returned.OrderId, OrderCode = returned.Code,
        ListingId = line.ListingId, LotId = line.LotId, LotCode = line.LotCode, ProductCode = line.ProductCode, StandardCode = line.StandardCode,
        Model = returned.Model, ModelReason = returned.ModelReason, Channel = returned.Channel, ContractId = returned.ContractId,
        ProducerId = line.ProducerId, ProducerUnitId = line.ProducerUnitId, SellerId = returned.SellerId, BuyerId = returned.BuyerId,
        QuantityThousandths = -line.QuantityThousandths, Unit = line.Unit, Grams = -line.Grams, AmountDong = -line.AmountDong, IsFirstSale = line.IsFirstSale,
        DeliveredOn = returned.At.VietnamDay(), Month = Months.Of(returned.At.VietnamDay()), Reason = returned.Reason,
    });
}
