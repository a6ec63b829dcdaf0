using Marketplace.Farming.Public;
using Marketplace.Farming.Registers;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.SiteCodes;

/// <summary>What of the register is asked for.</summary>
/// <param name="Q">A part of code, name or manager, with or without diacritics.</param>
/// <param name="Unit">Code of one of the officer's units.</param>
internal sealed record SiteCodeQuery(string? Q = null, string? Kind = null, string? Status = null, string? Market = null, string? Product = null, string? Unit = null) : IChecked
{
    public void Check(Faults faults)
    {
        faults.Unless(string.IsNullOrEmpty(Kind) || Enum.TryParse<SiteKind>(Kind, ignoreCase: true, out _), nameof(Kind), "site_code.kind_unknown");
        faults.Unless(string.IsNullOrEmpty(Status) || Enum.TryParse<SiteCodeStatus>(Status, ignoreCase: true, out _), nameof(Status), "site_code.status_unknown");
    }

    public IQueryable<SiteCode> Of(IQueryable<SiteCode> sites, RegisterDesk desk)
    {
        var units = desk.KeptUnitsIn(Unit);
        sites = sites.Where(site => units.Contains(site.UnitId));
        foreach (var word in RegisterDesk.Words(Q)) sites = sites.Where(site => site.SearchText.Contains(word));
        if (Enum.TryParse<SiteKind>(Kind, ignoreCase: true, out var kind)) sites = sites.Where(site => site.Kind == kind);
        if (Enum.TryParse<SiteCodeStatus>(Status, ignoreCase: true, out var status)) sites = sites.Where(site => site.Status == status);
        if (!string.IsNullOrEmpty(Market)) sites = sites.Where(site => site.Market == Market);
        if (!string.IsNullOrEmpty(Product)) sites = sites.Where(site => site.ProductCode == Product);
        return sites;
    }
}

/// <summary>The register: an officer's units, newest first; a seller's own and his members'; one entry.</summary>
internal static class ListSiteCodes
{
    internal sealed record Mine(IReadOnlyList<SiteCodeView> Items);

    private sealed record Place(DateTimeOffset At, Guid Id);

    internal static void Map(IEndpointRouteBuilder sites)
    {
        sites.MapGet("/", Handle).WithName(nameof(ListSiteCodes)).For(Permission.KeepRegisters);
        sites.MapGet("/mine", Own).WithName("ListMySiteCodes").For(Permission.Sell);
        sites.MapGet("/{id:guid}", Show).WithName("ShowSiteCode").For(Permission.SignedIn).ProducesProblem(StatusCodes.Status404NotFound);
    }

    internal static async Task<Ok<Page<SiteCodeView>>> Handle(
        [AsParameters] SiteCodeQuery query, string? cursor, int? limit, SiteCodeDesk desk, IProduce produce, CancellationToken ct)
    {
        var asked = query.Of(desk.Whole().AsNoTracking(), desk.Registers);
        if (Cursor.Decode<Place>(cursor) is { } last)
            asked = asked.Where(site => site.RegisteredAt < last.At || (site.RegisteredAt == last.At && site.Id.CompareTo(last.Id) < 0));
        var size = Cursor.PageSize(limit);
        var found = await asked.OrderByDescending(site => site.RegisteredAt).ThenByDescending(site => site.Id).Take(size + 1).ToListAsync(ct);
        return TypedResults.Ok(new Page<SiteCodeView>(
            [.. found.Take(size).Select(site => SiteCodeView.Of(site, produce, desk.Registers.UnitOf(site.UnitId), desk.Registers.Today))],
            found.Count > size ? Cursor.Encode(new Place(found[size - 1].RegisteredAt, found[size - 1].Id)) : null));
    }

    internal static async Task<Ok<Mine>> Own(SiteCodeDesk desk, IProduce produce, CancellationToken ct)
    {
        var own = await desk.Registers.OwnPartiesAsync(ct);
        var found = await desk.Of(own).AsNoTracking().OrderByDescending(site => site.RegisteredAt).ThenBy(site => site.Id).ToListAsync(ct);
        return TypedResults.Ok(new Mine([.. found.Select(site => SiteCodeView.Of(site, produce, desk.Registers.UnitOf(site.UnitId), desk.Registers.Today, own))]));
    }

    internal static async Task<Results<Ok<SiteCodeView>, ProblemHttpResult>> Show(Guid id, HttpResponse response, SiteCodeDesk desk, IProduce produce, CancellationToken ct)
    {
        if (await desk.FindKeptAsync(id, ct) is { } kept)
        {
            response.SetEntityVersion(kept.Version);
            return TypedResults.Ok(SiteCodeView.Of(kept, produce, desk.Registers.UnitOf(kept.UnitId), desk.Registers.Today));
        }
        var own = await desk.Registers.OwnPartiesAsync(ct);
        return await desk.Of(own).AsNoTracking().SingleOrDefaultAsync(site => site.Id == id, ct) is { } his
            ? TypedResults.Ok(SiteCodeView.Of(his, produce, desk.Registers.UnitOf(his.UnitId), desk.Registers.Today, own))
            : Refusal.NotFound.AsProblem();
    }
}
