using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Ordering.Orders;

/// <summary>The buyer before shipping or the seller before delivery calls it off; goods return to stock and volume to the contract, once.</summary>
internal static class CancelOrder
{
    internal sealed record Request(string Reason) : IChecked
    {
        public void Check(Faults faults) => faults.Text(Reason, nameof(Reason), 500, "order.reason");
    }

    internal static void Map(IEndpointRouteBuilder orders) => OrderMoves.Guarded(orders.MapPost("/{code}/cancel", Handle).WithName(nameof(CancelOrder)));

    internal static Task<Results<Ok<OrderView>, ProblemHttpResult>> Handle(string code, Request request, OrderMoves moves, GoodsDesk goods, CancellationToken ct) =>
        moves.MoveAsync(
            code,
            moving => Task.FromResult(moving.Order.Cancel(moving.By, request.Reason.Trim(), moving.At)),
            moving => goods.GiveBackAsync(moving.Order, ct), ct);
}
