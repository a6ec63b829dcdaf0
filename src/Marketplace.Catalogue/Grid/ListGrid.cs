using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Search;
using Marketplace.Catalogue.Stock;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Grid;

/// <summary>The listings of the parties the caller sells for as lines to be edited together, newest first.</summary>
internal static class ListGrid
{
    private const int LargestPage = SaveGrid.MostRows;

    private sealed record PageEnd(long TextId);

    internal static void Map(IEndpointRouteBuilder mine) => mine.MapGet("/grid", Handle).WithName(nameof(ListGrid)).For(Permission.Sell);

    internal static async Task<Ok<Page<GridRow>>> Handle(string? cursor, int? limit, SellerDesk desk, MarketplaceDb db, CancellationToken ct)
    {
        var (sellers, size) = (desk.OwnSellers(), Math.Clamp(limit ?? 200, 1, LargestPage));
        var before = Cursor.Decode<PageEnd>(cursor)?.TextId ?? long.MaxValue;
        var rows = await (from listing in db.Set<Listing>()
                          where sellers.Contains(listing.SellerId)
                          join text in db.Set<ListingText>() on listing.Id equals text.ListingId
                          where text.Id < before
                          join stock in db.Set<ListingStock>() on listing.Id equals stock.ListingId
                          orderby text.Id descending
                          select new { listing, stock, text.Id }).AsNoTracking().Take(size + 1).ToListAsync(ct);
        var page = rows.Take(size).Select(row => (row.listing, row.stock, Goods: PricedGoods.From(row.listing))).ToList();
        var warn = await desk.Warnings.OfManyAsync([.. page.Select(row => row.Goods)], ct);
        return TypedResults.Ok(new Page<GridRow>(
            [.. page.Select(row => GridRow.Of(row.listing, row.stock, warn(row.Goods)))], rows.Count > size ? Cursor.Encode(new PageEnd(rows[size - 1].Id)) : null));
    }
}
