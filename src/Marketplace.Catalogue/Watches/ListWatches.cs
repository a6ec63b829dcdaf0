using System.Text.Json;
using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Storefront;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Watches;

/// <summary>What the caller waits for: sold-out goods and saved searches, the newest first.</summary>
internal static class ListWatches
{
    internal sealed record Search(Guid Id, string Name, SavedFilter Filter, DateTimeOffset SavedAt);

    /// <param name="Listings">Those among them that are on sale still.</param>
    internal sealed record Response(IReadOnlyList<ListingTile> Listings, IReadOnlyList<Search> Searches);

    internal static void Map(IEndpointRouteBuilder watches) => watches.MapGet("/", Handle).WithName(nameof(ListWatches)).For(Permission.Buy);

    internal static async Task<Ok<Response>> Handle(Caller caller, Tiles tiles, MarketplaceDb db, CancellationToken ct)
    {
        var party = caller.OwnParty;
        var listings = await db.Set<StockWatch>().Where(watch => watch.PartyId == party).OrderByDescending(watch => watch.At).Select(watch => watch.ListingId).ToListAsync(ct);
        var searches = await db.Set<SavedSearch>().AsNoTracking().Where(search => search.PartyId == party).OrderByDescending(search => search.SavedAt).ToListAsync(ct);
        return TypedResults.Ok(new Response(
            await tiles.PublishedAsync(listings, ct),
            searches.ConvertAll(search => new Search(search.Id, search.Name, JsonSerializer.Deserialize<SavedFilter>(search.Filter)!, search.SavedAt))));
    }
}
