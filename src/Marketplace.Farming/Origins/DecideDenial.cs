using Marketplace.Farming.Lots;
using Marketplace.Farming.Recalls;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Origins;

/// <summary>An officer of the household's or the producer's place decides a denial: the lot stays held, or it is free again. Both sides are told.</summary>
internal static class DecideDenial
{
    internal sealed record Request(bool IsFalseOrigin, string Note) : IChecked
    {
        public void Check(Faults faults) => faults.Text(Note, nameof(Note), 1000, "denial.note");
    }

    internal sealed record Response(DenialStatus Status);

    internal static void Map(IEndpointRouteBuilder denials) =>
        denials.MapPost("/{id:guid}/decision", Handle).WithName(nameof(DecideDenial)).For(Permission.GuardLots)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Request request, DenialPage page, Holding holding, OnceOnly once, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (!await page.MayDecideAsync(id, ct)) return Refusal.NotFound.AsProblem();
        var outcome = await once.CommitAsync<Request, Response>(request, async () =>
        {
            var denial = await db.Set<OriginDenial>().SingleAsync(known => known.Id == id, ct);
            var (recall, lot) = (await db.Set<Recall>().SingleAsync(known => known.Id == denial.RecallId, ct), await db.Set<Lot>().AsNoTracking().SingleAsync(known => known.Id == denial.LotId, ct));
            if (denial.Decide(request.IsFalseOrigin, request.Note.Trim(), caller.Name, clock.Now()) is { } decided) return decided;
            recall.EndDispute();
            // Of two decisions at once the second finds no hold left to take away.
            if (!request.IsFalseOrigin && (await holding.ReleaseAsync(recall, byOfficer: true, request.Note.Trim(), ct)).Refused is { } refused) return refused;

            var kind = request.IsFalseOrigin ? "lot.denial_upheld" : "lot.denial_dismissed";
            var values = new { lot = lot.Code, note = request.Note.Trim() };
            foreach (var other in await DenialPage.OthersAsync(db, lot, denial.HouseholdId, ct)) db.Tell(other, kind, $"{denial.Id}", $"/ban/lo-hang/{lot.Id}", values);
            db.Tell(denial.HouseholdId, kind, $"{denial.Id}", "/ban/lo-hang/khong-phai", values);
            db.Audit(caller, "lot.denial_decided", $"lot/{lot.Id}", new { denial.Id, request.IsFalseOrigin, request.Note });
            return new Response(denial.Status);
        }, ct);
        return outcome.Refused is { } no ? no.AsProblem() : TypedResults.Ok(outcome.Value);
    }
}
