using System.Linq.Expressions;
using Marketplace.Ordering.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Statistics.Consumption;
using Marketplace.Statistics.Tallies;
using Marketplace.Territory.Public;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Statistics.Sales;

/// <summary>Records that this caller may open.</summary>
internal sealed record SelectedSales(IQueryable<SaleRecord> Sales);

/// <summary>
/// Which sale records to show. <c>unit</c> alone means everything ever reported in that unit's lineage, as in the consumption table's own filter. With <c>view</c> it
/// means exactly the records behind a row of that table: as reported, the unit that stood above the producer that month; recast, what lies wholly in the unit on
/// the map of <c>asOf</c>. The word <c>none</c> stands for the row without a unit, at <c>level</c>.
/// </summary>
/// <param name="AsOf">The day whose code <paramref name="Unit"/> is; of a row: its <c>unit.asOf</c>.</param>
/// <param name="Channel">A channel, or <c>online</c>: this platform and other online channels together, as in the overview.</param>
/// <param name="Counted"><c>first</c> (default), <c>trade</c> or <c>all</c>.</param>
internal sealed record SalesQuery(
    string? From = null, string? To = null, string? Unit = null, string? Level = null, string? AsOf = null, string? View = null, string? Model = null, string? Channel = null,
    string? Product = null, string? Standard = null, string? Month = null, Guid? Producer = null, string? Order = null, string? Counted = null) : IChecked
{
    private const string NoUnit = "none";
    private const string All = "all";
    private const string Online = "online";

    public void Check(Faults faults)
    {
        Ask.Period(faults, From, To);
        faults.Unless(Month is null || Months.Parse(Month) is not null, nameof(Month), "month_invalid");
        faults.Unless(Level is null || Ask.Word<UnitLevel>(Level) is not null, nameof(Level), "statistics.level_unknown");
        faults.Unless(AsOf is null || Ask.Day(AsOf) is not null, nameof(AsOf), "day_invalid");
        faults.Unless(View is null || Ask.Word<MapView>(View) is not null, nameof(View), "statistics.view_unknown");
        faults.Unless(Model is null || Ask.Word<SalesModel>(Model) is not null, nameof(Model), "statistics.model_unknown");
        faults.Unless(Channel is null or Online || Ask.Word<SalesChannel>(Channel) is not null, nameof(Channel), "statistics.channel_unknown");
        faults.Unless(Counted is null or All || Ask.Word<Counted>(Counted) is not null, nameof(Counted), "statistics.counted_unknown");
    }

    /// <summary>The records this officer may open; a unit that is not his is not found.</summary>
    public async Task<Outcome<SelectedSales>> SelectAsync(MarketplaceDb db, Caller caller, ITerritory territory, DateOnly today, CancellationToken ct)
    {
        var asOf = Ask.Day(AsOf) ?? today;
        var isNone = string.Equals(Unit, NoUnit, StringComparison.Ordinal);
        var scope = StatisticsScope.OfOfficer(caller, territory, isNone || string.IsNullOrWhiteSpace(Unit) ? null : Unit.Trim(), asOf);
        if (scope.Refused is { } refusal) return refusal;

        var (from, to) = Month is null ? Ask.Months(From, To, today) : (Months.Parse(Month)!.Value, Months.Parse(Month)!.Value);
        var present = await db.Set<Tally>().Where(tally => tally.Month >= from && tally.Month <= to).Select(tally => tally.UnitId).Distinct().ToListAsync(ct);
        var own = present.Where(scope.Value.Sources!.Contains).ToList();
        var spans = SpansOf(from, to, month => [.. own.Where(unit => Matches(unit, month, territory, scope.Value.Within, isNone, asOf))]);

        var sales = db.Set<SaleRecord>().AsNoTracking().Where(Within(spans));
        if (Counted != All)
        {
            var isFirstSale = Ask.Word<Counted>(Counted) is not Consumption.Counted.Trade;
            sales = sales.Where(sale => sale.IsFirstSale == isFirstSale);
        }
        if (Ask.Word<SalesModel>(Model) is { } model) sales = sales.Where(sale => sale.Model == model);
        if (Channel is Online) sales = sales.Where(sale => sale.Channel == SalesChannel.Platform || sale.Channel == SalesChannel.OtherECommerce);
        else if (Ask.Word<SalesChannel>(Channel) is { } channel) sales = sales.Where(sale => sale.Channel == channel);
        if (Product is not null) sales = sales.Where(sale => sale.ProductCode == Product);
        if (Standard is not null) sales = sales.Where(sale => sale.StandardCode == Standard);
        if (Producer is not null) sales = sales.Where(sale => sale.ProducerId == Producer);
        if (Order is not null) sales = sales.Where(sale => sale.OrderCode == Order);
        return new SelectedSales(sales);
    }

    private bool Matches(int unitId, int month, ITerritory territory, Unit? within, bool isNone, DateOnly asOf)
    {
        var view = Ask.Word<MapView>(View);
        if (isNone)
        {
            var level = Ask.Word<UnitLevel>(Level) ?? UnitLevel.Commune;
            return new UnitReading(territory, view ?? MapView.AsReported, level, asOf, within: null).Of(unitId, month) is [{ Unit: null }];
        }
        return within is null || view switch
        {
            MapView.AsReported => territory.AtLevel(unitId, within.Level, Months.LastDay(month))?.Id == within.Id,
            MapView.Recast => territory.Recast(unitId, within.Level, asOf) is [{ UnitId: { } only }] && only == within.Id,
            _ => territory.LineageOf(within.Id).Contains(unitId),
        };
    }

    // The tree changes on few days: months with the same units make one span.
    private static List<(int From, int To, List<int> Units)> SpansOf(int from, int to, Func<int, List<int>> unitsOf)
    {
        var spans = new List<(int From, int To, List<int> Units)>();
        for (var month = from; month <= to; month = Months.Add(month, 1))
        {
            var units = unitsOf(month);
            if (spans.Count > 0 && spans[^1].Units.SequenceEqual(units)) spans[^1] = (spans[^1].From, month, units);
            else spans.Add((month, month, units));
        }
        return spans;
    }

    private static Expression<Func<SaleRecord, bool>> Within(List<(int From, int To, List<int> Units)> spans)
    {
        var sale = Expression.Parameter(typeof(SaleRecord), "sale");
        Expression any = Expression.Constant(false);
        foreach (var (from, to, units) in spans.Where(span => span.Units.Count > 0))
        {
            Expression<Func<SaleRecord, bool>> span = candidate =>
                candidate.Month >= from && candidate.Month <= to && EF.Parameter(units).Contains(candidate.ProducerUnitId);
            any = Expression.OrElse(any, new Renamed(span.Parameters[0], sale).Visit(span.Body));
        }
        return Expression.Lambda<Func<SaleRecord, bool>>(any, sale);
    }

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
