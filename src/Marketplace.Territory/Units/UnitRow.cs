using System.Globalization;
using Marketplace.Platform.Http;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Territory.Units;

/// <summary>A unit as it goes over the wire, with its centre in decimal degrees where that is known.</summary>
internal sealed record UnitRow(
    string Code, UnitLevel Level, string UnitType, string Name, string ShortName, string NameEn, DateOnly ValidFrom, DateOnly? ValidTo, bool HasChildren,
    decimal? Longitude, decimal? Latitude)
{
    public static UnitRow Of(Unit unit, ITerritory territory, DateOnly day)
    {
        var centre = territory.CentroidOf(unit.Id);
        return new(unit.Code, unit.Level, unit.UnitType, unit.Name, unit.ShortName, unit.NameEn, unit.ValidFrom, unit.ValidTo,
            unit.Level is not UnitLevel.Commune && territory.ChildrenOf(unit.Id, day).Count > 0, centre?.LongitudeMicrodegrees / 1_000_000m, centre?.LatitudeMicrodegrees / 1_000_000m);
    }

    /// <summary>A missing day is <paramref name="today"/>.</summary>
    public static bool TryDay(string? text, DateOnly today, out DateOnly day)
    {
        day = today;
        return text is null || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}

internal static class UnitRefusals
{
    internal static readonly Refusal Unknown = new("territory.unknown_unit", StatusCodes.Status404NotFound);
    internal static readonly Refusal BadDay = new("territory.day_malformed", StatusCodes.Status400BadRequest, "AsOf");
}

/// <summary>The tree changes a few times a year: pages keep it for an hour and then ask whether it is still the same.</summary>
internal static class UnitCaching
{
    private static readonly string Edition = UnitFiles.Edition()[..12];

    public static bool IsFresh(this HttpContext http, string what)
    {
        var tag = $"\"{Edition}-{Uri.EscapeDataString(what)}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return http.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal);
    }
}
