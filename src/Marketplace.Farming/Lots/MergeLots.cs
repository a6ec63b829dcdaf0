using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Lots;

/// <summary>
/// Mixes several lots of one product into one. The new lot claims only what all of them do: another standard or certificate among them, and it has none of its own.
/// Whose kilos are in it is asked of its graph.
/// </summary>
internal static class MergeLots
{
    internal sealed record Source(Guid LotId, long Grams);

    internal sealed record Request(IReadOnlyList<Source> Sources, long LossGrams = 0, string? LossReason = null) : IChecked
    {
        public void Check(Faults faults)
        {
            if (faults.Unless(Sources is { Count: >= 2 and <= 50 }, nameof(Sources), "lot.sources_2_to_50"))
                for (var source = 0; source < Sources.Count; source++)
                    faults.Unless(Sources[source].Grams is > 0 and <= MassBalance.LargestGrams, $"Sources[{source}].Grams", "lot.grams_out_of_range");
            ChangeLots.CheckLoss(faults, LossGrams, LossReason);
        }
    }

    internal static void Map(IEndpointRouteBuilder lots) =>
        lots.MapPost("/merges", Handle).WithName(nameof(MergeLots)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Ok<ChangedLots>, ProblemHttpResult>> Handle(
        Request request, LotDesk desk, LotLedger ledger, OnceOnly once, MarketplaceDb db, Caller caller, CancellationToken ct)
    {
        var weighed = MassBalance.Merge([.. request.Sources.Select(source => new Taken(source.LotId, source.Grams))], request.LossGrams);
        if (weighed.Refused is { } wrong) return wrong.AsProblem();
        var own = await desk.OwnPartiesAsync(ct);
        var ids = request.Sources.Select(source => source.LotId).ToList();
        var sources = await LotDesk.Of(db, own).AsNoTracking().Where(row => ids.Contains(row.Lot.Id)).ToListAsync(ct);
        if (sources.Count < ids.Count) return Refusal.NotFound.AsProblem();
        if (sources.Any(source => !own.Contains(source.KeeperId))) return LotRefusals.NotInYourHands.AsProblem();
        if (sources.Select(source => source.Lot.ProductCode).Distinct(StringComparer.Ordinal).Count() > 1) return LotRefusals.OtherProduct.AsProblem();
        if (KeeperOf(sources, desk.Sellers) is not { } keeper) return LotRefusals.OtherKeeper.AsProblem();

        var origin = Common([.. sources.Select(source => source.Lot)], keeper);
        var outcome = await once.CommitAsync(request, () => ChangeLots.MakeAsync(
            ledger, db, caller, LotChangeKind.Merged, weighed.Value, request.LossReason, grams => new(origin, keeper, grams), ct), ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Ok(outcome.Value);
    }

    // The one who has them all, or the cooperative that works for the several households that have them.
    private static Guid? KeeperOf(IReadOnlyList<LotInHand> sources, IReadOnlyList<Guid> sellers)
    {
        var keepers = sources.Select(source => source.KeeperId).Distinct().ToList();
        return keepers.Count == 1 ? keepers[0] : sellers.Count > 0 ? sellers[0] : null;
    }

    internal static LotOrigin Common(IReadOnlyList<Lot> lots, Guid keeper)
    {
        var first = lots[0];
        var isOneStandard = lots.All(lot => lot.StandardCode == first.StandardCode);
        var isOnePaper = isOneStandard && lots.All(lot => lot.CertificateNumber == first.CertificateNumber && lot.CertificateId == first.CertificateId);
        return new(lots.All(lot => lot.ProducerId == first.ProducerId) ? first.ProducerId : keeper, first.ProductCode, new(
            isOneStandard ? first.StandardCode : "none", isOnePaper ? first.CertificateNumber : null, isOnePaper ? first.CertificateId : null,
            lots.Min(lot => lot.HarvestFrom), lots.Max(lot => lot.HarvestTo ?? lot.HarvestFrom),
            lots.All(lot => lot.SiteCode == first.SiteCode) ? first.SiteCode : null));
    }
}
