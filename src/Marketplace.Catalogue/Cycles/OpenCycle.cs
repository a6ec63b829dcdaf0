using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Catalogue.Cycles;

/// <summary>A cooperative plans an order cycle, or opens one at once.</summary>
internal static class OpenCycle
{
    internal sealed record Response(Guid Id);

    internal static void Map(IEndpointRouteBuilder cycles) => cycles.MapPost("/", Handle).WithName(nameof(OpenCycle)).For(Permission.Sell)
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(CycleForm form, CycleDesk desk, OnceOnly once, MarketplaceDb db, CancellationToken ct)
    {
        if (await desk.CooperativeAsync(ct) is not { } cooperative) return Refusal.NotFound.AsProblem();
        // The key first: a retry is answered as before even when the cycle it opened has closed since.
        var outcome = await once.CommitAsync<CycleForm, Response>(form, async () =>
        {
            var now = desk.Now;
            if (form.ClosesAt <= now) return CycleRefusals.ClosesInPast;
            var terms = await desk.TermsAsync(form, cooperative.Id, known: null, ct);
            if (terms.Refused is { } refused) return refused;
            var cycle = OrderCycle.Plan(cooperative.Id, terms.Value, now);
            db.Add(cycle);
            db.Audit(desk.Caller, "cycle.planned", $"cycle/{cycle.Id}", form);
            return new Response(cycle.Id);
        }, ct);
        return outcome.Refused is { } no ? no.AsProblem() : TypedResults.Created($"/api/order-cycles/{outcome.Value.Id}", outcome.Value);
    }
}
