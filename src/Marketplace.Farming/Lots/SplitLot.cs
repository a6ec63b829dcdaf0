using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.Lots;

/// <summary>Divides a lot: each part becomes a lot of its own, the rest stays. Without parts it writes down a loss alone.</summary>
internal static class SplitLot
{
    internal sealed record Request(IReadOnlyList<long> PartGrams, long LossGrams = 0, string? LossReason = null) : IChecked
    {
        public void Check(Faults faults)
        {
            if (faults.Unless(PartGrams is { Count: <= 20 }, nameof(PartGrams), "lot.parts_0_to_20"))
                for (var part = 0; part < PartGrams.Count; part++)
                    faults.Unless(PartGrams[part] is > 0 and <= MassBalance.LargestGrams, $"PartGrams[{part}]", "lot.grams_out_of_range");
            ChangeLots.CheckLoss(faults, LossGrams, LossReason);
        }
    }

    internal static void Map(IEndpointRouteBuilder lots) =>
        lots.MapPost("/{id:guid}/split", Handle).WithName(nameof(SplitLot)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Ok<ChangedLots>, ProblemHttpResult>> Handle(
        Guid id, Request request, LotDesk desk, LotLedger ledger, OnceOnly once, MarketplaceDb db, Caller caller, CancellationToken ct)
    {
        var found = await desk.FindToWorkAsync(id, ct);
        if (found.Refused is { } no) return no.AsProblem();
        var weighed = MassBalance.Split(id, request.PartGrams, request.LossGrams);
        if (weighed.Refused is { } wrong) return wrong.AsProblem();
        var source = found.Value;
        var outcome = await once.CommitAsync(request, () => ChangeLots.MakeAsync(
            ledger, db, caller, LotChangeKind.Split, weighed.Value, request.LossReason,
            grams => new(ChangeLots.OriginOf(source.Lot), source.KeeperId, grams, UnitsIn(source, grams), source.Mass?.GramsPerUnit), ct), ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Ok(outcome.Value);
    }

    // Part of a packed lot: whole packages when the weights allow it.
    private static int? UnitsIn(LotInHand source, long grams) => source.Mass?.GramsPerUnit is { } one && grams % one == 0 ? (int)(grams / one) : null;
}
