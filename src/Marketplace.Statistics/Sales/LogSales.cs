using Marketplace.Ordering.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Marketplace.Statistics.Tallies;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Statistics.Sales;

/// <summary>
/// The log of sales: each delivered line, or household's part of one, becomes exactly one sale record, each that came back one reversing record, and the tallies follow in the same commit.
/// A fact read twice adds nothing, because only records that did not exist are added and counted.
/// </summary>
internal sealed class LogSales(MarketplaceDb db) : IFactReader
{
    public static IReadOnlyList<Type> Reads { get; } = [typeof(OrderDelivered), typeof(OrderReturned)];

    public async Task ReadAsync(IReadOnlyList<AnnouncedFact> facts, CancellationToken ct)
    {
        var sales = facts.SelectMany(fact => fact.Body switch
        {
            OrderDelivered delivered => SaleRecord.Of(delivered),
            OrderReturned returned => SaleRecord.Of(returned),
            _ => [],
        }).ToList();
        var causes = sales.Select(sale => sale.CauseId).Distinct().ToList();
        var known = (await db.Set<SaleRecord>().Where(sale => causes.Contains(sale.CauseId)).Select(sale => new { sale.CauseId, sale.LineId, sale.ProducerId }).ToListAsync(ct))
            .Select(sale => (sale.CauseId, sale.LineId, sale.ProducerId)).ToHashSet();
        var unknown = sales.Where(sale => known.Add((sale.CauseId, sale.LineId, sale.ProducerId))).ToList();

        await PostTallies.AddAsync(db, unknown, ct);
        db.AddRange(unknown);
    }
}
