using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;

namespace Marketplace.Farming.Lots;

/// <summary>A lot that a change made.</summary>
internal sealed record MadeLot(Guid Id, string Code, long Grams);

/// <summary>What packing, splitting and merging answer.</summary>
internal sealed record ChangedLots(IReadOnlyList<MadeLot> Made, long LossGrams);

/// <summary>The shape that all three ask of a loss, and the commit they share.</summary>
internal static class ChangeLots
{
    public static void CheckLoss(Faults faults, long lossGrams, string? reason)
    {
        faults.Unless(lossGrams is >= 0 and <= MassBalance.LargestGrams, "LossGrams", "lot.grams_out_of_range");
        faults.Unless(lossGrams <= 0 || !string.IsNullOrWhiteSpace(reason), "LossReason", "lot.loss_reason_required");
        faults.Unless(reason is null or { Length: <= 500 }, "LossReason", "lot.loss_reason_too_long");
    }

    /// <summary>Inside one commit.</summary>
    public static async Task<Outcome<ChangedLots>> MakeAsync(
        LotLedger ledger, MarketplaceDb db, Caller caller, LotChangeKind kind, Weighed weighed, string? lossReason, Func<long, Making> make, CancellationToken ct)
    {
        var changed = await ledger.ChangeAsync(kind, weighed, lossReason, make, ct);
        if (changed.Refused is { } refused) return refused;
        var made = changed.Value.Select((lot, index) => new MadeLot(lot.Id, lot.Code, weighed.OutGrams[index])).ToList();
        foreach (var taken in weighed.In)
            db.Audit(caller, "lot." + kind.ToString().ToLowerInvariant(), $"lot/{taken.LotId}", new { taken.Grams, weighed.LossGrams, lossReason, made });
        return new ChangedLots(made, weighed.LossGrams);
    }

    public static LotOrigin OriginOf(Lot lot) => new(lot.ProducerId, lot.ProductCode, lot.Words);
}
