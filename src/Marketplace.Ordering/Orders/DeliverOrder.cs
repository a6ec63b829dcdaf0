using Marketplace.Accounts.Public;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Ordering.Orders;

/// <summary>Seller or buyer says that the goods arrived. In the same commit the sale is announced, which becomes a sale record for each line.</summary>
internal static class DeliverOrder
{
    internal static void Map(IEndpointRouteBuilder orders) => OrderMoves.Guarded(orders.MapPost("/{code}/deliver", Handle).WithName(nameof(DeliverOrder)));

    internal static Task<Results<Ok<OrderView>, ProblemHttpResult>> Handle(
        string code, OrderMoves moves, MarketplaceDb db, IParties parties, ILots lots, CancellationToken ct) => moves.MoveAsync(
            code,
            async moving =>
            {
                var producers = await parties.FindAsync([.. moving.Order.Lines.Select(line => line.ProducerId).Concat(moving.Order.Producers()).Distinct()], ct);
                return moving.Order.Deliver(moving.By, producer => producers[producer].UnitOn(moving.Today), moving.At);
            },
            moving =>
            {
                db.Announce(moving.Order.DeliveredFact(moving.At));
                foreach (var lot in moving.Order.Lots()) lots.Record(lot, TraceStep.Delivered, moving.At, moving.Order.Id.ToString());
                return Task.CompletedTask;
            }, ct);
}
