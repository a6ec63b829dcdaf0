using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Public;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Catalogue.Cycles;

/// <summary>A cycle is called off before it closes: its orders stay and their buyers are told. After it closed its goods may be let go into free sale.</summary>
internal static class CancelCycle
{
    internal sealed record Response(Guid Id);

    internal static void Map(IEndpointRouteBuilder cycles)
    {
        cycles.MapPost("/{id:guid}/cancel", Handle).WithName(nameof(CancelCycle)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        cycles.MapPost("/{id:guid}/release", Release).WithName("ReleaseCycle").For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Guid id, CycleDesk desk, IParties parties, MarketplaceDb db, CancellationToken ct) =>
        Answer(await db.InOneCommitAsync<Response>(async () =>
        {
            if (await desk.HoldOwnAsync(id, ct) is not { } cycle) return Refusal.NotFound;
            if (cycle.CancelledAt is not null) return new Response(id);
            var now = desk.Now;
            if (cycle.Cancel(now) is { } refused) return refused;
            db.Announce(new OrderCycleCancelled(id, cycle.SellerId, (await parties.FindAsync(cycle.SellerId, ct))!.Name, cycle.Name, now));
            db.Audit(desk.Caller, "cycle.cancelled", $"cycle/{id}");
            return new Response(id);
        }, ct));

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Release(Guid id, CycleDesk desk, MarketplaceDb db, CancellationToken ct) =>
        Answer(await db.InOneCommitAsync<Response>(async () =>
        {
            if (await desk.HoldOwnAsync(id, ct) is not { } cycle) return Refusal.NotFound;
            if (cycle.Release(desk.Now) is { } refused) return refused;
            db.Audit(desk.Caller, "cycle.released", $"cycle/{id}");
            return new Response(id);
        }, ct));

    private static Results<Ok<Response>, ProblemHttpResult> Answer(Outcome<Response> outcome) =>
        outcome.Refused is { } no ? no.AsProblem() : TypedResults.Ok(outcome.Value);
}
