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

/// <summary>Writes down what a look at a lot found, at one stage of the chain.</summary>
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

    internal sealed record Response(Guid Id);

    internal static void Map(IEndpointRouteBuilder lots) =>
        lots.MapPost("/{id:guid}/checks", Handle).WithName(nameof(CheckLot)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        Guid id, Request request, LotDesk desk, OnceOnly once, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        var found = await desk.FindToWorkAsync(id, ct);
        if (found.Refused is { } no) return no.AsProblem();
        if (request.On > clock.Today()) return LotRefusals.InFuture.AsProblem();
        var outcome = await once.CommitAsync(request, () =>
        {
            var check = new LotCheck
            {
                LotId = id, Kind = request.Kind, Stage = request.Stage, Passed = request.Passed, Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
                ByName = request.ByName.Trim(), On = request.On, AccountId = caller.AccountId!.Value, At = clock.Now(),
            };
            db.Add(check);
            db.Audit(caller, "lot.checked", $"lot/{id}", new { request.Kind, request.Stage, request.Passed });
            return Task.FromResult<Outcome<Response>>(new Response(check.Id));
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Created($"/api/lots/{id}", outcome.Value);
    }
}
