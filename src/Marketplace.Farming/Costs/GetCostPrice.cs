using Marketplace.Farming.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.Costs;

/// <summary>
/// What a crop costs to grow on a day: the caller's own price, and the area's. What single households spend is theirs: the area's price is only told from three
/// owners on, except to the officers of the area.
/// </summary>
internal static class GetCostPrice
{
    /// <param name="Standard"><c>none</c> when absent.</param>
    /// <param name="Unit">Code of a commune or province; the producer's commune when absent.</param>
    /// <param name="On">Today when absent.</param>
    /// <param name="Producer">One of the caller's own parties or member households; his own party when absent.</param>
    internal sealed record Query(string? Product, string? Standard, string? Unit, DateOnly? On, Guid? Producer) : IChecked
    {
        public void Check(Faults faults)
        {
            faults.Text(Product, nameof(Product), 60, "cost.product");
            faults.Unless(Standard is not { Length: > 40 }, nameof(Standard), "cost.standard_too_long");
            faults.Unless(Unit is not { Length: > 10 }, nameof(Unit), "cost.unit_unknown");
        }
    }

    /// <param name="OwnDongPerKilogram">Null when no own sheet is approved for that day.</param>
    /// <param name="AreaDongPerKilogram">Null when nobody's, or too few owners', sheets stand.</param>
    internal sealed record Response(long? OwnDongPerKilogram, long? AreaDongPerKilogram, int AreaSheets, DateOnly On);

    internal static void Map(IEndpointRouteBuilder prices) => prices.MapGet("/", Handle).WithName(nameof(GetCostPrice)).For(Permission.SignedIn)
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        [AsParameters] Query query, CostDesk desk, ICostPrices prices, ITerritory territory, CostArea area, TimeProvider clock, CancellationToken ct)
    {
        var (on, standard) = (query.On ?? clock.Today(), query.Standard ?? "none");
        var owners = await desk.OwnersAsync(ct);
        var producer = query.Producer ?? desk.Caller.OwnParty;
        if (query.Producer is { } named && !owners.Contains(named)) return Refusal.NotFound.AsProblem();
        var own = producer is { } mine && owners.Contains(mine) ? await prices.OfProducerAsync(mine, query.Product!, standard, on, ct) : null;
        if (await area.FindAsync(query.Unit, producer, on, ct) is not { } unit) return TypedResults.Ok(new Response(own?.DongPerKilogram, null, 0, on));
        var units = territory.LineageOf(unit);
        var all = await prices.OfAreaAsync(units, query.Product!, standard, on, except: null, ct);
        var maySeeFew = desk.ReviewedUnits().Contains(unit);
        return all is null || (all.Sheets < CostArea.FewestOwners && !maySeeFew)
            ? TypedResults.Ok(new Response(own?.DongPerKilogram, null, 0, on))
            : TypedResults.Ok(new Response(own?.DongPerKilogram, all.DongPerKilogram, all.Sheets, on));
    }
}
