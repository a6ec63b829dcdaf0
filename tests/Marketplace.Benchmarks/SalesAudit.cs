using Marketplace.Ordering.Orders;
using Marketplace.Platform.Facts;
using Marketplace.Statistics.Sales;
using Marketplace.Statistics.Tallies;
using Marketplace.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Benchmarks;

/// <summary>Compares orders, sale records and tallies of a program that is not running.</summary>
internal static class SalesAudit
{
    /// <param name="Orders">Status of every order by its code.</param>
    /// <param name="StrayRecords">Sale records of lines that were not delivered.</param>
    internal sealed record Answer(
        Dictionary<string, string> Orders, int DeliveredLines, int LinesWithoutRecord, int LinesWithSeveral, int StrayRecords, int WrongTallies, int Unread, int Parked,
        long DeliveredGrams, long TalliedGrams);

    public static Task<Answer> LookAsync(MarketplaceApp app) => app.WithDbAsync(async db =>
    {
        var orders = await db.Set<Order>().AsNoTracking().Include(order => order.Lines).AsSplitQuery().ToListAsync();
        var delivered = orders.Where(order => order.Status is OrderStatus.Delivered).SelectMany(order => order.Lines).ToDictionary(line => line.Id, line => line.WeightGrams);
        var records = (await db.Set<SaleRecord>().AsNoTracking().Where(sale => sale.Kind == SaleKind.Sale).Select(sale => sale.LineId).ToListAsync())
            .GroupBy(line => line).ToDictionary(line => line.Key, line => line.Count());
        var right = await CompareTallies.RebuildAsync(db, CancellationToken.None);
        var tallies = await db.Set<Tally>().AsNoTracking().ToListAsync();
        var wrong = tallies.Count(tally => tally.Figures != right.GetValueOrDefault(tally.Key)) + right.Keys.Except(tallies.Select(tally => tally.Key)).Count();
        return new Answer(
            orders.ToDictionary(order => order.Code, order => order.Status.ToString()), delivered.Count,
            delivered.Keys.Count(line => !records.ContainsKey(line)), records.Count(line => line.Value > 1), records.Keys.Count(line => !delivered.ContainsKey(line)), wrong,
            await db.Set<UnreadFact>().CountAsync(mark => !mark.Parked), await db.Set<UnreadFact>().CountAsync(mark => mark.Parked),
            delivered.Values.Sum(), tallies.Where(tally => tally.IsFirstSale).Sum(tally => tally.Grams));
    });
}
