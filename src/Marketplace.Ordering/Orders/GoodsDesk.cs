using Marketplace.Catalogue.Public;
using Marketplace.Chains.Public;
using Marketplace.Farming.Public;
using Marketplace.Platform.Http;

namespace Marketplace.Ordering.Orders;

/// <summary>One line's wish: what falls from stock and, under a contract, from its volume.</summary>
internal sealed record Wanted(
    int Line, Guid SellerId, Guid ListingId, Guid LotId, long Thousandths, Guid? ContractId, string ProductCode, long Grams, Guid? CycleId = null);

/// <summary>
/// Takes goods from stock and volume from contracts, and gives both back. Only inside one commit, always in the order of ids: two baskets that hold the same
/// rows in another order would wait for each other for ever.
/// </summary>
internal sealed class GoodsDesk(IStockDesk stock, IContracts contracts, ILots lots, PickUpDesk pickUps)
{
    internal PickUpDesk PickUps => pickUps;

    internal async Task<Refusal?> TakeAsync(Guid buyerId, IReadOnlyList<Wanted> wanted, DateOnly on, CancellationToken ct)
    {
        // A recall takes listings off sale a moment later; nobody buys in between.
        var held = await lots.HeldAsync([.. wanted.Select(line => line.LotId).Distinct()], ct);
        if (wanted.FirstOrDefault(line => held.Contains(line.LotId)) is { } recalled) return OrderRefusals.Recalled(recalled.Line);

        foreach (var line in wanted.OrderBy(line => line.ListingId))
            if (!await stock.TakeAsync(line.ListingId, line.Thousandths, ct))
                return OrderRefusals.OutOfStock(line.Line, line.ListingId, await stock.AvailableAsync(line.ListingId, ct));

        foreach (var drawn in wanted.Where(line => line.ContractId is not null).GroupBy(line => line.ContractId!.Value).OrderBy(contract => contract.Key))
        {
            var first = drawn.First();
            var refused = await contracts.DrawAsync(drawn.Key, buyerId, first.SellerId, first.ProductCode, drawn.Sum(line => line.Grams), on, ct);
            if (refused is not null) return refused with { Field = $"Lines[{first.Line}].ContractId" };
        }
        return null;
    }

    /// <summary>The seller takes the order: its grams leave the weighed lots.</summary>
    internal async Task<Refusal?> SellAsync(Order order, CancellationToken ct)
    {
        foreach (var lot in order.Lines.GroupBy(line => line.LotId).OrderBy(lot => lot.Key))
            if (await lots.SellAsync(lot.Key, lot.Sum(line => line.WeightGrams), order.Id.ToString(), ct) is { } refused)
                return refused with { Field = $"Lines[{lot.First().No - 1}]" };
        return null;
    }

    internal async Task GiveBackAsync(Order order, CancellationToken ct)
    {
        await pickUps.GiveBackAsync(order, ct);
        foreach (var lot in order.Lots().Order()) await lots.UndoSaleAsync(lot, order.Id.ToString(), ct);
        foreach (var line in order.Lines.OrderBy(line => line.ListingId)) await stock.ReturnAsync(line.ListingId, line.QuantityThousandths, ct);
        if (order.ContractId is { } contract) await contracts.ReturnAsync(contract, order.Lines[0].ProductCode, order.Lines.Sum(line => line.WeightGrams), ct);
    }
}
