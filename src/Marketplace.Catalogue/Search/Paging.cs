using Marketplace.Catalogue.Public;
using Marketplace.Platform.Http;
// A listing's place in the order; lower comes first.
using Rank = (int Tier, long Score, long Key, long TextId);

namespace Marketplace.Catalogue.Search;

/// <summary>Where a page ends: the sort values of its last listing, so that listings added or removed meanwhile neither repeat nor hide another one.</summary>
/// <param name="Score">Relevance only.</param>
/// <param name="Key">Price, or ticks of publication.</param>
internal sealed record PageEnd(ListingSort Sort, int Tier, long Score, long Key, long TextId);

/// <summary>Puts what was found in order and cuts a page out of it.</summary>
internal static class Paging
{
    /// <returns>The page's listings and, when more follow, the cursor.</returns>
    public static (IReadOnlyList<ShownListing> Page, string? NextCursor) Cut(
        Shelf shelf, Selection found, IReadOnlyDictionary<int, Relevance>? hits, ListingSort sort, string? cursor, int size)
    {
        var order = sort is ListingSort.Relevance && hits is null ? ListingSort.Newest : sort;
        var after = Cursor.Decode<PageEnd>(cursor) is { } end && end.Sort == order ? Now(end, shelf, hits) : (Rank?)null;
        // One more than the page tells whether another page follows.
        var page = new List<(Rank Rank, int Place)>(size + 2);
        foreach (var place in hits?.Keys ?? InOrder(shelf, order))
        {
            if (!found.Has(place)) continue;
            var rank = RankOf(shelf.Listings[place], hits?[place], order);
            if (after is { } last && rank.CompareTo(last) <= 0) continue;
            if (hits is null)
            {
                page.Add((rank, place));
                if (page.Count > size) break;
            }
            else if (page.Count <= size || rank.CompareTo(page[^1].Rank) < 0)
            {
                var before = page.BinarySearch((rank, place));
                page.Insert(before < 0 ? ~before : before, (rank, place));
                if (page.Count > size + 1) page.RemoveAt(size + 1);
            }
        }
        var more = page.Count > size;
        if (more) page.RemoveAt(size);
        return ([.. page.Select(entry => shelf.Listings[entry.Place])], more ? Cursor.Encode(EndOf(page[^1].Rank, order)) : null);
    }

    private static IEnumerable<int> InOrder(Shelf shelf, ListingSort order) => order switch
    {
        ListingSort.PriceAsc => shelf.CheapestFirst,
        // A total order and its reverse: among equal prices too.
        ListingSort.PriceDesc => shelf.CheapestFirst.AsEnumerable().Reverse(),
        _ => Enumerable.Range(0, shelf.Listings.Length),
    };

    // Relevance shifts a little whenever the index grows: the page goes on behind where its last listing stands now.
    private static Rank Now(PageEnd end, Shelf shelf, IReadOnlyDictionary<int, Relevance>? hits) =>
        end.Sort is ListingSort.Relevance && hits is not null && shelf.PlaceOf(-end.TextId) is { } place && hits.TryGetValue(place, out var hit)
            ? RankOf(shelf.Listings[place], hit, end.Sort)
            : (end.Tier, end.Score, end.Key, end.TextId);

    // Descending orders count backwards; of equal relevance the newer listing comes first.
    private static Rank RankOf(ShownListing listing, Relevance? hit, ListingSort order) => order switch
    {
        ListingSort.Relevance => ((int)hit!.Value.Tier, hit.Value.Score, 0, -listing.TextId),
        ListingSort.Newest => (0, 0, -(listing.PublishedAt ?? DateTimeOffset.UnixEpoch).UtcTicks, -listing.TextId),
        ListingSort.PriceDesc => (0, 0, -listing.DongPerKilogram, -listing.TextId),
        _ => (0, 0, listing.DongPerKilogram, listing.TextId),
    };

    private static PageEnd EndOf(Rank rank, ListingSort order) => new(order, rank.Tier, rank.Score, rank.Key, rank.TextId);
}
