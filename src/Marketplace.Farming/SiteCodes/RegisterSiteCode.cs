using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Text;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.SiteCodes;

/// <summary>An officer takes an application into the register; a code issued earlier elsewhere gets its issue at once.</summary>
internal static class RegisterSiteCode
{
    /// <param name="AppliedOn">The day of the application.</param>
    /// <param name="IssuedOn">When the code was issued already.</param>
    /// <param name="Reason">The number of the dossier or decision.</param>
    internal sealed record Request(SiteCodeForm Site, DateOnly AppliedOn, string Reason, DateOnly? IssuedOn = null) : IChecked
    {
        public void Check(Faults faults)
        {
            Site.Check(faults);
            faults.Text(Reason, nameof(Reason), SiteCodeTable.LongestReason, "site_code.reason");
        }
    }

    internal sealed record Response(Guid Id);

    internal static void Map(IEndpointRouteBuilder sites) =>
        sites.MapPost("/", Handle).WithName(nameof(RegisterSiteCode)).For(Permission.KeepRegisters)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        Request request, SiteCodeDesk desk, OnceOnly once, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (request.AppliedOn > clock.Today()) return Later(nameof(request.AppliedOn));
        if (request.IssuedOn > clock.Today()) return Later(nameof(request.IssuedOn));
        var outcome = await once.CommitAsync<Request, Response>(request, async () =>
        {
            var terms = await desk.TermsAsync(request.Site, except: null, ct);
            if (terms.Refused is { } refusal) return refusal;
            var site = new SiteCode { Kind = request.Site.Kind, RegisteredAt = clock.Now() };
            site.State(terms.Value);
            if (site.Move(SiteMove.Applied, code: null, Step(1, SiteMove.Applied, request.AppliedOn)) is { } early) return early;
            if (request.IssuedOn is { } issued && site.Move(SiteMove.Issued, code: null, Step(2, SiteMove.Issued, issued)) is { } refused) return refused;
            db.Add(site);
            db.Audit(caller, "site_code.registered", $"site-code/{site.Id}", new { site.Kind, site.Code, site.UnitId });
            return new Response(site.Id);
        }, ct);
        return outcome.Refused is { } no ? no.AsProblem() : TypedResults.Created($"/api/site-codes/{outcome.Value.Id}", outcome.Value);

        SiteCodeMove Step(int no, SiteMove move, DateOnly on) => new()
        {
            No = no, Move = move, On = on, Reason = VietnameseText.Clean(request.Reason), ByName = caller.Name, ByAccountId = caller.AccountId, At = clock.Now(),
        };
    }

    private static ProblemHttpResult Later(string field) => (Registers.RegisterRefusals.DayInFuture with { Field = field }).AsProblem();
}
