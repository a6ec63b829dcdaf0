using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Jobs;
using Marketplace.Statistics.Sales;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Marketplace.Statistics.Tallies;

/// <summary>Every night: adds up all sale records anew and sets right any tally that differs, with an audit row for each. Answers how many differed.</summary>
internal sealed class CompareTallies(MarketplaceDb db, ILogger<CompareTallies> log) : IScheduledWork
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var outcome = await db.InOneCommitAsync<int>(async () =>
        {
            await HoldTalliesAsync(ct);
            var right = await RebuildAsync(db, ct);
            var stored = await db.Set<Tally>().ToListAsync(ct);
            var wrong = 0;
            foreach (var tally in stored)
            {
                var figures = right.GetValueOrDefault(tally.Key);
                right.Remove(tally.Key);
                if (tally.Figures == figures) continue;
                wrong++;
                Report(tally.Key, tally.Figures, figures);
                tally.Correct(figures);
            }
            foreach (var (key, figures) in right)
            {
                wrong++;
                Report(key, default, figures);
                db.Add(Tally.Of(key, figures));
            }
            return wrong;
        }, ct);
        return outcome.Value;
    }

    /// <summary>The tallies as the records say they should be.</summary>
    public static async Task<Dictionary<TallyKey, Figures>> RebuildAsync(MarketplaceDb db, CancellationToken ct)
    {
        var sums = await db.Set<SaleRecord>()
            .GroupBy(sale => new { sale.Month, sale.ProducerUnitId, sale.ProductCode, sale.StandardCode, sale.Model, sale.Channel, sale.IsFirstSale })
            .Select(cell => new
            {
                cell.Key, Grams = cell.Sum(sale => sale.Grams), Dong = cell.Sum(sale => sale.AmountDong),
                Sales = cell.Sum(sale => sale.Kind == SaleKind.Sale ? 1L : -1L),
            }).ToListAsync(ct);
        return sums.ToDictionary(
            sum => new TallyKey(sum.Key.Month, sum.Key.ProducerUnitId, sum.Key.ProductCode, sum.Key.StandardCode, sum.Key.Model, sum.Key.Channel, sum.Key.IsFirstSale),
            sum => new Figures(sum.Grams, sum.Dong, sum.Sales));
    }

    private void Report(TallyKey key, Figures stored, Figures right)
    {
        log.LogWarning("Tally {Key} said {Stored}, its records say {Right}; set right", key, stored, right);
        db.Audit(Caller.Nobody, "tally.corrected", $"tally/{key.Month}/{key.UnitId}/{key.ProductCode}/{key.Model}", new { key, stored, right });
    }

    // Records and tallies must be read at one moment: no log of sales may commit in between. On SQLite the transaction itself holds every writer off.
    private Task HoldTalliesAsync(CancellationToken ct) => db.Engine switch
    {
        DatabaseEngine.Postgres => db.Database.ExecuteSqlRawAsync("LOCK TABLE statistics_tallies IN SHARE ROW EXCLUSIVE MODE", ct),
        DatabaseEngine.SqlServer => db.Database.ExecuteSqlRawAsync("SELECT TOP 0 1 FROM statistics_tallies WITH (TABLOCKX, HOLDLOCK)", ct),
        _ => Task.CompletedTask,
    };
}
