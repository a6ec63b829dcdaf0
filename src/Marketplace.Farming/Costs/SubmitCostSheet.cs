using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.Costs;

/// <summary>The owner hands a sheet to the commune. Asking twice is harmless.</summary>
internal static class SubmitCostSheet
{
    internal static void Map(IEndpointRouteBuilder sheets) => sheets.MapPost("/{id:guid}/submit", Handle).WithName(nameof(SubmitCostSheet)).For(Permission.Sell)
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Ok<CostSheetView>, ProblemHttpResult>> Handle(
        Guid id, CostDesk desk, MarketplaceDb db, CostSheetPage page, TimeProvider clock, CancellationToken ct)
    {
        if (await desk.FindOwnAsync(id, ct) is not { } sheet) return Refusal.NotFound.AsProblem();
        var before = sheet.Status;
        if (sheet.Submit(clock.Now()) is { } refused) return refused.AsProblem();
        if (before != sheet.Status) db.Audit(desk.Caller, "cost_sheet.submitted", $"cost-sheet/{id}", new { sheet.CostDongPerKilogram });
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await page.ShowAsync(sheet, ct));
    }
}
