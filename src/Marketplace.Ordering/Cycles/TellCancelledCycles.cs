using Marketplace.Catalogue.Public;
using Marketplace.Ordering.Orders;
using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Marketplace.Platform.Notifier;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Cycles;

/// <summary>Buyers hear that a cycle was called off and that their orders stay. Read twice it tells nobody again: the order remembers.</summary>
internal sealed class TellCancelledCycles(MarketplaceDb db) : IFactReader
{
    public static IReadOnlyList<Type> Reads { get; } = [typeof(OrderCycleCancelled)];

    public async Task ReadAsync(IReadOnlyList<AnnouncedFact> facts, CancellationToken ct)
    {
        foreach (var cancelled in facts.Select(fact => fact.Body).OfType<OrderCycleCancelled>())
            foreach (var order in await db.Set<Order>()
                .Where(order => order.CycleId == cancelled.CycleId && (order.Status == OrderStatus.Placed || order.Status == OrderStatus.Confirmed || order.Status == OrderStatus.Shipped)).ToListAsync(ct))
            {
                if (order.CycleCancelledAt is not null) continue;
                order.HearOfCancelledCycle(cancelled.At);
                db.Tell(order.BuyerId, "cycle.cancelled", order.Code, $"/don-hang/{order.Code}", new { name = cancelled.Name, sellerName = cancelled.SellerName, code = order.Code });
            }
    }
}
