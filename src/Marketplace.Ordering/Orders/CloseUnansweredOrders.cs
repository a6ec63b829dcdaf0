using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Jobs;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>
/// Orders their sellers did not take on in time end: goods return to stock, volume to the contract, the place to its pick-up slot, and both sides are told. Half a day
/// before, the seller is reminded. Nothing is deleted. Answers how many were ended.
/// </summary>
internal sealed class CloseUnansweredOrders(MarketplaceDb db, GoodsDesk goods, TimeProvider clock) : IScheduledWork
{
    private const int AtOnce = 500;

    public async Task<int> RunAsync(CancellationToken ct)
    {
        await RemindAsync(ct);
        var now = clock.Now();
        var closed = 0;
        foreach (var id in await db.Set<Order>().Where(order => order.Status == OrderStatus.Placed && order.AnswerBy <= now).OrderBy(order => order.AnswerBy).Take(AtOnce).Select(order => order.Id).ToListAsync(ct))
            if (await CloseAsync(id, ct)) closed++;
        return closed;
    }

    private async Task<bool> CloseAsync(Guid id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var outcome = await db.InOneCommitAsync<bool>(async () =>
        {
            // Writing the version onto itself holds the row: whoever confirms at this moment comes before us or after us, never beside us.
            var waiting = db.Set<Order>().Where(order => order.Id == id && order.Status == OrderStatus.Placed);
            if (await waiting.ExecuteUpdateAsync(set => set.SetProperty(order => order.Version, order => order.Version), ct) == 0) return false;
            var order = await waiting.Include(order => order.Lines).Include(order => order.Steps).AsSplitQuery().SingleAsync(ct);
            if (!order.Expire(clock.Now())) return false;
            await goods.GiveBackAsync(order, ct);
            db.Audit(Caller.Nobody, "order.unanswered", $"order/{order.Id}", new { order.Code, order.AnswerBy });
            db.Tell(order.BuyerId, "order.unanswered_buyer", order.Code, $"/don-hang/{order.Code}", new { code = order.Code, sellerName = order.SellerName });
            db.Tell(order.SellerId, "order.unanswered_seller", order.Code, $"/ban/don/{order.Code}", new { code = order.Code, buyerName = order.BuyerName });
            return true;
        }, ct);
        return outcome.Value;
    }

    private async Task RemindAsync(CancellationToken ct) => await db.InOneCommitAsync<int>(async () =>
    {
        var (now, soon) = (clock.Now(), clock.Now() + AnswerTime.Reminder);
        var waiting = await db.Set<Order>().Where(order => order.Status == OrderStatus.Placed && order.AnswerBy > now && order.AnswerBy <= soon)
            .OrderBy(order => order.AnswerBy).Take(AtOnce).Select(order => new { order.Code, order.SellerId, order.BuyerName }).ToListAsync(ct);
        var told = await db.ToldAsync([.. waiting.Select(order => (order.SellerId, "order.answer_soon", order.Code))], ct);
        foreach (var order in waiting.Where(order => !told.Contains((order.SellerId, "order.answer_soon", order.Code))))
            db.Tell(order.SellerId, "order.answer_soon", order.Code, $"/ban/don/{order.Code}", new { code = order.Code, buyerName = order.BuyerName });
        return waiting.Count;
    }, ct);
}
