using Marketplace.Farming.Public;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Costs;

/// <summary>The commune approves a sheet or gives it back with a reason. The owner hears of it; nobody approves his own.</summary>
internal static class ReviewCostSheet
{
    internal sealed record ReturnRequest(string Reason) : IChecked
    {
        public void Check(Faults faults) => faults.Text(Reason, nameof(Reason), CostSheetTable.LongestReason, "cost.reason");
    }

    internal static void Map(IEndpointRouteBuilder sheets)
    {
        sheets.MapPost("/{id:guid}/approve", Approve).WithName("ApproveCostSheet").For(Permission.ReviewCostSheets)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        sheets.MapPost("/{id:guid}/return", Return).WithName("ReturnCostSheet").For(Permission.ReviewCostSheets)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    internal static Task<Results<Ok<CostSheetView>, ProblemHttpResult>> Approve(
        Guid id, CostDesk desk, MarketplaceDb db, CostSheetPage page, TimeProvider clock, CancellationToken ct) =>
        ReviewAsync(id, desk, db, page, "approved", async sheet =>
        {
            if (sheet.Approve(desk.Caller.AccountId, clock.Now()) is { } refused) return refused;
            var earlier = await db.Set<CostSheet>().Where(other => other.OwnerId == sheet.OwnerId && other.ProductCode == sheet.ProductCode && other.Id != sheet.Id
                && other.StandardCode == sheet.StandardCode && other.Status == CostSheetStatus.Approved).ToListAsync(ct);
            foreach (var other in earlier) other.GiveWayTo(sheet);
            return null;
        }, ct);

    internal static Task<Results<Ok<CostSheetView>, ProblemHttpResult>> Return(
        Guid id, ReturnRequest request, CostDesk desk, MarketplaceDb db, CostSheetPage page, TimeProvider clock, CancellationToken ct) =>
        ReviewAsync(id, desk, db, page, "returned", sheet => Task.FromResult(sheet.Return(request.Reason, desk.Caller.AccountId, clock.Now())), ct);

    private static async Task<Results<Ok<CostSheetView>, ProblemHttpResult>> ReviewAsync(
        Guid id, CostDesk desk, MarketplaceDb db, CostSheetPage page, string word, Func<CostSheet, Task<Refusal?>> decide, CancellationToken ct)
    {
        if (await desk.FindForReviewAsync(id, ct) is not { } sheet) return Refusal.NotFound.AsProblem();
        if (desk.Caller.ActsFor(sheet.OwnerId)) return CostRefusals.OwnSheet.AsProblem();
        var before = sheet.Status;
        if (await decide(sheet) is { } refused) return refused.AsProblem();
        if (before != sheet.Status)
        {
            db.Audit(desk.Caller, "cost_sheet." + word, $"cost-sheet/{id}", new { before, sheet.CostDongPerKilogram, sheet.Reason });
            db.Tell(sheet.OwnerId, "cost_sheet." + word, $"{id}", $"/ban/gia-thanh/{id}", new { season = sheet.Season, reason = sheet.Reason });
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await page.ShowToOfficerAsync(sheet, ct));
    }
}
