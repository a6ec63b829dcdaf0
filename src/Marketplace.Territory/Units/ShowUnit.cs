using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Territory.Units;

/// <summary>One unit on a day, with what stands above it, what it became and what it was made of.</summary>
internal static class ShowUnit
{
    internal sealed record Heir(string Code, string Name, bool IsPartial, DateOnly ValidFrom);
    internal sealed record Source(string Code, string Name, bool IsPartial);
    internal sealed record Response(
        string Code, UnitLevel Level, string UnitType, string Name, string ShortName, string NameEn, DateOnly ValidFrom, DateOnly? ValidTo, bool HasChildren,
        decimal? Longitude, decimal? Latitude, IReadOnlyList<UnitRef> Ancestors, IReadOnlyList<Heir> BecameOf, IReadOnlyList<Source> CameFrom);

    internal static void Map(IEndpointRouteBuilder units) => units.MapGet("/{code}", Handle).WithName(nameof(ShowUnit)).ForAnyone()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static Results<Ok<Response>, StatusCodeHttpResult, ProblemHttpResult> Handle(
        string code, HttpContext http, ITerritory territory, TimeProvider clock, string? asOf = null)
    {
        if (!UnitRow.TryDay(asOf, clock.Today(), out var day)) return UnitRefusals.BadDay.AsProblem();
        if (territory.FindByCode(code, day) is not { } unit) return UnitRefusals.Unknown.AsProblem();
        if (http.IsFresh($"{code}!{day:O}")) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var row = UnitRow.Of(unit, territory, day);
        return TypedResults.Ok(new Response(
            row.Code, row.Level, row.UnitType, row.Name, row.ShortName, row.NameEn, row.ValidFrom, row.ValidTo, row.HasChildren, row.Longitude, row.Latitude,
            [.. territory.AncestorsOf(unit.Id, day).Select(UnitRef.Of)],
            [.. territory.BecameOf(unit.Id).Select(next => (next.IsPartial, Unit: territory.Find(next.NewUnitId, DateOnly.MinValue)!))
                .Select(next => new Heir(next.Unit.Code, next.Unit.Name, next.IsPartial, next.Unit.ValidFrom))],
            [.. territory.CameFrom(unit.Id).Select(past => (past.IsPartial, Unit: territory.Find(past.OldUnitId, DateOnly.MaxValue)!))
                .Select(past => new Source(past.Unit.Code, past.Unit.Name, past.IsPartial))]));
    }
}
