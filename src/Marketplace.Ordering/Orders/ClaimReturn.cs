using Marketplace.Farming.Public;
using Marketplace.Ordering.Baskets;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Ordering.Orders;

/// <summary>The buyer gives delivered goods back: a reversing fact, once per key. What comes back is not for sale again, so stock stays as it is.</summary>
internal static class ClaimReturn
{
    internal sealed record Line(Guid LineId, decimal Quantity);
    internal sealed record Request(IReadOnlyList<Line> Lines, string Reason) : IChecked
    {
        public void Check(Faults faults)
        {
            BasketLine.CheckLines(faults, Lines, line => line.LineId, "LineId", "order.line_twice");
            for (var line = 0; line < Math.Min(Lines.Count, BasketLine.Most); line++) BasketLine.CheckQuantity(faults, Lines[line].Quantity, line);
            faults.Text(Reason, nameof(Reason), 500, "order.reason");
        }
    }

    internal sealed record Done(string Code);

    internal static void Map(IEndpointRouteBuilder orders) => OrderMoves.Guarded(orders.MapPost("/{code}/claims", Handle).WithName(nameof(ClaimReturn)))
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Ok<OrderView>, ProblemHttpResult>> Handle(
        string code, Request request, MarketplaceDb db, Caller caller, OnceOnly once, OrderMoves moves, ILots lots, CancellationToken ct)
    {
        var outcome = await once.CommitAsync<Request, Done>(request, async () =>
        {
            if (await moves.HoldAsync(code, ct) is not { } moving) return Refusal.NotFound;
            var order = moving.Order;
            if (!caller.ActsFor(order.BuyerId)) return OrderRefusals.BuyerOnly;
            var back = order.Return([.. request.Lines.Select(line => (line.LineId, BasketLine.Thousandths(line.Quantity)))], request.Reason.Trim(), moving.At);
            if (back.Refused is { } refused) return refused;

            db.Announce(back.Value);
            moves.Record(moving with { By = OrderSide.Buyer }, back.Value.ReturnId);
            foreach (var lot in back.Value.Lines.Select(line => line.LotId).Distinct()) lots.Record(lot, TraceStep.Returned, moving.At, $"{order.Id}/{back.Value.ReturnId}");
            return new Done(order.Code);
        }, ct);
        return outcome.Refused is { } no ? no.AsProblem() : await moves.ShowAsync(outcome.Value.Code, ct);
    }
}
