using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.Recalls;

/// <summary>Calls a lot back: it and everything made of it is held, its listings stop, and everybody who ordered of it is told.</summary>
internal static class RecallLot
{
    internal sealed record Request(string Reason) : IChecked
    {
        public void Check(Faults faults) => faults.Text(Reason, nameof(Reason), 1000, "recall.reason");
    }

    internal sealed record Response(Guid RecallId, int Lots, int Buyers);

    internal static void Map(IEndpointRouteBuilder lots) =>
        lots.MapPost("/{id:guid}/recall", Handle).WithName(nameof(RecallLot)).For(Permission.SignedIn)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Request request, RecallDesk desk, Holding holding, OnceOnly once, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } seen) return Refusal.NotFound.AsProblem();
        var outcome = await once.CommitAsync(request, () => holding.HoldAsync(seen, request.Reason.Trim(), ct), ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Ok(outcome.Value);
    }
}
