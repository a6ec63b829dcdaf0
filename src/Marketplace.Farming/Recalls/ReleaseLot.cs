using Marketplace.Farming.Lots;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Recalls;

/// <summary>
/// Ends a recall. Lots that another recall holds stay held; listings are put back on sale by their sellers. After a failed safety check a passed one comes first,
/// unless an officer decides.
/// </summary>
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
        Guid id, Request request, RecallDesk desk, Holding holding, OnceOnly once, MarketplaceDb db, Caller caller, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } seen) return Refusal.NotFound.AsProblem();
        var outcome = await once.CommitAsync<Request, Response>(request, async () =>
        {
            // What officers have to decide is not released beside them.
            if (await db.Set<Recall>().Where(open => open.LotId == id && open.ReleasedAt == null && !open.IsDisputed).OrderBy(open => open.At).FirstOrDefaultAsync(ct) is not { } recall) return RecallRefusals.NotHeld;
            if (!seen.AsOfficer && await LastSafetyCheckFailedAsync(db, id, ct)) return RecallRefusals.CheckFirst;
            var released = await holding.ReleaseAsync(recall, seen.AsOfficer, request.Note.Trim(), ct);
            if (released.Refused is { } refused) return refused;
            db.Audit(caller, "lot.released", $"lot/{id}", new { recall.Id, request.Note });
            return new Response(recall.Id, released.Value.Count);
        }, ct);
        return outcome.Refused is { } no ? no.AsProblem() : TypedResults.Ok(outcome.Value);
    }

    private static Task<bool> LastSafetyCheckFailedAsync(MarketplaceDb db, Guid lotId, CancellationToken ct) => db.Set<LotCheck>()
        .Where(check => check.LotId == lotId && check.Kind == LotCheckKind.Safety).OrderByDescending(check => check.At).Take(1).AnyAsync(check => !check.Passed, ct);
}
