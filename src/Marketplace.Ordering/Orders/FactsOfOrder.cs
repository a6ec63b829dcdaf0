using Marketplace.Ordering.Public;

namespace Marketplace.Ordering.Orders;

/// <summary>An order as it is told to the other capabilities.</summary>
internal static class FactsOfOrder
{
    internal static OrderPlaced PlacedFact(this Order order) =>
        new(order.Id, order.Code, order.SellerId, order.BuyerId, [.. order.Producers()], order.PlacedAt);

    /// <summary>Only of a delivered order.</summary>
    internal static OrderDelivered DeliveredFact(this Order order, DateTimeOffset at) =>
        new(order.Id, order.Code, order.SellerId, order.BuyerId, order.Model!.Value, order.ModelReason!, SalesChannel.Platform, order.ContractId,
            [.. order.Lines.SelectMany(Sold)], at);

    internal static OrderReturned ReturnedFact(this Order order, Guid returnId, IReadOnlyList<SoldLine> back, string reason, DateTimeOffset at) =>
        new(order.Id, order.Code, returnId, order.SellerId, order.BuyerId, order.Model!.Value, order.ModelReason!, SalesChannel.Platform, order.ContractId,
            back, reason, at);

    internal static IEnumerable<SoldLine> TakeBack(OrderLine line, long thousandths)
    {
        var back = line.TakeBack(thousandths);
        return line.Shares is null ? [Sold(line, back)] : line.TakeBackFromShares(back).Select(share => Sold(line, share)).ToList();
    }

    private static IEnumerable<SoldLine> Sold(OrderLine line) => line.Shares is { } shares
        ? shares.Select(share => Sold(line, share)) : [Sold(line, new LinePart(line.QuantityThousandths, line.WeightGrams, line.AmountDong))];

    private static SoldLine Sold(OrderLine line, LinePart part) =>
        new(line.Id, line.ListingId, line.LotId, line.LotCode, line.ProductCode, line.StandardCode, line.ProducerId, line.ProducerUnitId!.Value,
            part.Thousandths, line.Unit, part.Grams, part.AmountDong, line.IsFirstSale);

    private static SoldLine Sold(OrderLine line, LineShare share) =>
        Sold(line, share.Sold) with { ProducerId = share.ProducerId, ProducerUnitId = share.ProducerUnitId!.Value, IsShare = true };
}
