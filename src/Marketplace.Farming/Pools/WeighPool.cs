using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.Pools;

/// <summary>After closing the cooperative weighs what a household brought, grade by grade; weighed again, the new weights take the place of the old ones.</summary>
internal static class WeighPool
{
    internal sealed record Part(int GradeNo, long Grams);

    internal sealed record Request(IReadOnlyList<Part> Grades) : IChecked
    {
        public void Check(Faults faults)
        {
            if (!faults.Unless(Grades is { Count: >= 1 and <= 6 } && Grades.DistinctBy(part => part.GradeNo).Count() == Grades.Count, nameof(Grades), "pool.grades_1_to_6")) return;
            for (var part = 0; part < Grades.Count; part++)
                faults.Unless(Grades[part].Grams is >= 0 and <= Lots.MassBalance.LargestGrams, $"Grades[{part}].Grams", "pool.grams_range");
        }
    }

    internal sealed record Response(long BroughtGrams);

    internal static void Map(IEndpointRouteBuilder pools) =>
        pools.MapPut("/{id:guid}/weighings/{household:guid}", Handle).WithName(nameof(WeighPool)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Guid household, Request request, PoolDesk desk, MarketplaceDb db, Caller caller, CancellationToken ct)
    {
        if (await desk.FindOwnAsync(id, ct) is not { } pool) return Refusal.NotFound.AsProblem();
        if (pool.Status is not PoolStatus.Open) return PoolRefusals.Closed.AsProblem();
        if (pool.TakesPledges(desk.Now)) return PoolRefusals.StillOpen.AsProblem();
        if (PoolShares.Accept(pool.CapGrams, pool.Slices).GetValueOrDefault(household) == 0) return PoolRefusals.NotPledged.AsProblem();
        if (request.Grades.Any(part => !pool.Grades.Exists(grade => grade.No == part.GradeNo))) return PoolRefusals.GradeUnknown.AsProblem();
        foreach (var part in request.Grades) pool.Weigh(household, part.GradeNo, part.Grams, desk.Now);
        db.Audit(caller, "pool.weighed", $"pool/{id}", new { household, request.Grades });
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(pool.Weighings.Where(weighing => weighing.HouseholdId == household).Sum(weighing => weighing.Grams)));
    }
}
