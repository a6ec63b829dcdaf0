using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Imports;

/// <summary>
/// Stores all rows that can be stored, or the chosen ones; also those that were refused before. The answer comes when all is stored; whoever loses the
/// connection meanwhile looks at the import's progress. Asking twice is harmless.
/// </summary>
internal static class CommitImport
{
    /// <param name="Rows">Numbers of the chosen rows; all when absent.</param>
    /// <param name="Publish">Whether drafts go on sale at once. A draft that may not stays one, and its row says why.</param>
    internal sealed record Request(IReadOnlyList<int>? Rows = null, bool Publish = false) : IChecked
    {
        public void Check(Faults faults) => faults.Unless(Rows is null or { Count: > 0 and <= SheetFile.MostRows }, nameof(Rows), "import.nothing_chosen");
    }

    internal static void Map(IEndpointRouteBuilder imports) =>
        imports.MapPost("/{id:guid}/commit", Handle).WithName(nameof(CommitImport)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Ok<ImportCounts>, ProblemHttpResult>> Handle(
        Guid id, Request request, StoreRows store, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindOwnImportAsync(caller, id, ct) is null) return Refusal.NotFound.AsProblem();
        var queued = await db.InOneCommitAsync<int>(() => QueueAsync(db, id, request, clock.Now(), ct), ct);
        if (queued.Refused is { } refused) return refused.AsProblem();
        // A caller who is gone does not stop it; when the program stops, the next run takes it up (see FinishImports).
        await store.RunAsync(id, caller, CancellationToken.None);
        return TypedResults.Ok(await db.CountImportAsync(id, CancellationToken.None));
    }

    private static async Task<Outcome<int>> QueueAsync(MarketplaceDb db, Guid id, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var import = db.Set<ListingImport>().Where(known => known.Id == id && (known.Status != ImportStatus.Storing || known.WorkedOnUntil == null || known.WorkedOnUntil < now));
        if (await import.ExecuteUpdateAsync(set => set.SetProperty(known => known.Status, ImportStatus.Storing).SetProperty(known => known.Publish, request.Publish)
            .SetProperty(known => known.WorkedOnUntil, (DateTimeOffset?)null), ct) != 1) return ImportRefusals.Busy;
        var rows = db.Set<ImportRow>().Where(row => row.ImportId == id && row.Plan != null);
        if (request.Rows is { } chosen) rows = rows.Where(row => chosen.Contains(row.Number));
        // A row that changes nothing has something to do only when its draft is to go on sale.
        var publish = request.Publish;
        var count = await rows.Where(row => row.State == ImportRowState.New || row.State == ImportRowState.Changed || row.State == ImportRowState.Refused
                || (publish && row.State == ImportRowState.Unchanged && db.Set<Listing>().Any(listing => listing.Id == row.ListingId && listing.Status == ListingStatus.Draft)))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ImportRowState.Queued).SetProperty(row => row.Messages, (string?)null), ct);
        return count > 0 || await rows.AnyAsync(row => row.State == ImportRowState.Queued, ct) ? count : ImportRefusals.NothingChosen;
    }
}
