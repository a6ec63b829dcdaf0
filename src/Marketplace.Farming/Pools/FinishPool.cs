using Marketplace.Farming.Lots;
using Marketplace.Farming.Public;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Notifier;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Pools;

/// <summary>
/// The weights are final: each household's harvest becomes a lot in the cooperative's hands and the split stands; then the lots are merged into one by the same change
/// that mixes any lots. Two steps, because lots are merged only once they are there. Nothing is paid here.
/// </summary>
internal static class FinishPool
{
    internal sealed record Response(Guid Id, PoolStatus Status, Guid? LotId);

    /// <summary>What the lots of a pool need besides itself.</summary>
    internal sealed record Beside(PoolDesk Desk, LotLedger Ledger, ICertificates Certificates, MarketplaceDb Db, Caller Caller);

    internal static void Map(IEndpointRouteBuilder pools)
    {
        pools.MapPost("/{id:guid}/finish", Finish).WithName(nameof(FinishPool)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        pools.MapPost("/{id:guid}/merge", Merge).WithName("MergePool").For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Finish(Guid id, Beside beside, OnceOnly once, CancellationToken ct)
    {
        var (desk, ledger, db) = (beside.Desk, beside.Ledger, beside.Db);
        if (await desk.FindOwnAsync(id, ct) is not { } pool) return Refusal.NotFound.AsProblem();
        var outcome = await once.CommitAsync<object, Response>(new { id }, async () =>
        {
            if (pool.FinishWeighing(desk.Now) is { } refusal) return refusal;
            var brought = pool.Weighings.Where(weighing => weighing.Grams > 0).GroupBy(weighing => weighing.HouseholdId).OrderBy(group => group.Key).ToList();
            var proofs = await beside.Certificates.OfAsync([.. brought.Select(group => group.Key), pool.CooperativeId], ct);
            foreach (var household in brought)
            {
                // A standard is claimed only by whoever can show its certificate that day.
                var card = proofs.For(pool.StandardCode, pool.ProductCode, desk.Now, household.Key, pool.CooperativeId).Certificate;
                var lot = ledger.Open(
                    new(household.Key, pool.ProductCode, new(card is null ? "none" : pool.StandardCode, card?.Number, card?.Id, pool.DeliverOn, pool.DeliverOn)), pool.CooperativeId,
                    household.Sum(weighing => weighing.Grams));
                foreach (var weighing in household) weighing.Became(lot.Id);
                var share = PoolShares.Of(pool).Single(known => known.HouseholdId == household.Key);
                db.Tell(household.Key, "pool.weighed", $"pool/{id:N}", $"/ban/gom-hang/{id}", new { grams = share.BroughtGrams, dong = share.AmountDong });
            }
            db.Audit(beside.Caller, "pool.finished", $"pool/{id}", new { Households = brought.Count, Grams = pool.Weighings.Sum(weighing => weighing.Grams) });
            return new Response(id, pool.Status, null);
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Ok(outcome.Value);
    }

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Merge(Guid id, Beside beside, OnceOnly once, CancellationToken ct)
    {
        var (desk, db) = (beside.Desk, beside.Db);
        if (await desk.FindOwnAsync(id, ct) is not { } pool) return Refusal.NotFound.AsProblem();
        var grams = pool.Weighings.Where(weighing => weighing.LotId is not null).GroupBy(weighing => weighing.LotId!.Value)
            .ToDictionary(lot => lot.Key, lot => lot.Sum(weighing => weighing.Grams));
        IReadOnlyList<Guid> ids = [.. grams.Keys];
        var outcome = await once.CommitAsync<object, Response>(new { id }, async () =>
        {
            if (pool.Status is not PoolStatus.Weighed) return PoolRefusals.NotWeighed;
            var lotId = ids[0];
            if (ids.Count > 1)
            {
                var weighed = MassBalance.Merge([.. ids.Select(lot => new Taken(lot, grams[lot]))], lossGrams: 0);
                if (weighed.Refused is { } wrong) return wrong;
                var lots = await db.Set<Lot>().AsNoTracking().Where(lot => ids.Contains(lot.Id)).OrderBy(lot => lot.Id).ToListAsync(ct);
                var origin = MergeLots.Common(lots, pool.CooperativeId);
                var made = await ChangeLots.MakeAsync(
                    beside.Ledger, db, beside.Caller, LotChangeKind.Merged, weighed.Value, lossReason: null, mass => new(origin, pool.CooperativeId, mass), ct);
                if (made.Refused is { } refusal) return refusal;
                lotId = made.Value.Made[0].Id;
            }
            if (pool.Merge(lotId) is { } no) return no;
            db.Audit(beside.Caller, "pool.merged", $"pool/{id}", new { lotId });
            return new Response(id, pool.Status, lotId);
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Ok(outcome.Value);
    }
}
