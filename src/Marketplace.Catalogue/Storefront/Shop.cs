using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Search;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;

namespace Marketplace.Catalogue.Storefront;

/// <summary>The storefront: words through the engine's index, filters and facets over the shop window, tiles from the database.</summary>
internal sealed class Shop(
    MarketplaceDb db, ShopWindow window, Spelling spelling, Tiles tiles, ListingDetails details, IProduce produce, ITerritory territory, TimeProvider clock) : IStorefront
{
    private readonly DateOnly _today = clock.Today();

    public async Task<SearchAnswer> SearchAsync(SearchQuery query, CancellationToken ct)
    {
        var shelf = await window.LookAsync(db, ct);
        var (hits, corrected) = await FindWordsAsync(shelf, query.Q, ct);
        var filters = FiltersOf(query);
        var found = Selection.Of(shelf, filters, hits?.Keys);
        var (page, next) = Paging.Cut(shelf, found, hits, query.Sort, query.Cursor, Cursor.PageSize(query.Limit));
        return new(await tiles.PublishedAsync([.. page.Select(listing => listing.Id)], ct), FacetsOf(found), found.Total, next, corrected);
    }

    public async Task<ListingDetail?> FindAsync(Guid listingId, CancellationToken ct) =>
        await details.FindAsync(listingId, ct) is { Status: ListingStatus.Published } listing ? listing : null;

    public async Task<IReadOnlyList<PublishedListing>> PublishedIdsAsync(CancellationToken ct) =>
        [.. (await window.LookAsync(db, ct)).Listings.Select(listing => new PublishedListing(listing.Id, listing.ChangedAt))];

    /// <summary>Places on the shelf that have the words, or the words nearest to them. Null when nothing searchable was typed.</summary>
    private async Task<(Dictionary<int, Relevance>? Hits, string? Corrected)> FindWordsAsync(Shelf shelf, string? typed, CancellationToken ct)
    {
        if (SearchWords.Of(typed) is not { } words) return (null, null);
        var hits = await OnShelfAsync(shelf, words, ct);
        if (hits.Count > 0) return (hits, null);
        foreach (var better in await spelling.CorrectAsync(db, words, shelf.Read.Touches, ct))
        {
            var mended = await OnShelfAsync(shelf, better, ct);
            if (mended.Count > 0) return (mended, string.Join(' ', better.Folded));
        }
        return (hits, null);
    }

    private async Task<Dictionary<int, Relevance>> OnShelfAsync(Shelf shelf, SearchWords words, CancellationToken ct)
    {
        var found = await FullText.FindAsync(db, words, ct);
        var hits = new Dictionary<int, Relevance>(found.TextIds.Count);
        for (var hit = 0; hit < found.TextIds.Count; hit++)
            if (shelf.PlaceOf(found.TextIds[hit]) is { } place) hits[place] = Relevance.Of(shelf.Listings[place], words, found.Scores[hit]);
        return hits;
    }

    private Filters FiltersOf(SearchQuery query)
    {
        var units = query.Units.Select(code => territory.FindByCode(code, _today)).OfType<Unit>().ToList();
        return new()
        {
            Products = Any(query.Products), Standards = Any(query.Standards), Units = query.Units.Count == 0 ? null : units.Select(unit => unit.Id).ToHashSet(),
            OpenProvinces = units.Select(unit => territory.AtLevel(unit.Id, UnitLevel.Province, _today)?.Id ?? unit.Id).ToHashSet(),
            Seller = query.Seller, MinPrice = query.MinPrice, MaxPrice = query.MaxPrice, InSeason = query.InSeason,
            ProductsInSeason = produce.Products.Where(product => product.HarvestMonths.Contains(_today.Month)).Select(product => product.Code).ToHashSet(StringComparer.Ordinal),
        };
    }

    private SearchFacets FacetsOf(Selection found)
    {
        var (products, standards) = (found.CountProducts(), found.CountStandards());
        return new(
            [.. produce.Products.Where(product => products.ContainsKey(product.Code)).Select(product => new NamedCount(product.Code, product.NameVi, product.NameEn, products[product.Code]))],
            [.. produce.Standards.Where(standard => standards.ContainsKey(standard.Code)).Select(standard => new NamedCount(standard.Code, standard.NameVi, standard.NameEn, standards[standard.Code]))],
            [.. Units(found.CountProvinces()), .. Units(found.CountCommunes())],
            found.Price, found.InSeason);
    }

    private IEnumerable<UnitCount> Units(Dictionary<int, int> counts) => counts
        .OrderByDescending(count => count.Value).ThenBy(count => count.Key)
        .Select(count => (Unit: territory.Find(count.Key, _today)!, Count: count.Value))
        .Select(counted => new UnitCount(counted.Unit.Code, counted.Unit.Name, counted.Unit.Level, counted.Count));

    private static HashSet<string>? Any(IReadOnlyList<string> codes) => codes.Count == 0 ? null : codes.ToHashSet(StringComparer.Ordinal);
}
