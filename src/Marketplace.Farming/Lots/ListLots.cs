using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Lots;

/// <summary>The lots the caller or his members grew or have in their hands, newest first.</summary>
internal static class ListLots
{
    private sealed record PageEnd(DateTimeOffset At, Guid Id);

    internal static void Map(IEndpointRouteBuilder lots) => lots.MapGet("/", Handle).WithName(nameof(ListLots)).For(Permission.Sell);

    /// <param name="product">Code of a product; any when absent.</param>
    /// <param name="left">Only lots of which something is left.</param>
    /// <param name="cursor">Where the last page ended.</param>
    /// <param name="limit">Rows of a page.</param>
    internal static async Task<Ok<Page<LotRow>>> Handle(
        string? product, bool? left, string? cursor, int? limit, LotDesk desk, LotPage page, MarketplaceDb db, CancellationToken ct)
    {
        var (own, size) = (await desk.OwnPartiesAsync(ct), Cursor.PageSize(limit));
        var lots = LotDesk.Of(db, own).AsNoTracking();
        if (!string.IsNullOrEmpty(product)) lots = lots.Where(row => row.Lot.ProductCode == product);
        if (left is true) lots = lots.Where(row => row.Mass != null && row.Mass.LeftGrams > 0);
        // Parts of one split bear one time; the id tells them apart in whatever order the engine keeps ids.
        if (Cursor.Decode<PageEnd>(cursor) is { } last) lots = lots.Where(row => row.Lot.OpenedAt < last.At || (row.Lot.OpenedAt == last.At && row.Lot.Id.CompareTo(last.Id) < 0));
        var rows = await lots.OrderByDescending(row => row.Lot.OpenedAt).ThenByDescending(row => row.Lot.Id).Take(size + 1).ToListAsync(ct);
        var items = await page.ShowAsync(rows.Take(size).ToList(), own, ct);
        return TypedResults.Ok(new Page<LotRow>(items, rows.Count > size ? Cursor.Encode(new PageEnd(rows[size - 1].Lot.OpenedAt, rows[size - 1].Lot.Id)) : null));
    }
}
