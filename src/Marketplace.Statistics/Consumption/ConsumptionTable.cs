using Marketplace.Ordering.Public;
using Marketplace.Platform.Database;
using Marketplace.Statistics.Tallies;
using Marketplace.Territory.Public;

namespace Marketplace.Statistics.Consumption;

/// <summary>What a row is about; null where the table is not broken down by it, and for a unit that the map does not know.</summary>
internal sealed record CellKey(SalesModel? Model, SalesChannel? Channel, string? Product, string? Standard, int? UnitId, int? Month);

internal sealed class Cell
{
    public Figures Figures { get; set; }
    public HashSet<Guid> Households { get; } = [];
    public Unit? Unit { get; set; }
    /// <summary>The latest month with a sale in this cell: the day on which an as-reported unit is named.</summary>
    public int LastMonth { get; set; }
}

/// <summary>All cells of one question, unsuppressed, with the total over them.</summary>
internal sealed record ConsumptionTable(IReadOnlyDictionary<CellKey, Cell> Cells, Figures Total, IReadOnlySet<Guid> Households)
{
    public static async Task<ConsumptionTable> ReadAsync(MarketplaceDb db, ITerritory territory, ConsumptionAsked asked, StatisticsScope scope, CancellationToken ct)
    {
        var reading = new UnitReading(territory, asked.View, asked.Level, asked.AsOf, scope.Within);
        var columns = asked.GroupBy.ToHashSet();
        // Above the commune an as-reported unit depends on the tree of its month.
        if (asked is { View: MapView.AsReported, Level: not UnitLevel.Commune } && columns.Contains(Dimension.Unit)) columns.Add(Dimension.Month);

        var cells = new Dictionary<CellKey, Cell>();
        var total = default(Figures);
        foreach (var sum in await TallySql.SumsAsync(db, asked.From, asked.To, asked.Counted is Counted.First, columns, ct))
        {
            if (scope.Sources?.Contains(sum.UnitId) is false) continue;
            var places = reading.Of(sum.UnitId, sum.LastMonth);
            var parts = LargestRemainder.DivideFigures(new(sum.Grams, sum.Dong, sum.Sales), [.. places.Select(place => place.Ppm)]);
            for (var place = 0; place < places.Count; place++)
            {
                if (!places[place].IsInside) continue;
                var cell = CellOf(cells, asked, places[place].Unit, sum.Model, sum.Channel, sum.ProductCode, sum.StandardCode, sum.Month);
                cell.Figures += parts[place];
                cell.LastMonth = Math.Max(cell.LastMonth, sum.LastMonth);
                total += parts[place];
            }
        }

        var households = new HashSet<Guid>();
        foreach (var sold in await TallySql.HouseholdsAsync(db, asked.From, asked.To, asked.Counted is Counted.First, columns, ct))
        {
            if (scope.Sources?.Contains(sold.UnitId) is false) continue;
            foreach (var place in reading.Of(sold.UnitId, sold.LastMonth).Where(place => place.IsInside))
            {
                CellOf(cells, asked, place.Unit, sold.Model, sold.Channel, sold.ProductCode, sold.StandardCode, sold.Month).Households.Add(sold.ProducerId);
                households.Add(sold.ProducerId);
            }
        }
        return new(cells, total, households);
    }

    private static Cell CellOf(
        Dictionary<CellKey, Cell> cells, ConsumptionAsked asked, Unit? unit, string model, string channel, string product, string standard, int month)
    {
        var key = new CellKey(
            asked.GroupBy.Contains(Dimension.Model) ? Enum.Parse<SalesModel>(model) : null,
            asked.GroupBy.Contains(Dimension.Channel) ? Enum.Parse<SalesChannel>(channel) : null,
            asked.GroupBy.Contains(Dimension.Product) ? product : null,
            asked.GroupBy.Contains(Dimension.Standard) ? standard : null,
            asked.GroupBy.Contains(Dimension.Unit) ? unit?.Id : null,
            asked.GroupBy.Contains(Dimension.Month) ? month : null);
        if (!cells.TryGetValue(key, out var cell)) cells[key] = cell = new() { Unit = asked.GroupBy.Contains(Dimension.Unit) ? unit : null };
        return cell;
    }
}
