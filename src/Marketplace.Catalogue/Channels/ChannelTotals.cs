using Marketplace.Catalogue.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Catalogue.Channels;

/// <summary>
/// What sellers of an officer's units say they sold on other channels, by kind of channel. A kind of fewer than three sellers is told together with others, so that
/// no sum is one seller's figure, neither by itself nor by subtraction.
/// </summary>
internal static class ChannelTotals
{
    internal const int FewestSellers = 3;
    private const int MostMonths = 36;

    /// <param name="From">Any day of the first month; twelve months back when absent.</param>
    /// <param name="To">Any day of the last month; this one when absent.</param>
    internal sealed record Query(DateOnly? From = null, DateOnly? To = null) : IChecked
    {
        public void Check(Faults faults) => faults.Unless(From is null || To is null || (From <= To && From.Value.AddMonths(MostMonths) > To), nameof(To), "channel.months_range");
    }

    /// <param name="Kinds">One kind; several that are told together; all are told in <see cref="Response.Total"/>.</param>
    /// <param name="Kilograms">Of the sales that were weighed.</param>
    internal sealed record Row(IReadOnlyList<ShopKind> Kinds, int Sellers, long AmountDong, decimal Kilograms);

    /// <param name="Total">Null when fewer than three sellers told anything.</param>
    internal sealed record Response(DateOnly From, DateOnly To, IReadOnlyList<Row> Rows, Row? Total);

    internal static void Map(IEndpointRouteBuilder shops) => shops.MapGet("/totals", Handle).WithName(nameof(ChannelTotals)).For(Permission.WatchStatistics);

    internal static async Task<Ok<Response>> Handle(
        [AsParameters] Query query, IOtherChannels channels, Caller caller, ITerritory territory, TimeProvider clock, CancellationToken ct)
    {
        var to = FirstDay(query.To ?? clock.Today());
        var from = FirstDay(query.From ?? to.AddMonths(-11));
        // Always the whole of his charge: a smaller place could be taken off a larger one.
        IReadOnlyList<int> units = [.. caller.UnitsFor(Permission.WatchStatistics).SelectMany(territory.LineageOf).Distinct()];
        var (rows, total) = Sum([.. (await channels.SalesAsync(units, from, to, ct)).Where(sale => sale.AmountDong > 0)]);
        return TypedResults.Ok(new Response(from, to, rows, total));
    }

    /// <summary>Pure: largest kinds first, and whatever would show fewer than three sellers joined with the next smallest until it does not.</summary>
    internal static (IReadOnlyList<Row> Rows, Row? Total) Sum(IReadOnlyList<OtherChannelSale> sales)
    {
        var kinds = sales.GroupBy(sale => sale.Kind).Select(kind => kind.ToList()).OrderByDescending(kind => kind.Sum(sale => sale.AmountDong)).ThenBy(kind => kind[0].Kind).ToList();
        var few = kinds.Where(kind => SellersOf(kind) < FewestSellers).SelectMany(kind => kind).ToList();
        var enough = kinds.Where(kind => SellersOf(kind) >= FewestSellers).ToList();
        while (few.Count > 0 && SellersOf(few) < FewestSellers && enough.Count > 0)
        {
            few.AddRange(enough[^1]);
            enough.RemoveAt(enough.Count - 1);
        }
        if (SellersOf(sales) < FewestSellers) return ([], null);
        if (few.Count > 0) enough.Add(few);
        return ([.. enough.Select(RowOf)], RowOf(sales));
    }

    private static int SellersOf(IEnumerable<OtherChannelSale> sales) => sales.Select(sale => sale.SellerId).Distinct().Count();

    private static Row RowOf(IReadOnlyList<OtherChannelSale> sales) => new(
        [.. sales.Select(sale => sale.Kind).Distinct().Order()], SellersOf(sales), sales.Sum(sale => sale.AmountDong), Quantity.FromThousandths(sales.Sum(sale => sale.Grams ?? 0)));

    private static DateOnly FirstDay(DateOnly day) => new(day.Year, day.Month, 1);
}
