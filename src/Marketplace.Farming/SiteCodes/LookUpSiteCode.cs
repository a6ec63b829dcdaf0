using Marketplace.Accounts.Public;
using Marketplace.Farming.Public;
using Marketplace.Platform.Http;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.SiteCodes;

/// <summary>
/// Anybody asks whether a code stands: what a label may say of it (crop, market, commune, area) and its dated status. No household is named, nor a manager who is
/// a person (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).
/// </summary>
internal static class LookUpSiteCode
{
    internal sealed record Step(SiteMove Move, DateOnly On);

    /// <param name="Manager">A cooperative or enterprise; null for a person or an unregistered name.</param>
    internal sealed record Site(
        SiteKind Kind, string Code, string Market, string ProductNameVi, string ProductNameEn, UnitRef Unit, long AreaSquareMetres, string? Manager, SiteCodeStatus Status,
        DateOnly StatusSince, IReadOnlyList<Step> Steps);

    internal sealed record Response(IReadOnlyList<Site> Items);

    internal static void Map(IEndpointRouteBuilder sites) =>
        sites.MapGet("/look-up", Handle).WithName(nameof(LookUpSiteCode)).ForAnyone().ProducesProblem(StatusCodes.Status404NotFound);

    /// <param name="code">The whole code; a part of one finds nothing. One entry for each market it was issued for.</param>
    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(string? code, SiteCodeDesk desk, IProduce produce, IParties parties, CancellationToken ct)
    {
        if (SiteCode.Normal(code) is not { Length: <= SiteCodeTable.LongestCode } wanted) return Refusal.NotFound.AsProblem();
        var found = await desk.Whole().AsNoTracking().Where(site => site.Code == wanted && site.Status != SiteCodeStatus.Applied).OrderBy(site => site.Market).ToListAsync(ct);
        if (found.Count == 0) return Refusal.NotFound.AsProblem();
        var managers = await parties.FindAsync([.. found.Select(site => site.ManagerId).OfType<Guid>()], ct);
        return TypedResults.Ok(new Response([.. found.Select(site =>
        {
            var product = produce.Product(site.ProductCode);
            var manager = site.ManagerId is { } id && managers.GetValueOrDefault(id) is { Kind: PartyKind.Cooperative or PartyKind.Enterprise } party ? party.Name : null;
            return new Site(
                site.Kind, site.Code!, site.Market, product?.NameVi ?? site.ProductCode, product?.NameEn ?? site.ProductCode, desk.Registers.UnitOf(site.UnitId),
                site.AreaSquareMetres, manager, site.Status, site.StatusSince, [.. site.Moves.OrderBy(move => move.No).Select(move => new Step(move.Move, move.On))]);
        })]));
    }
}
