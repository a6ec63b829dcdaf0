using Marketplace.Farming.Recalls;
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

namespace Marketplace.Farming.Lots;

/// <summary>
/// Writes down what a look at a lot found, at one stage of the chain. Goods that are not safe may not be sold (Luật An toàn thực phẩm 2010 điều 5, 55): a failed safety
/// check calls the lot back in the same commit.
/// </summary>
internal static class CheckLot
{
    internal sealed record Request(LotCheckKind Kind, LotStage Stage, bool Passed, string ByName, DateOnly On, string? Note = null) : IChecked
    {
        public void Check(Faults faults)
        {
            faults.Unless(Enum.IsDefined(Kind), nameof(Kind), "lot.check_kind");
            faults.Unless(Enum.IsDefined(Stage), nameof(Stage), "lot.check_stage");
            faults.Text(ByName, nameof(ByName), 200, "lot.check_by");
            faults.Unless(Note is null or { Length: <= 1000 }, nameof(Note), "lot.note_too_long");
            faults.Unless(Passed || !string.IsNullOrWhiteSpace(Note), nameof(Note), "lot.failed_check_needs_note");
        }
    }

    /// <param name="Recall">What a failed safety check brought about; null when nothing did, or the lot was recalled before.</param>
    internal sealed record Response(Guid Id, RecallLot.Response? Recall);

    internal static void Map(IEndpointRouteBuilder lots) =>
        lots.MapPost("/{id:guid}/checks", Handle).WithName(nameof(CheckLot)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        Guid id, Request request, LotDesk desk, Holding holding, OnceOnly once, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        var found = await desk.FindToWorkAsync(id, ct);
        if (found.Refused is { } no) return no.AsProblem();
        if (request.On > clock.Today()) return LotRefusals.InFuture.AsProblem();
        var outcome = await once.CommitAsync<Request, Response>(request, async () =>
        {
            var check = new LotCheck
            {
                LotId = id, Kind = request.Kind, Stage = request.Stage, Passed = request.Passed, Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
                ByName = request.ByName.Trim(), On = request.On, AccountId = caller.AccountId!.Value, At = clock.Now(),
            };
            db.Add(check);
            db.Audit(caller, "lot.checked", $"lot/{id}", new { request.Kind, request.Stage, request.Passed });
            if (check is not { Kind: LotCheckKind.Safety, Passed: false }) return new Response(check.Id, null);
            var recall = await holding.HoldAsync(new(found.Value.Lot, AsOfficer: false), check.Note!, ct);
            return new Response(check.Id, recall.Refused is null ? recall.Value : null);
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Created($"/api/lots/{id}", outcome.Value);
    }
}
