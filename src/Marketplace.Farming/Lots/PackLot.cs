using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.Lots;

/// <summary>Packs part of a lot in units of one size: a lot of its own with a code for its labels.</summary>
internal static class PackLot
{
    internal sealed record Request(int Units, long GramsPerUnit, long LossGrams = 0, string? LossReason = null) : IChecked
    {
        public void Check(Faults faults)
        {
            faults.Unless(Units is > 0 and <= 100_000, nameof(Units), "lot.units_1_to_100000");
            faults.Unless(GramsPerUnit is > 0 and <= MassBalance.LargestGrams, nameof(GramsPerUnit), "lot.grams_out_of_range");
            ChangeLots.CheckLoss(faults, LossGrams, LossReason);
        }
    }

    internal static void Map(IEndpointRouteBuilder lots) =>
        lots.MapPost("/{id:guid}/pack", Handle).WithName(nameof(PackLot)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Ok<ChangedLots>, ProblemHttpResult>> Handle(
        Guid id, Request request, LotDesk desk, LotLedger ledger, OnceOnly once, MarketplaceDb db, Caller caller, CancellationToken ct)
    {
        var found = await desk.FindToWorkAsync(id, ct);
        if (found.Refused is { } no) return no.AsProblem();
        var weighed = MassBalance.Pack(id, request.Units, request.GramsPerUnit, request.LossGrams);
        if (weighed.Refused is { } wrong) return wrong.AsProblem();
        var source = found.Value;
        var outcome = await once.CommitAsync(request, () => ChangeLots.MakeAsync(
            ledger, db, caller, LotChangeKind.Packed, weighed.Value, request.LossReason,
            grams => new(ChangeLots.OriginOf(source.Lot), source.KeeperId, grams, request.Units, request.GramsPerUnit), ct), ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Ok(outcome.Value);
    }
}
