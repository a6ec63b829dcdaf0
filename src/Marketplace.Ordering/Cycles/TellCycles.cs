using Marketplace.Catalogue.Public;
using Marketplace.Ordering.Orders;
using Marketplace.Platform.Database;
using Marketplace.Platform.Jobs;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Cycles;

/// <summary>The minute a cycle closes its cooperative hears what was ordered, once. Answers how many cycles closed.</summary>
internal sealed class TellClosedCycles(MarketplaceDb db, IOrderCycles cycles, TimeProvider clock) : IScheduledWork
{
    private const int AtOnce = 50;

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var (now, told) = (clock.Now(), 0);
        foreach (var cycle in await cycles.UntoldAsync(now, AtOnce, ct))
        {
            var outcome = await db.InOneCommitAsync<int>(async () =>
            {
                if (!await cycles.MarkToldAsync(cycle.Id, now, ct)) return 0;
                await cycles.SealAsync(cycle.Id, now, ct);
                var orders = await db.Set<Order>().Where(order => order.CycleId == cycle.Id && order.Status != OrderStatus.Cancelled)
                    .Select(order => new { order.TotalDong, Grams = order.Lines.Sum(line => line.WeightGrams) }).ToListAsync(ct);
                db.Tell(cycle.SellerId, "cycle.closed", $"cycle/{cycle.Id:N}", $"/htx/dot-dat/{cycle.Id}/thu-hoach",
                    new { name = cycle.Name, count = orders.Count, kilograms = orders.Sum(order => order.Grams) / 1000m, totalDong = orders.Sum(order => order.TotalDong) });
                return 1;
            }, ct);
            told += outcome.Value;
        }
        return told;
    }
}

/// <summary>The evening before, each buyer is told where and when his order is picked up, once. Answers how many were told.</summary>
internal sealed class TellPickUps(MarketplaceDb db, TimeProvider clock) : IScheduledWork
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Evening = TimeSpan.FromHours(17);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var (now, told) = (clock.Now(), 0);
        if (now.ToOffset(Clock.VietnamOffset).TimeOfDay < Evening) return 0;
        var tomorrow = now.VietnamDay().AddDays(1);
        for (var more = true; more;)
        {
            var outcome = await db.InOneCommitAsync<int>(async () =>
            {
                var due = await db.Set<Order>().AsNoTracking()
                    .Where(order => order.PickUpDay == tomorrow && order.PickUpToldAt == null
                        && (order.Status == OrderStatus.Placed || order.Status == OrderStatus.Confirmed || order.Status == OrderStatus.Shipped))
                    .OrderBy(order => order.Id).Take(AtOnce).ToListAsync(ct);
                foreach (var order in due)
                {
                    // Of two programs one tells it. Not an edit: the version stays, so that a step of the order does not meet it.
                    if (await db.Set<Order>().Where(known => known.Id == order.Id && known.PickUpToldAt == null)
                        .ExecuteUpdateAsync(set => set.SetProperty(known => known.PickUpToldAt, now), ct) == 0) continue;
                    db.Tell(order.BuyerId, "order.pick_up_tomorrow", order.Code, $"/don-hang/{order.Code}",
                        new { code = order.Code, sellerName = order.SellerName, from = Clock.TimeOfDay(order.PickUpFromMinute!.Value), to = Clock.TimeOfDay(order.PickUpToMinute!.Value), street = order.DeliverTo.Street });
                }
                return due.Count;
            }, ct);
            db.ChangeTracker.Clear();
            told += outcome.Value;
            more = outcome.Value == AtOnce;
        }
        return told;
    }
}
