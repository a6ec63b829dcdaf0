using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Statistics.Consumption;

/// <summary>A sum of tallies. Columns that were not asked for are empty or zero.</summary>
internal sealed class TallySum
{
    public int Month { get; init; }
    public int LastMonth { get; init; }
    public int UnitId { get; init; }
    public string ProductCode { get; init; } = "";
    public string StandardCode { get; init; } = "";
    public string Model { get; init; } = "";
    public string Channel { get; init; } = "";
    public long Grams { get; init; }
    public long Dong { get; init; }
    public long Sales { get; init; }
}

/// <summary>A household that sold in a cell.</summary>
internal sealed class CellHousehold
{
    public int Month { get; init; }
    public int LastMonth { get; init; }
    public int UnitId { get; init; }
    public string ProductCode { get; init; } = "";
    public string StandardCode { get; init; } = "";
    public string Model { get; init; } = "";
    public string Channel { get; init; } = "";
    public Guid ProducerId { get; init; }
}

/// <summary>
/// Grouping by any choice of columns. Written as SQL because LINQ would group by a CASE for each column, which no index serves; the text holds column names only,
/// values are bound, and it is the same on all three engines.
/// </summary>
internal static class TallySql
{
    public static Task<List<TallySum>> SumsAsync(MarketplaceDb db, int from, int to, bool isFirstSale, IReadOnlySet<Dimension> columns, CancellationToken ct)
    {
        var sql = $$"""
            SELECT {{Selected(columns, "UnitId")}}, MAX("Month") AS "LastMonth",
                CAST(SUM("Grams") AS bigint) AS "Grams", CAST(SUM("AmountDong") AS bigint) AS "Dong", CAST(SUM("Sales") AS bigint) AS "Sales"
            FROM statistics_tallies WHERE "IsFirstSale" = {0} AND "Month" BETWEEN {1} AND {2}
            GROUP BY {{Grouped(columns, "UnitId")}}
            """;
        return db.Database.SqlQueryRaw<TallySum>(sql, isFirstSale, from, to).ToListAsync(ct);
    }

    /// <summary>Counted from the sale records: a household whose sale was wholly taken back still counts as having sold.</summary>
    public static Task<List<CellHousehold>> HouseholdsAsync(MarketplaceDb db, int from, int to, bool isFirstSale, IReadOnlySet<Dimension> columns, CancellationToken ct)
    {
        var sql = $$"""
            SELECT {{Selected(columns, "ProducerUnitId")}}, "ProducerId", MAX("Month") AS "LastMonth"
            FROM statistics_sale_records WHERE "IsFirstSale" = {0} AND "Month" BETWEEN {1} AND {2}
            GROUP BY {{Grouped(columns, "ProducerUnitId")}}, "ProducerId"
            """;
        return db.Database.SqlQueryRaw<CellHousehold>(sql, isFirstSale, from, to).ToListAsync(ct);
    }

    private static readonly (Dimension Dimension, string Column, string Nothing)[] Columns =
    [
        (Dimension.Month, "Month", "0"), (Dimension.Product, "ProductCode", "''"), (Dimension.Standard, "StandardCode", "''"),
        (Dimension.Model, "Model", "''"), (Dimension.Channel, "Channel", "''"),
    ];

    private static string Selected(IReadOnlySet<Dimension> columns, string unit) =>
        $"\"{unit}\" AS \"UnitId\", " + string.Join(", ", Columns.Select(column => $"{(columns.Contains(column.Dimension) ? $"\"{column.Column}\"" : column.Nothing)} AS \"{column.Column}\""));

    private static string Grouped(IReadOnlySet<Dimension> columns, string unit) =>
        $"\"{unit}\"" + string.Concat(Columns.Where(column => columns.Contains(column.Dimension)).Select(column => $", \"{column.Column}\""));
}
