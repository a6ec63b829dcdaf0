using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Text;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.Costs;

/// <summary>A household, or its cooperative for it, begins a sheet for one season of one crop; a season that has one gets its next revision.</summary>
internal static class WriteCostSheet
{
    /// <param name="OwnerId">The caller's own party when absent.</param>
    internal sealed record Request(string ProductCode, string StandardCode, string Season, CostSheetForm Sheet, Guid? OwnerId = null) : IChecked
    {
        public void Check(Faults faults)
        {
            faults.Text(ProductCode, nameof(ProductCode), 60, "cost.product");
            faults.Text(StandardCode, nameof(StandardCode), 40, "cost.standard");
            faults.Text(Season, nameof(Season), CostSheetTable.LongestSeason, "cost.season");
            Sheet.Check(faults);
        }
    }

    internal static void Map(IEndpointRouteBuilder sheets) => sheets.MapPost("/", Handle).WithName(nameof(WriteCostSheet)).For(Permission.Sell)
        .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Created<CostSheetView>, ProblemHttpResult>> Handle(
        Request request, CostDesk desk, OnceOnly once, MarketplaceDb db, CostSheetPage page, TimeProvider clock, CancellationToken ct)
    {
        var asked = await desk.OwnerAsync(request.OwnerId, request.ProductCode, request.StandardCode, ct);
        if (asked.Refused is { } refused) return refused.AsProblem();
        var (owner, unit) = asked.Value;
        var season = VietnameseText.Clean(request.Season);

        var outcome = await once.CommitAsync<Request, CostSheetView>(request, async () =>
        {
            var sheet = new CostSheet
            {
                OwnerId = owner.Id, UnitId = unit, ProductCode = request.ProductCode, StandardCode = request.StandardCode, Season = season, WrittenAt = clock.Now(),
                Revision = await desk.NextRevisionAsync(owner.Id, request.ProductCode, request.StandardCode, season, ct),
            };
            if (sheet.State(request.Sheet.ValidFrom, request.Sheet.ValidTo, request.Sheet.YieldGrams, request.Sheet.CostLines) is { } no) return no;
            db.Add(sheet);
            db.Audit(desk.Caller, "cost_sheet.written", $"cost-sheet/{sheet.Id}", new { sheet.OwnerId, sheet.ProductCode, sheet.Season, sheet.Revision });
            // The first save makes version 1; the answer is stored with the key before it.
            return await page.ShowAsync(sheet, ct) with { Version = 1 };
        }, ct);
        return outcome.Refused is { } not ? not.AsProblem() : TypedResults.Created($"/api/cost-sheets/{outcome.Value.Id}", outcome.Value);
    }
}
