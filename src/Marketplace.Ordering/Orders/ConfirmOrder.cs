using Marketplace.Accounts.Public;
using Marketplace.Farming.Public;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Ordering.Orders;

/// <summary>The seller takes the order. From here on its sales model is frozen, with the reason.</summary>
internal static class ConfirmOrder
{
    internal static void Map(IEndpointRouteBuilder orders) => OrderMoves.Guarded(orders.MapPost("/{code}/confirm", Handle).WithName(nameof(ConfirmOrder)));

    internal static Task<Results<Ok<OrderView>, ProblemHttpResult>> Handle(
        string code, OrderMoves moves, GoodsDesk goods, IParties parties, ITerritory territory, ILots lots, CancellationToken ct) => moves.MoveAsync(
            code,
            async moving => moving.By is not OrderSide.Seller
                ? OrderRefusals.SellerOnly
                : moving.Order.Confirm(SalesModels.Decide(await CircumstancesAsync(moving, parties, territory, ct)), moving.At) ?? await goods.SellAsync(moving.Order, ct),
            moving =>
            {
                foreach (var lot in moving.Order.Lots()) lots.Record(lot, TraceStep.Sold, moving.At, moving.Order.Id.ToString());
                return Task.CompletedTask;
            }, ct);

    private static async Task<SaleCircumstances> CircumstancesAsync(Moving moving, IParties parties, ITerritory territory, CancellationToken ct)
    {
        var (order, day) = (moving.Order, moving.Today);
        var known = await parties.FindAsync([order.BuyerId, order.SellerId, .. order.Producers()], ct);
        var (buyer, seller) = (known[order.BuyerId], known[order.SellerId]);
        int? ProvinceOf(PartyCard party) => territory.AtLevel(party.UnitOn(day), UnitLevel.Province, day)?.Id;
        return new()
        {
            DrawsOnContract = order.ContractId is not null,
            Seller = seller.Kind,
            Buyer = buyer.Kind,
            BuyerIsRegisteredTrader = buyer.TraderRegisteredOn <= day,
            InOneProvince = ProvinceOf(buyer) is { } province && order.Producers().All(producer => ProvinceOf(known[producer]) == province),
        };
    }
}
