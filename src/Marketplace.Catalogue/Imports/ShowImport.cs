using System.Globalization;
using Marketplace.Catalogue.Listings;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Imports;

/// <summary>How many of an import's rows are in which state.</summary>
internal sealed record ImportCounts(int Total, int New, int Changed, int Unchanged, int Wrong, int Queued, int Stored, int Refused);

/// <summary>An import with a page of its rows: what will happen, what is wrong, how far storing has come.</summary>
internal static class ShowImport
{
    private const int LargestPage = 1000;

    /// <param name="Cells">What stood in the recognised cells, by field.</param>
    /// <param name="Before">What the listing says now where the row will change it.</param>
    /// <param name="ListingId">Null while there is no such listing.</param>
    internal sealed record Row(
        int Number, string Key, ImportRowState State, IReadOnlyDictionary<string, string> Cells, IReadOnlyList<RowMessage> Messages, IReadOnlyList<RowPlan.Change> Before, Guid? ListingId,
        IReadOnlyList<ListingWarning> Warnings);

    /// <param name="NextCursor">Number of the page's last row; null on the last page.</param>
    internal sealed record Response(
        Guid Id, Guid SellerId, string FileName, NumberFormat NumberFormat, ImportStatus Status, DateTimeOffset CreatedAt, IReadOnlyList<ImportColumn> Columns,
        ImportCounts Counts, IReadOnlyList<Row> Items, string? NextCursor);

    internal static void Map(IEndpointRouteBuilder imports) =>
        imports.MapGet("/{id:guid}", Handle).WithName(nameof(ShowImport)).For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, bool? onlyFaults, string? cursor, int? limit, MarketplaceDb db, Caller caller, PriceWarnings warnings, CancellationToken ct)
    {
        if (await db.FindOwnImportAsync(caller, id, ct) is not { } import) return Refusal.NotFound.AsProblem();
        var (size, from) = (Math.Clamp(limit ?? 50, 1, LargestPage), int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0);
        var wanted = db.Set<ImportRow>().AsNoTracking().Where(row => row.ImportId == id && row.Number > from);
        if (onlyFaults is true) wanted = wanted.Where(row => row.Messages != null);
        var rows = await (from row in wanted
                          join known in db.Set<ListingKey>().Where(known => known.SellerId == import.SellerId) on row.Key equals known.Key into keys
                          from key in keys.DefaultIfEmpty()
                          orderby row.Number
                          select new { row, ListingId = row.ListingId ?? (key == null ? null : (Guid?)key.ListingId) }).Take(size + 1).ToListAsync(ct);
        var page = rows.Take(size).Select(found => (found.row, found.ListingId, Plan: found.row.Plan is null ? null : ImportJson.Read<RowPlan>(found.row.Plan))).ToList();
        var priced = page.ToDictionary(found => found.row.Number, found => found.Plan is null ? null : PricedGoods.From(found.Plan.Form, import.SellerId));
        var warn = await warnings.OfManyAsync([.. priced.Values.OfType<PricedGoods>()], ct);
        return TypedResults.Ok(new Response(
            import.Id, import.SellerId, import.FileName, import.NumberFormat, import.Status, import.CreatedAt,
            ImportJson.Read<List<ImportColumn>>(import.Columns), await db.CountImportAsync(id, ct),
            [.. page.Select(found => RowOf(found.row, found.ListingId, found.Plan, priced[found.row.Number] is { } goods ? warn(goods) : []))], rows.Count > size ? rows[size - 1].row.Number.ToString(CultureInfo.InvariantCulture) : null));
    }

    /// <summary>An import of a party the caller sells for; for anybody else it does not exist.</summary>
    internal static async Task<ListingImport?> FindOwnImportAsync(this MarketplaceDb db, Caller caller, Guid id, CancellationToken ct) =>
        await db.Set<ListingImport>().AsNoTracking().SingleOrDefaultAsync(import => import.Id == id, ct) is { } found && caller.MayFor(Permission.Sell, found.SellerId) ? found : null;

    internal static async Task<ImportCounts> CountImportAsync(this MarketplaceDb db, Guid id, CancellationToken ct)
    {
        var counts = await db.Set<ImportRow>().Where(row => row.ImportId == id).GroupBy(row => row.State)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        int Of(ImportRowState state) => counts.GetValueOrDefault(state);
        return new(counts.Values.Sum(), Of(ImportRowState.New), Of(ImportRowState.Changed), Of(ImportRowState.Unchanged), Of(ImportRowState.Wrong),
            Of(ImportRowState.Queued), Of(ImportRowState.Stored), Of(ImportRowState.Refused));
    }

    private static Row RowOf(ImportRow row, Guid? listingId, RowPlan? plan, IReadOnlyList<ListingWarning> warnings) => new(
        row.Number, row.Key, row.State, ImportJson.Read<Dictionary<string, string>>(row.Cells),
        row.Messages is null ? [] : ImportJson.Read<List<RowMessage>>(row.Messages),
        plan is null || row.State is not ImportRowState.Changed ? [] : plan.Before, listingId, warnings);
}
