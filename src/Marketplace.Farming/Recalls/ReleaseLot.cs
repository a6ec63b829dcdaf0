using Marketplace.Farming.Lots;
using Marketplace.Farming.Public;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Recalls;

/// <summary>Ends a recall. Lots that another recall holds stay held; listings are put back on sale by their sellers.</summary>
internal static class ReleaseLot
{
    internal sealed record Request(string Note) : IChecked
    {
        public void Check(Faults faults) => faults.Text(Note, nameof(Note), 1000, "recall.note");
    }

    internal sealed record Response(Guid RecallId, int Lots);

    internal static void Map(IEndpointRouteBuilder lots) =>
        lots.MapPost("/{id:guid}/release", Handle).WithName(nameof(ReleaseLot)).For(Permission.SignedIn)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Request request, RecallDesk desk, OnceOnly once, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } seen) return Refusal.NotFound.AsProblem();
        var outcome = await once.CommitAsync<Request, Response>(request, async () =>
        {
            var now = clock.Now();
            if (await db.Set<Recall>().Where(open => open.LotId == id && open.ReleasedAt == null).OrderBy(open => open.At).FirstOrDefaultAsync(ct) is not { } recall) return RecallRefusals.NotHeld;
            if (recall.Release(seen.AsOfficer, caller.Name, request.Note.Trim(), now) is { } refused) return refused;
            var holds = db.Set<LotHold>().Where(hold => hold.RecallId == recall.Id && hold.ReleasedAt == null);
            var lots = await holds.Select(hold => hold.LotId).ToListAsync(ct);
            // Of two releases at once the second finds no hold left to take away.
            if (await holds.ExecuteUpdateAsync(set => set.SetProperty(hold => hold.ReleasedAt, now), ct) != lots.Count || lots.Count == 0) return RecallRefusals.NotHeld;
            await db.Set<LotMass>().Where(mass => lots.Contains(mass.LotId) && mass.Holds > 0)
                .ExecuteUpdateAsync(set => set.SetProperty(mass => mass.Holds, mass => mass.Holds - 1), ct);
            db.Announce(new LotReleased(recall.Id, lots, now));
            db.Audit(caller, "lot.released", $"lot/{id}", new { recall.Id, request.Note });
            return new Response(recall.Id, lots.Count);
        }, ct);
        return outcome.Refused is { } no ? no.AsProblem() : TypedResults.Ok(outcome.Value);
    }
}
