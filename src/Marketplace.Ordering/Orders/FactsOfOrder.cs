using Marketplace.Ordering.Public;

namespace Marketplace.Ordering.Orders;

/// <summary>An order as it is told to the other capabilities.</summary>
internal static class FactsOfOrder
{
    internal static OrderPlaced PlacedFact(this Order order) =>
        new(order.Id, order.Code, order.SellerId, order.BuyerId, [.. order.Lines.Select(line => line.ProducerId).Distinct()], order.PlacedAt);

    /// <summary>Only of a delivered order.</summary>
    internal static OrderDelivered DeliveredFact(this Order order, DateTimeOffset at) =>
        new(order.Id, order.Code, order.SellerId, order.BuyerId, order.Model!.Value, order.ModelReason!, SalesChannel.Platform, order.ContractId,
            [.. order.Lines.Select(line => Sold(line, line.QuantityThousandths, line.WeightGrams, line.AmountDong))], at);

    internal static OrderReturned ReturnedFact(this Order order, Guid returnId, IReadOnlyList<SoldLine> back, string reason, DateTimeOffset at) =>
        new(order.Id, order.Code, returnId, order.SellerId, order.BuyerId, order.Model!.Value, order.ModelReason!, SalesChannel.Platform, order.ContractId,
            back, reason, at);

    internal static SoldLine TakeBack(OrderLine line, long thousandths)
    {
        var (weight, amount) = line.TakeBack(thousandths);
        return Sold(line, thousandths, weight.Value, amount.Value);
    }

    private static SoldLine Sold(OrderLine line, long thousandths, long grams, long amountDong) =>
        new(line.Id, line.ListingId, line.LotId, line.LotCode, line.ProductCode, line.StandardCode, line.ProducerId, line.ProducerUnitId!.Value,
            thousandths, line.Unit, grams, amountDong, line.IsFirstSale);
}
