using Marketplace.Farming.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Costs;

/// <summary>Reading sheets: the owner's own, and what lies with a commune. Newest first.</summary>
internal static class ListCostSheets
{
    /// <param name="Status">Waiting ones when absent.</param>
    internal sealed record ReviewQuery(string? Status, string? Cursor, int? Limit) : IChecked
    {
        public void Check(Faults faults) => faults.Unless(Status is null || Wanted is not null, nameof(Status), "cost.status_unknown");

        // The framework reads an enum from an address only in C#'s own spelling. A draft has not left its owner.
        public CostSheetStatus? Wanted => Status is null ? CostSheetStatus.Submitted
            : Enum.TryParse<CostSheetStatus>(Status, ignoreCase: true, out var status) && status is not CostSheetStatus.Draft ? status : null;
    }

    private sealed record Place(DateTimeOffset At, Guid Id);

    internal static void Map(IEndpointRouteBuilder sheets)
    {
        sheets.MapGet("/", Own).WithName("ListCostSheets").For(Permission.Sell);
        sheets.MapGet("/reviews", Reviews).WithName("ListCostReviews").For(Permission.ReviewCostSheets);
        sheets.MapGet("/{id:guid}", Read).WithName("ReadCostSheet").For(Permission.SignedIn).ProducesProblem(StatusCodes.Status404NotFound);
    }

    internal static async Task<Ok<Page<CostSheetView>>> Own(string? cursor, int? limit, CostDesk desk, MarketplaceDb db, CostSheetPage page, CancellationToken ct)
    {
        var owners = await desk.OwnersAsync(ct);
        return await PageAsync(db.Set<CostSheet>().Where(sheet => owners.Contains(sheet.OwnerId)), cursor, limit, page, ct);
    }

    internal static async Task<Ok<Page<CostSheetView>>> Reviews(
        [AsParameters] ReviewQuery query, CostDesk desk, MarketplaceDb db, CostSheetPage page, CancellationToken ct)
    {
        var (units, wanted) = (desk.ReviewedUnits(), query.Wanted);
        return await PageAsync(db.Set<CostSheet>().Where(sheet => units.Contains(sheet.UnitId) && sheet.Status == wanted), query.Cursor, query.Limit, page, ct);
    }

    internal static async Task<Results<Ok<CostSheetView>, ProblemHttpResult>> Read(Guid id, HttpResponse response, CostDesk desk, CostSheetPage page, CancellationToken ct)
    {
        if (await desk.FindOwnAsync(id, ct) is { } own)
        {
            response.SetEntityVersion(own.Version);
            return TypedResults.Ok(await page.ShowAsync(own, ct));
        }
        return await desk.FindForReviewAsync(id, ct) is { } theirs ? TypedResults.Ok(await page.ShowToOfficerAsync(theirs, ct)) : Refusal.NotFound.AsProblem();
    }

    private static async Task<Ok<Page<CostSheetView>>> PageAsync(IQueryable<CostSheet> sheets, string? cursor, int? limit, CostSheetPage page, CancellationToken ct)
    {
        if (Cursor.Decode<Place>(cursor) is { } last) sheets = sheets.Where(sheet => sheet.WrittenAt < last.At || (sheet.WrittenAt == last.At && sheet.Id.CompareTo(last.Id) < 0));
        var size = Cursor.PageSize(limit);
        var found = await sheets.AsNoTracking().OrderByDescending(sheet => sheet.WrittenAt).ThenByDescending(sheet => sheet.Id).Take(size + 1).Include(sheet => sheet.Lines).ToListAsync(ct);
        var items = found.Take(size).ToList();
        return TypedResults.Ok(new Page<CostSheetView>(await page.ShowAsync(items, ct), found.Count > size ? Cursor.Encode(new Place(items[^1].WrittenAt, items[^1].Id)) : null));
    }
}
