using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Ordering.Orders;

/// <summary>The buyer before shipping or the seller before delivery calls it off; goods return to stock, volume to the contract and the place to its pick-up slot, once.</summary>
internal static class CancelOrder
{
    internal sealed record Request(string Reason) : IChecked
    {
        public void Check(Faults faults) => faults.Text(Reason, nameof(Reason), 500, "order.reason");
    }

    internal static void Map(IEndpointRouteBuilder orders) => OrderMoves.Guarded(orders.MapPost("/{code}/cancel", Handle).WithName(nameof(CancelOrder)));

    internal static Task<Results<Ok<OrderView>, ProblemHttpResult>> Handle(string code, Request request, OrderMoves moves, GoodsDesk goods, PickUpDesk pickUps, CancellationToken ct) =>
        moves.MoveAsync(
            code,
            async moving => await pickUps.RefusesLeavingAsync(moving, ct) ?? moving.Order.Cancel(moving.By, request.Reason.Trim(), moving.At),
            moving => goods.GiveBackAsync(moving.Order, ct), ct);
}
