using System.Text;
using Marketplace.Platform.Database;
using Marketplace.Statistics.Sales;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Statistics.Tallies;

/// <summary>Adds new sale records to their tallies inside the database, so that two writers never lose each other's kilos.</summary>
internal static class PostTallies
{
    // Ten values each: SQL Server takes 2,100 parameters in one statement.
    private const int RowsPerStatement = 200;
    private const string Columns = """
        "Month", "UnitId", "ProductCode", "StandardCode", "Model", "Channel", "IsFirstSale", "Grams", "AmountDong", "Sales"
        """;

    public static Dictionary<TallyKey, Figures> Sum(IEnumerable<SaleRecord> sales)
    {
        var sums = new Dictionary<TallyKey, Figures>();
        foreach (var sale in sales)
        {
            var key = new TallyKey(sale.Month, sale.ProducerUnitId, sale.ProductCode, sale.StandardCode, sale.Model, sale.Channel, sale.IsFirstSale);
            sums[key] = sums.GetValueOrDefault(key) + new Figures(sale.Grams, sale.AmountDong, sale.Kind is SaleKind.Sale ? 1 : -1);
        }
        return sums;
    }

    /// <summary>Runs at once; the caller's transaction makes it one commit with the records.</summary>
    public static async Task AddAsync(MarketplaceDb db, IEnumerable<SaleRecord> sales, CancellationToken ct)
    {
        // Always in the same order: two writers wait for each other instead of deadlocking.
        var sums = Sum(sales).OrderBy(sum => sum.Key.Month).ThenBy(sum => sum.Key.UnitId).ThenBy(sum => sum.Key.ProductCode, StringComparer.Ordinal)
            .ThenBy(sum => sum.Key.StandardCode, StringComparer.Ordinal).ThenBy(sum => sum.Key.Model).ThenBy(sum => sum.Key.Channel).ThenBy(sum => sum.Key.IsFirstSale);
        foreach (var chunk in sums.Chunk(RowsPerStatement))
        {
            if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Tallies are posted in the transaction that adds their records.");
            await db.Database.ExecuteSqlRawAsync(Statement(db.Engine, chunk.Length), chunk.SelectMany(sum => Values(sum.Key, sum.Value)), ct);
        }
    }

    private static IEnumerable<object> Values(TallyKey key, Figures figures) =>
    [
        key.Month, key.UnitId, key.ProductCode, key.StandardCode, key.Model.ToString(), key.Channel.ToString(), key.IsFirstSale, figures.Grams, figures.Dong, figures.Sales,
    ];

    private static string Statement(DatabaseEngine engine, int rows)
    {
        var values = new StringBuilder();
        for (var row = 0; row < rows; row++)
            values.Append(row == 0 ? "(" : ", (").AppendJoin(", ", Enumerable.Range(row * 10, 10).Select(place => $"{{{place}}}")).Append(')');
        return engine is DatabaseEngine.SqlServer
            ? $"""
              MERGE statistics_tallies WITH (HOLDLOCK) AS tally
              USING (VALUES {values}) AS posted ({Columns})
              ON tally."Month" = posted."Month" AND tally."UnitId" = posted."UnitId" AND tally."ProductCode" = posted."ProductCode"
                  AND tally."StandardCode" = posted."StandardCode" AND tally."Model" = posted."Model" AND tally."Channel" = posted."Channel"
                  AND tally."IsFirstSale" = posted."IsFirstSale"
              WHEN MATCHED THEN UPDATE SET "Grams" = tally."Grams" + posted."Grams", "AmountDong" = tally."AmountDong" + posted."AmountDong", "Sales" = tally."Sales" + posted."Sales"
              WHEN NOT MATCHED THEN INSERT ({Columns}) VALUES ({string.Join(", ", Columns.Split(", ").Select(column => "posted." + column))});
              """
            : $"""
              INSERT INTO statistics_tallies ({Columns}) VALUES {values}
              ON CONFLICT ("Month", "UnitId", "ProductCode", "StandardCode", "Model", "Channel", "IsFirstSale") DO UPDATE
              SET "Grams" = statistics_tallies."Grams" + excluded."Grams", "AmountDong" = statistics_tallies."AmountDong" + excluded."AmountDong",
                  "Sales" = statistics_tallies."Sales" + excluded."Sales"
              """;
    }
}
