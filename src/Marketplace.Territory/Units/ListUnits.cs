using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Territory.Units;

/// <summary>The units below one on a day; without a parent the provinces of that day.</summary>
internal static class ListUnits
{
    internal sealed record Response(DateOnly AsOf, IReadOnlyList<UnitRow> Items);

    internal static void Map(IEndpointRouteBuilder units) => units.MapGet("/", Handle).WithName(nameof(ListUnits)).ForAnyone()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static Results<Ok<Response>, StatusCodeHttpResult, ProblemHttpResult> Handle(
        HttpContext http, ITerritory territory, TimeProvider clock, string? parent = null, string? asOf = null)
    {
        if (!UnitRow.TryDay(asOf, clock.Today(), out var day)) return UnitRefusals.BadDay.AsProblem();
        var above = parent is null ? null : territory.FindByCode(parent, day);
        if (parent is not null && above is null) return UnitRefusals.Unknown.AsProblem();
        if (http.IsFresh($"{parent}@{day:O}")) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Ok(new Response(day, [.. territory.ChildrenOf(above?.Id, day).Select(unit => UnitRow.Of(unit, territory, day))]));
    }
}
