using Marketplace.Catalogue.Public;

namespace Marketplace.Catalogue.Search;

/// <summary>The filters of a search in the form in which listings are compared with them. Null means any.</summary>
internal sealed record Filters
{
    public IReadOnlySet<string>? Products { get; init; }
    public IReadOnlySet<string>? Standards { get; init; }
    /// <summary>Communes and provinces.</summary>
    public IReadOnlySet<int>? Units { get; init; }
    /// <summary>Provinces whose communes are counted.</summary>
    public IReadOnlySet<int> OpenProvinces { get; init; } = new HashSet<int>();
    public Guid? Seller { get; init; }
    public long? MinPrice { get; init; }
    public long? MaxPrice { get; init; }
    public bool InSeason { get; init; }
    public required IReadOnlySet<string> ProductsInSeason { get; init; }
}

/// <summary>What a walk over the shelf finds: who matches, and the facets. Words and seller narrow everything, a kind of filter never its own facet.</summary>
internal sealed class Selection
{
    [Flags]
    private enum Misses
    {
        None = 0,
        Product = 1,
        Standard = 2,
        Unit = 4,
        Price = 8,
        Season = 16,
    }

    private readonly bool[] _matches;

    private Selection(int size) => _matches = new bool[size];

    public int Total { get; private set; }
    public Dictionary<string, int> Products { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, int> Standards { get; } = new(StringComparer.Ordinal);
    public Dictionary<int, int> Provinces { get; } = [];
    public Dictionary<int, int> Communes { get; } = [];
    public PriceRange? Price { get; private set; }
    public int InSeason { get; private set; }

    public bool Has(int place) => _matches[place];

    /// <param name="hits">Places that have the words; null when no words were asked for.</param>
    public static Selection Of(Shelf shelf, Filters filters, IReadOnlyCollection<int>? hits)
    {
        var selection = new Selection(shelf.Listings.Length);
        if (hits is not null) foreach (var place in hits) selection.Weigh(shelf.Listings[place], place, filters);
        else for (var place = 0; place < shelf.Listings.Length; place++) selection.Weigh(shelf.Listings[place], place, filters);
        return selection;
    }

    private void Weigh(ShownListing listing, int place, Filters filters)
    {
        if (filters.Seller is { } seller && listing.SellerId != seller) return;
        var inSeason = filters.ProductsInSeason.Contains(listing.ProductCode);
        var misses = Misses.None;
        if (filters.Products is { } products && !products.Contains(listing.ProductCode)) misses |= Misses.Product;
        if (filters.Standards is { } standards && !standards.Contains(listing.StandardCode)) misses |= Misses.Standard;
        if (filters.Units is { } units && !units.Contains(listing.CommuneId) && !units.Contains(listing.ProvinceId)) misses |= Misses.Unit;
        if (listing.PriceDong < filters.MinPrice || listing.PriceDong > filters.MaxPrice) misses |= Misses.Price;
        if (filters.InSeason && !inSeason) misses |= Misses.Season;

        if (misses is Misses.None)
        {
            _matches[place] = true;
            Total++;
        }
        if (Only(misses, Misses.Product)) Count(Products, listing.ProductCode);
        if (Only(misses, Misses.Standard)) Count(Standards, listing.StandardCode);
        if (Only(misses, Misses.Unit))
        {
            Count(Provinces, listing.ProvinceId);
            if (filters.OpenProvinces.Contains(listing.ProvinceId)) Count(Communes, listing.CommuneId);
        }
        if (Only(misses, Misses.Price))
            Price = Price is null ? new(listing.PriceDong, listing.PriceDong)
                : listing.PriceDong < Price.MinDong ? Price with { MinDong = listing.PriceDong }
                : listing.PriceDong > Price.MaxDong ? Price with { MaxDong = listing.PriceDong } : Price;
        if (inSeason && Only(misses, Misses.Season)) InSeason++;
    }

    private static bool Only(Misses misses, Misses own) => (misses & ~own) is Misses.None;

    private static void Count<TKey>(Dictionary<TKey, int> counts, TKey key) where TKey : notnull =>
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
}
