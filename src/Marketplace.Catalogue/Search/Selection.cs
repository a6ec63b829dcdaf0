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

    private readonly Shelf _shelf;
    private readonly bool[] _matches;
    private readonly int[] _products, _standards, _communes, _provinces;
    private (long Low, long High) _prices = (long.MaxValue, long.MinValue);

    private Selection(Shelf shelf)
    {
        (_shelf, _matches) = (shelf, new bool[shelf.Listings.Length]);
        (_products, _standards) = (new int[shelf.Products.Count], new int[shelf.Standards.Count]);
        (_communes, _provinces) = (new int[shelf.Communes.Count], new int[shelf.Provinces.Count]);
    }

    public int Total { get; private set; }
    public int InSeason { get; private set; }
    public Dictionary<string, int> CountProducts() => Counted(_shelf.Products, _products);
    public Dictionary<string, int> CountStandards() => Counted(_shelf.Standards, _standards);
    public Dictionary<int, int> CountCommunes() => Counted(_shelf.Communes, _communes);
    public Dictionary<int, int> CountProvinces() => Counted(_shelf.Provinces, _provinces);
    public PriceRange? Price => _prices.Low > _prices.High ? null : new(_prices.Low, _prices.High);

    public bool Has(int place) => _matches[place];

    /// <param name="hits">Places that have the words; null when no words were asked for.</param>
    public static Selection Of(Shelf shelf, Filters filters, IReadOnlyCollection<int>? hits)
    {
        var (selection, wanted) = (new Selection(shelf), new Wanted(shelf, filters));
        if (hits is not null) foreach (var place in hits) selection.Weigh(place, wanted);
        else for (var place = 0; place < shelf.Listings.Length; place++) selection.Weigh(place, wanted);
        return selection;
    }

    private void Weigh(int place, Wanted wanted)
    {
        ref readonly var keys = ref _shelf.KeysOf[place];
        if (!wanted.Sellers[keys.Seller]) return;
        var inSeason = wanted.InSeason[keys.Product];
        var misses = Misses.None;
        if (!wanted.Products[keys.Product]) misses |= Misses.Product;
        if (!wanted.Standards[keys.Standard]) misses |= Misses.Standard;
        if (!wanted.Communes[keys.Commune] && !wanted.Provinces[keys.Province]) misses |= Misses.Unit;
        if (keys.DongPerKilogram < wanted.MinPrice || keys.DongPerKilogram > wanted.MaxPrice) misses |= Misses.Price;
        if (wanted.OnlyInSeason && !inSeason) misses |= Misses.Season;

        if (misses is Misses.None)
        {
            _matches[place] = true;
            Total++;
        }
        // Two kinds missed: no facet counts it. Most listings of a narrow search end here.
        else if ((misses & (misses - 1)) is not Misses.None) return;
        if (Only(misses, Misses.Product)) _products[keys.Product]++;
        if (Only(misses, Misses.Standard)) _standards[keys.Standard]++;
        if (Only(misses, Misses.Unit))
        {
            _provinces[keys.Province]++;
            if (wanted.OpenProvinces[keys.Province]) _communes[keys.Commune]++;
        }
        if (Only(misses, Misses.Price)) _prices = (Math.Min(_prices.Low, keys.DongPerKilogram), Math.Max(_prices.High, keys.DongPerKilogram));
        if (inSeason && Only(misses, Misses.Season)) InSeason++;
    }

    private static bool Only(Misses misses, Misses own) => (misses & ~own) is Misses.None;

    private static Dictionary<T, int> Counted<T>(IReadOnlyList<T> keys, int[] counts) where T : notnull =>
        Enumerable.Range(0, counts.Length).Where(number => counts[number] > 0).ToDictionary(number => keys[number], number => counts[number]);

    /// <summary>The filters as one yes or no for each of the shelf's products, standards and places.</summary>
    private sealed class Wanted(Shelf shelf, Filters filters)
    {
        public readonly bool[] Products = [.. shelf.Products.Select(code => filters.Products?.Contains(code) ?? true)];
        public readonly bool[] InSeason = [.. shelf.Products.Select(filters.ProductsInSeason.Contains)];
        public readonly bool[] Standards = [.. shelf.Standards.Select(code => filters.Standards?.Contains(code) ?? true)];
        public readonly bool[] Communes = [.. shelf.Communes.Select(unit => filters.Units?.Contains(unit) ?? true)];
        public readonly bool[] Provinces = [.. shelf.Provinces.Select(unit => filters.Units?.Contains(unit) ?? true)];
        public readonly bool[] OpenProvinces = [.. shelf.Provinces.Select(filters.OpenProvinces.Contains)];
        public readonly bool[] Sellers = [.. shelf.Sellers.Select(seller => filters.Seller is null || filters.Seller == seller)];
        public readonly long MinPrice = filters.MinPrice ?? long.MinValue, MaxPrice = filters.MaxPrice ?? long.MaxValue;
        public readonly bool OnlyInSeason = filters.InSeason;
    }
}
