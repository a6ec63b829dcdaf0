using System.Globalization;
using Marketplace.Platform.Database;
using Marketplace.Platform.Jobs;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>
/// Goods ordered before the harvest are promised for a last day of sending (Vietnamese days). The seller is reminded three days before and on that day; when it has
/// passed and nothing was sent, buyer and seller are told. Each once an order and day. Answers how many notices were written.
/// </summary>
internal sealed class RemindOfPreorders(MarketplaceDb db, TimeProvider clock) : IScheduledWork
{
    private const int DaysBefore = 3;

    // After a month the order is a matter for a claim; the look need not go through old ones every morning.
    private const int DaysLate = 30;

    private const string Soon = "order.ship_soon", OnTheDay = "order.ship_today", Late = "order.ship_late", LateForBuyer = "order.ship_late_buyer";

    private sealed record Due(Guid OrderId, string Code, Guid SellerId, Guid BuyerId, DateOnly ShipBy);

    private sealed record Word(Guid To, string Kind, string About, string Link, object Values);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var outcome = await db.InOneCommitAsync<int>(async () =>
        {
            var words = (await DueAsync(clock.Today(), ct)).SelectMany(due => WordsOf(due, clock.Today())).ToList();
            var told = await db.ToldAsync([.. words.Select(word => (word.To, word.Kind, word.About))], ct);
            var news = words.Where(word => !told.Contains((word.To, word.Kind, word.About))).ToList();
            foreach (var word in news) db.Tell(word.To, word.Kind, word.About, word.Link, word.Values);
            return news.Count;
        }, ct);
        return outcome.Value;
    }

    private async Task<List<Due>> DueAsync(DateOnly today, CancellationToken ct)
    {
        var (first, last) = (today.AddDays(-DaysLate), today.AddDays(DaysBefore));
        return (await (from order in db.Set<Order>()
                      where order.Status == OrderStatus.Placed || order.Status == OrderStatus.Confirmed
                      join line in db.Set<OrderLine>() on order.Id equals line.OrderId
                      where line.ShipBy >= first && line.ShipBy <= last
                      select new { order.Id, order.Code, order.SellerId, order.BuyerId, ShipBy = line.ShipBy!.Value }).Distinct().ToListAsync(ct))
            .ConvertAll(row => new Due(row.Id, row.Code, row.SellerId, row.BuyerId, row.ShipBy));
    }

    private static IEnumerable<Word> WordsOf(Due due, DateOnly today)
    {
        var about = $"order/{due.OrderId:N}/{due.ShipBy:yyyyMMdd}";
        var values = new { code = due.Code, shipBy = due.ShipBy.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) };
        var kind = due.ShipBy < today ? Late : due.ShipBy == today ? OnTheDay : Soon;
        yield return new(due.SellerId, kind, about, $"/ban/don/{due.Code}", values);
        if (kind == Late) yield return new(due.BuyerId, LateForBuyer, about, $"/don-hang/{due.Code}", values);
    }
}
