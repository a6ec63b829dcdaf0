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

namespace Marketplace.Farming.Pools;

/// <summary>
/// A member household says how many kilos it brings in all; nothing takes the pledge back. What it adds stands at the end of the queue, what it takes away leaves from
/// there. A cooperative may say it for a member without a phone.
/// </summary>
internal static class PledgeHarvest
{
    /// <param name="HouseholdId">The caller's own household when absent.</param>
    internal sealed record Request(long Grams, Guid? HouseholdId = null) : IChecked
    {
        public void Check(Faults faults) => faults.Unless(Grams is >= 0 and <= Lots.MassBalance.LargestGrams, nameof(Grams), "pool.grams_range");
    }

    /// <param name="AcceptedGrams">As much of it as the cap leaves now; withdrawals of others may raise it until closing.</param>
    internal sealed record Response(long PledgedGrams, long AcceptedGrams);

    internal static void Map(IEndpointRouteBuilder pools) =>
        pools.MapPost("/{id:guid}/pledge", Handle).WithName(nameof(PledgeHarvest)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Request request, PoolDesk desk, OnceOnly once, MarketplaceDb db, Caller caller, CancellationToken ct)
    {
        if (await db.Set<Pool>().Where(pool => pool.Id == id).Select(pool => (Guid?)pool.CooperativeId).SingleOrDefaultAsync(ct) is not { } cooperative) return Refusal.NotFound.AsProblem();
        var household = await desk.PledgerAsync(cooperative, request.HouseholdId, ct);
        if (household.Refused is { } notHis) return notHis.AsProblem();
        var outcome = await once.CommitAsync<Request, Response>(request, async () =>
        {
            // The guard is first: it locks the pool until this commit, so that places are given in the order of commits and no pledge comes after closing.
            var now = desk.Now;
            if (await db.Set<Pool>().Where(pool => pool.Id == id && pool.Status == PoolStatus.Open && pool.ClosesAt > now)
                .ExecuteUpdateAsync(set => set.SetProperty(pool => pool.Places, pool => pool.Places + 1), ct) == 0) return PoolRefusals.Closed;
            var pool = await db.Set<Pool>().AsNoTracking().Where(known => known.Id == id).Select(known => new { known.Places, known.CapGrams }).SingleAsync(ct);
            var slices = await db.Set<PledgeSlice>().Where(slice => slice.PoolId == id).OrderBy(slice => slice.Place).ToListAsync(ct);
            var before = slices.Where(slice => slice.HouseholdId == household.Value).ToList();
            var change = request.Grams - before.Sum(slice => slice.Grams);
            if (change > 0) slices.Add(db.Add(new PledgeSlice(id, pool.Places, household.Value, change)).Entity);
            else TakeFromTheEnd(db, slices, before, -change);
            db.Audit(caller, "pool.pledged", $"pool/{id}", new { Household = household.Value, request.Grams, change });
            return new Response(request.Grams, PoolShares.Accept(pool.CapGrams, slices).GetValueOrDefault(household.Value));
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Ok(outcome.Value);
    }

    private static void TakeFromTheEnd(MarketplaceDb db, List<PledgeSlice> slices, List<PledgeSlice> own, long grams)
    {
        foreach (var slice in own.AsEnumerable().Reverse())
        {
            grams -= slice.Take(grams);
            if (slice.Grams > 0) continue;
            db.Remove(slice);
            slices.Remove(slice);
        }
    }
}
