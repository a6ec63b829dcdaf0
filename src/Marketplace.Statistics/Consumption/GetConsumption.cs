using Marketplace.Farming.Public;
using Marketplace.Ordering.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Startup;
using Marketplace.Platform.Values;
using Marketplace.Statistics.Tallies;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Statistics.Consumption;

/// <summary>
/// Volume and value of sold produce, broken down as asked. Anyone gets what is published (cells of fewer than three households are suppressed, and whatever would
/// reveal them); officers get everything of their units.
/// </summary>
internal static class GetConsumption
{
    /// <summary>A JSON answer longer than this is no table for a page.</summary>
    private const int MostRows = 20_000;
    private const int MostPublicRows = 5_000;

    /// <param name="AsOf">A day on which the code names this unit: codes were reused in 2025.</param>
    internal sealed record RowUnit(string Code, string Name, UnitLevel Level, DateOnly AsOf);

    /// <summary>A suppressed row carries zeros and no number of households; its true figures are not in the answer.</summary>
    internal sealed record Row(
        SalesModel? Model, SalesChannel? Channel, string? ProductCode, string? ProductNameVi, string? ProductNameEn, string? StandardCode, string? StandardNameVi,
        RowUnit? Unit, string? Month, long Grams, long ValueDong, long Sales, int? Households, bool Suppressed);

    internal sealed record Total(long Grams, long ValueDong, long Sales, int? Households, bool Suppressed);

    internal sealed record Response(
        IReadOnlyList<Row> Rows, Total Total, DateTimeOffset AsAt, bool IsOfficial, MapView View, DateOnly AsOf, int SuppressedRows, bool IsDemo);

    internal static void Map(IEndpointRouteBuilder statistics) =>
        statistics.MapGet("/consumption", Handle).WithName(nameof(GetConsumption)).ForAnyone()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        [AsParameters] ConsumptionQuery query, Caller caller, MarketplaceDb db, ITerritory territory, IProduce produce, DemoMark demo, TimeProvider clock, CancellationToken ct)
    {
        var asked = query.Read(clock.Today());
        var answer = await AnswerAsync(asked, caller, db, territory, produce, MostRows, ct);
        if (answer.Refused is { } refusal) return refusal.AsProblem();
        return TypedResults.Ok(answer.Value with { AsAt = clock.Now(), IsDemo = await demo.IsSetAsync(ct) });
    }

    /// <summary>The table as this caller may see it, rows in a fixed order.</summary>
    internal static async Task<Outcome<Response>> AnswerAsync(
        ConsumptionAsked asked, Caller caller, MarketplaceDb db, ITerritory territory, IProduce produce, int mostRows, CancellationToken ct)
    {
        var scope = StatisticsScope.Of(caller, territory, asked.Unit, asked.AsOf);
        if (scope.Refused is { } refusal) return refusal;
        // A narrowed table is cut from the one that is also broken down by what it is narrowed to, after the suppression of that one.
        var broad = asked with { GroupBy = asked.GroupBy.Concat(asked.Only.Dimensions).ToHashSet() };
        var table = await ConsumptionTable.ReadAsync(db, territory, broad, scope.Value, ct);
        if (table.Cells.Count > (scope.Value.IsOfficial ? mostRows : Math.Min(mostRows, MostPublicRows))) return StatisticsRefusals.TooManyRows;

        var cells = table.Cells.OrderBy(cell => cell.Key.Month).ThenBy(cell => cell.Key.UnitId is null).ThenBy(cell => cell.Value.Unit?.Code, StringComparer.Ordinal)
            .ThenBy(cell => cell.Key.UnitId).ThenBy(cell => cell.Key.Model).ThenBy(cell => cell.Key.Channel)
            .ThenBy(cell => cell.Key.Product, StringComparer.Ordinal).ThenBy(cell => cell.Key.Standard, StringComparer.Ordinal).ToList();
        List<PublishedCell> published = scope.Value.IsOfficial ? [] : [.. cells.Select(cell => Published(cell.Key, cell.Value, broad.GroupBy))];
        var (hidden, hidesTotal) = published.Count == 0 ? (new HashSet<int>(), false) : Suppression.Of(published);

        var taken = Enumerable.Range(0, cells.Count).Where(place => asked.Only.Takes(cells[place].Key)).ToList();
        var rows = taken.Select(place => RowOf(cells[place].Key, cells[place].Value, hidden.Contains(place), asked, territory, produce)).ToList();
        return new Response(rows, TotalOf(), default, scope.Value.IsOfficial, asked.View, asked.AsOf, taken.Count(hidden.Contains), IsDemo: false);

        Total TotalOf()
        {
            if (hidesTotal || (taken.Count < cells.Count && !Suppression.IsSafe([.. taken.Where(hidden.Contains)], published))) return new(0, 0, 0, null, Suppressed: true);
            if (taken.Count == cells.Count) return new(table.Total.Grams, table.Total.Dong, table.Total.Sales, table.Households.Count, Suppressed: false);
            var sum = taken.Aggregate(default(Figures), (all, place) => all + cells[place].Value.Figures);
            return new(sum.Grams, sum.Dong, sum.Sales, taken.SelectMany(place => cells[place].Value.Households).Distinct().Count(), Suppressed: false);
        }
    }

    private static PublishedCell Published(CellKey key, Cell cell, IReadOnlySet<Dimension> dimensions) =>
        new([.. dimensions.Order().Select(dimension => ValueOf(key, dimension))], cell.Households, cell.Figures.Grams);

    private static object ValueOf(CellKey key, Dimension dimension) => dimension switch
    {
        Dimension.Model => key.Model!,
        Dimension.Channel => key.Channel!,
        Dimension.Product => key.Product!,
        Dimension.Standard => key.Standard!,
        Dimension.Unit => key.UnitId ?? 0,
        Dimension.Month => key.Month!,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, message: null),
    };

    private static Row RowOf(CellKey key, Cell cell, bool isHidden, ConsumptionAsked asked, ITerritory territory, IProduce produce)
    {
        var product = key.Product is null ? null : produce.Product(key.Product);
        var standard = key.Standard is null ? null : produce.Standard(key.Standard);
        var figures = isHidden ? default : cell.Figures;
        return new(
            key.Model, key.Channel, key.Product, product?.NameVi ?? key.Product, product?.NameEn ?? key.Product, key.Standard, standard?.NameVi ?? key.Standard,
            cell.Unit is null ? null : Named(cell.Unit, asked.View is MapView.Recast ? asked.AsOf : Months.LastDay(cell.LastMonth), territory),
            key.Month is { } month ? Months.Text(month) : null, figures.Grams, figures.Dong, figures.Sales, isHidden ? null : cell.Households.Count, isHidden);
    }

    private static RowUnit Named(Unit unit, DateOnly on, ITerritory territory)
    {
        var then = territory.Find(unit.Id, on) ?? unit;
        // A return of the first days after a reform may still name the old unit: its code means it only while it lived.
        var day = then.ValidTo is { } last && on > last ? last : on < then.ValidFrom ? then.ValidFrom : on;
        return new(then.Code, then.Name, then.Level, day);
    }
}
