using Marketplace.Catalogue.Public;
using Marketplace.Platform.Http;

namespace Marketplace.Catalogue.Search;

/// <summary>Where a page ends: the sort values of its last listing, so that listings added or removed meanwhile neither repeat nor hide another one.</summary>
/// <param name="Key">Price, or microseconds of publication.</param>
/// <param name="Score">Relevance only.</param>
internal sealed record PageEnd(ListingSort Sort, int Tier, double Score, long Key, long TextId);

/// <summary>Puts what was found in order and cuts a page out of it.</summary>
internal static class Paging
{
    /// <returns>The page's listings and, when more follow, the cursor.</returns>
    public static (IReadOnlyList<ShownListing> Page, string? NextCursor) Cut(
        Shelf shelf, Selection found, IReadOnlyDictionary<int, Hit>? hits, ListingSort sort, string? cursor, int size)
    {
        var order = sort is ListingSort.Relevance && hits is null ? ListingSort.Newest : sort;
        var after = Cursor.Decode<PageEnd>(cursor) is { } end && end.Sort == order ? Now(end, shelf, hits) : null;
        var page = new List<(ShownListing Listing, PageEnd End)>(size + 1);
        foreach (var place in Places(shelf, found, hits, order))
        {
            if (!found.Has(place)) continue;
            var own = EndOf(shelf.Listings[place], hits?[place], order);
            if (after is not null && Compare(own, after) <= 0) continue;
            page.Add((shelf.Listings[place], own));
            if (page.Count > size) break;
        }
        var more = page.Count > size;
        if (more) page.RemoveAt(size);
        return ([.. page.Select(entry => entry.Listing)], more ? Cursor.Encode(page[^1].End) : null);
    }

    // Relevance shifts a little whenever the index grows: the page goes on behind where its last listing stands now.
    private static PageEnd Now(PageEnd end, Shelf shelf, IReadOnlyDictionary<int, Hit>? hits) =>
        end.Sort is ListingSort.Relevance && hits is not null && shelf.PlaceOf(end.TextId) is { } place && hits.TryGetValue(place, out var hit)
            ? EndOf(shelf.Listings[place], hit, end.Sort)
            : end;

    private static IEnumerable<int> Places(Shelf shelf, Selection found, IReadOnlyDictionary<int, Hit>? hits, ListingSort order)
    {
        if (hits is not null)
            return hits.Keys.Where(found.Has)
                .Select(place => (place, end: EndOf(shelf.Listings[place], hits[place], order)))
                .OrderBy(entry => entry.end, Comparer<PageEnd>.Create(Compare)).Select(entry => entry.place);
        return order switch
        {
            ListingSort.PriceAsc => shelf.CheapestFirst,
            // The other way round among equal prices too: a total order and its reverse.
            ListingSort.PriceDesc => shelf.CheapestFirst.AsEnumerable().Reverse(),
            _ => Enumerable.Range(0, shelf.Listings.Length),
        };
    }

    private static PageEnd EndOf(ShownListing listing, Hit? hit, ListingSort order) => order switch
    {
        ListingSort.Relevance => new(order, hit!.Tier, hit.Score, 0, listing.TextId),
        ListingSort.Newest => new(order, 0, 0, (listing.PublishedAt ?? DateTimeOffset.UnixEpoch).UtcTicks, listing.TextId),
        _ => new(order, 0, 0, listing.PriceDong, listing.TextId),
    };

    private static int Compare(PageEnd left, PageEnd right) => left.Sort switch
    {
        ListingSort.Relevance => (left.Tier, left.Score, right.TextId).CompareTo((right.Tier, right.Score, left.TextId)),
        ListingSort.PriceAsc => (left.Key, left.TextId).CompareTo((right.Key, right.TextId)),
        _ => (right.Key, right.TextId).CompareTo((left.Key, left.TextId)),
    };
}
