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
        async moving =>
        {
            if (moving.By is not OrderSide.Seller) return OrderRefusals.SellerOnly;
            var before = moving.Order.Status;
            if (moving.Order.Ship(moving.At) is { } refused) return refused;
            return moving.Order.Status != before && (await lots.HeldAsync([.. moving.Order.Lots()], ct)).Count > 0 ? OrderRefusals.LotRecalled : null;
        },
        moving =>
        {
            foreach (var lot in moving.Order.Lots()) lots.Record(lot, TraceStep.Shipped, moving.At, moving.Order.Id.ToString());
            return Task.CompletedTask;
        }, ct);
}
