using Marketplace.Ordering.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Statistics.Tallies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Statistics.Consumption;

/// <summary>E-commerce of an officer's units (both online channels, whatever the model; each kilo once) beside the equally long period before.</summary>
internal static class GetOverview
{
    internal sealed record Request(string? From = null, string? To = null, string? Unit = null) : IChecked
    {
        public void Check(Faults faults) => Ask.Period(faults, From, To);
    }

    internal sealed record Volume(long Grams, long ValueDong, long Sales, int Households);

    internal sealed record MonthVolume(string Month, long Grams, long ValueDong);

    internal sealed record Response(Volume ECommerce, Volume Previous, IReadOnlyList<MonthVolume> ByMonth, bool IsDemo);

    internal static void Map(IEndpointRouteBuilder statistics) =>
        statistics.MapGet("/overview", Handle).WithName(nameof(GetOverview)).For(Permission.WatchStatistics)
            .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle([AsParameters] Request request, [AsParameters] Asking asking, CancellationToken ct)
    {
        var today = asking.Clock.Today();
        var scope = StatisticsScope.OfOfficer(asking.Caller, asking.Territory, string.IsNullOrWhiteSpace(request.Unit) ? null : request.Unit.Trim(), today);
        if (scope.Refused is { } refusal) return refusal.AsProblem();

        var (from, to) = Ask.Months(request.From, request.To, today);
        var length = Months.Count(from, to);
        var now = await ReadAsync(asking, scope.Value, from, to, today, ct);
        var before = await ReadAsync(asking, scope.Value, Months.Add(from, -length), Months.Add(from, -1), today, ct);
        var byMonth = now.Cells.Where(cell => IsOnline(cell.Key)).GroupBy(cell => cell.Key.Month!.Value)
            .ToDictionary(month => month.Key, month => month.Aggregate(default(Figures), (sum, cell) => sum + cell.Value.Figures));
        return TypedResults.Ok(new Response(
            VolumeOf(now), VolumeOf(before),
            [.. Enumerable.Range(0, length).Select(step => Months.Add(from, step)).Select(month => new MonthVolume(
                Months.Text(month), byMonth.GetValueOrDefault(month).Grams, byMonth.GetValueOrDefault(month).Dong))],
            await asking.Demo.IsSetAsync(ct)));
    }

    private static Task<ConsumptionTable> ReadAsync(Asking asking, StatisticsScope scope, int from, int to, DateOnly today, CancellationToken ct) =>
        ConsumptionTable.ReadAsync(
            asking.Db, asking.Territory,
            new(from, to, null, Territory.Public.UnitLevel.Commune, new HashSet<Dimension> { Dimension.Month, Dimension.Channel }, today, MapView.AsReported, Counted.First), scope, ct);

    private static bool IsOnline(CellKey key) => key.Channel is SalesChannel.Platform or SalesChannel.OtherECommerce;

    private static Volume VolumeOf(ConsumptionTable table)
    {
        var online = table.Cells.Where(cell => IsOnline(cell.Key)).Select(cell => cell.Value).ToList();
        var sum = online.Aggregate(default(Figures), (total, cell) => total + cell.Figures);
        return new(sum.Grams, sum.Dong, sum.Sales, online.SelectMany(cell => cell.Households).Distinct().Count());
    }
}
