using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Catalogue.Cycles;

/// <summary>A planned cycle is changed freely; an open one is only made longer, fuller and roomier. <c>If-Match</c> guards against a second editor.</summary>
internal static class EditCycle
{
    internal sealed record Response(Guid Id, long Version);

    internal static void Map(IEndpointRouteBuilder cycles) => cycles.MapPut("/{id:guid}", Handle).WithName(nameof(EditCycle)).For(Permission.Sell)
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Guid id, CycleForm form, HttpContext http, CycleDesk desk, MarketplaceDb db, CancellationToken ct)
    {
        var outcome = await db.InOneCommitAsync<OrderCycle>(async () =>
        {
            if (await desk.HoldOwnAsync(id, ct) is not { } cycle) return Refusal.NotFound;
            if (http.Request.Refuses(cycle.Version) is { } stale) return stale;
            var now = desk.Now;
            if (form.ClosesAt <= now) return CycleRefusals.ClosesInPast;
            var terms = await desk.TermsAsync(form, cycle.SellerId, cycle, ct);
            if (terms.Refused is { } unknown) return unknown;
            if (cycle.Revise(terms.Value, now) is { } refused) return refused;
            db.Audit(desk.Caller, "cycle.changed", $"cycle/{id}", form);
            return cycle;
        }, ct);
        if (outcome.Refused is { } no) return no.AsProblem();
        http.Response.SetEntityVersion(outcome.Value.Version);
        return TypedResults.Ok(new Response(id, outcome.Value.Version));
    }
}
