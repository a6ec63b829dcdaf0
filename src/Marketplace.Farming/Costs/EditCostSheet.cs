using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.Costs;

/// <summary>The owner states a draft or returned sheet anew; <c>If-Match</c> guards against a second editor.</summary>
internal static class EditCostSheet
{
    internal static void Map(IEndpointRouteBuilder sheets) => sheets.MapPut("/{id:guid}", Handle).WithName(nameof(EditCostSheet)).For(Permission.Sell)
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);

    internal static async Task<Results<Ok<CostSheetView>, ProblemHttpResult>> Handle(
        Guid id, CostSheetForm form, HttpContext http, CostDesk desk, MarketplaceDb db, CostSheetPage page, CancellationToken ct)
    {
        if (await desk.FindOwnAsync(id, ct) is not { } sheet) return Refusal.NotFound.AsProblem();
        if (http.Request.Refuses(sheet.Version) is { } stale) return stale.AsProblem();
        if (sheet.State(form.ValidFrom, form.ValidTo, form.YieldGrams, form.CostLines) is { } refused) return refused.AsProblem();
        await db.SaveChangesAsync(ct);
        http.Response.SetEntityVersion(sheet.Version);
        return TypedResults.Ok(await page.ShowAsync(sheet, ct));
    }
}
