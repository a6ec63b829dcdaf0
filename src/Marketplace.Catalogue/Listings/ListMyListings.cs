using System.Diagnostics.CodeAnalysis;
using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Search;
using Marketplace.Catalogue.Stock;
using Marketplace.Catalogue.Storefront;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Listings;

/// <summary>The listings of the parties the caller sells for, newest first, drafts too.</summary>
internal static class ListMyListings
{
    internal sealed record Item : ListingTile
    {
        [SetsRequiredMembers]
        internal Item(ListingTile tile) : base(tile) { }

        public required ListingStatus Status { get; init; }
        public required long Version { get; init; }
        public required decimal Step { get; init; }
        public required decimal Minimum { get; init; }
    }

    private sealed record PageEnd(long TextId);

    internal static void Map(IEndpointRouteBuilder mine) => mine.MapGet("/", Handle).WithName(nameof(ListMyListings)).For(Permission.Sell);

    internal static async Task<Ok<Page<Item>>> Handle(
        string? status, string? cursor, int? limit, SellerDesk desk, Tiles tiles, MarketplaceDb db, CancellationToken ct)
    {
        var (sellers, size) = (desk.OwnSellers(), Cursor.PageSize(limit));
        // A word that is no state finds nothing, as any other filter without hits.
        ListingStatus? state = Enum.TryParse<ListingStatus>(status, ignoreCase: true, out var known) ? known : null;
        if (state is null && !string.IsNullOrEmpty(status)) return TypedResults.Ok(new Page<Item>([], null));
        var before = Cursor.Decode<PageEnd>(cursor)?.TextId ?? long.MaxValue;
        var rows = await (from listing in db.Set<Listing>()
                          where sellers.Contains(listing.SellerId) && (state == null || listing.Status == state)
                          join text in db.Set<ListingText>() on listing.Id equals text.ListingId
                          where text.Id < before
                          join stock in db.Set<ListingStock>() on listing.Id equals stock.ListingId
                          orderby text.Id descending
                          select new { listing, stock, text.Id }).AsNoTracking().Take(size + 1).ToListAsync(ct);
        var items = rows.Take(size).Select(row => new Item(tiles.Of(TileRow.Make(row.listing, row.stock)))
        {
            Status = row.listing.Status, Version = row.listing.Version, Step = Quantity.FromThousandths(row.listing.StepThousandths),
            Minimum = Quantity.FromThousandths(row.listing.MinimumThousandths),
        });
        return TypedResults.Ok(new Page<Item>([.. items], rows.Count > size ? Cursor.Encode(new PageEnd(rows[size - 1].Id)) : null));
    }
}
