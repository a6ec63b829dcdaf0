using Marketplace.Farming.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Ordering.Orders;

/// <summary>The seller hands the goods to whoever carries them.</summary>
internal static class ShipOrder
{
    internal static void Map(IEndpointRouteBuilder orders) => OrderMoves.Guarded(orders.MapPost("/{code}/ship", Handle).WithName(nameof(ShipOrder)));

    internal static Task<Results<Ok<OrderView>, ProblemHttpResult>> Handle(string code, OrderMoves moves, ILots lots, CancellationToken ct) => moves.MoveAsync(
        code,
        moving => Task.FromResult(moving.By is OrderSide.Seller ? moving.Order.Ship(moving.At) : OrderRefusals.SellerOnly),
        moving =>
        {
            foreach (var lot in moving.Order.Lots()) lots.Record(lot, TraceStep.Shipped, moving.At, moving.Order.Id.ToString());
            return Task.CompletedTask;
        }, ct);
}
