using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.SiteCodes;

/// <summary>An officer mends what the dossier says; its status changes only by steps. <c>If-Match</c> guards against a second editor.</summary>
internal static class EditSiteCode
{
    internal sealed record Response(Guid Id, long Version);

    internal static void Map(IEndpointRouteBuilder sites) =>
        sites.MapPut("/{id:guid}", Handle).WithName(nameof(EditSiteCode)).For(Permission.KeepRegisters)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, SiteCodeForm form, HttpContext http, SiteCodeDesk desk, MarketplaceDb db, Caller caller, CancellationToken ct)
    {
        if (await desk.FindKeptAsync(id, ct) is not { } site) return Refusal.NotFound.AsProblem();
        if (http.Request.Refuses(site.Version) is { } stale) return stale.AsProblem();
        var terms = await desk.TermsAsync(form with { Kind = site.Kind }, except: id, ct);
        if (terms.Refused is { } refusal) return refusal.AsProblem();
        if (site.Status is not SiteCodeStatus.Applied && SiteCode.Normal(form.Code) is null) return SiteCodeRefusals.CodeMissing.AsProblem();
        db.Audit(caller, "site_code.edited", $"site-code/{id}", new { Before = new { site.Code, site.Name, site.AreaSquareMetres, site.ManagerName }, After = terms.Value });
        site.State(terms.Value);
        await db.SaveChangesAsync(ct);
        http.Response.SetEntityVersion(site.Version);
        return TypedResults.Ok(new Response(id, site.Version));
    }
}
