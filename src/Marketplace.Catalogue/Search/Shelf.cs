using System.Runtime.InteropServices;
using Marketplace.Catalogue.Public;

namespace Marketplace.Catalogue.Search;

/// <summary>When the listings' changes were last read.</summary>
/// <param name="Touches">How often this program had changed a listing by then.</param>
/// <param name="At">The clock's timestamp.</param>
/// <param name="On">The same as a time of day, which changes bear.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ShelfReading(int Touches, long At, DateTimeOffset On);

/// <summary>The published listings at one moment, newest first. Never changes; what changed makes another shelf.</summary>
internal sealed class Shelf
{
    /// <summary>
    /// What filters compare, side by side in memory and as places in the shelf's own lists: counting ten thousand listings must neither hash fifty thousand
    /// strings nor visit ten thousand objects.
    /// </summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Keys(int Product, int Standard, int Commune, int Province, int Seller, long DongPerKilogram);

    private readonly Dictionary<long, int> _places;
    private readonly Lazy<int[]> _cheapestFirst;

    public Shelf(IReadOnlyCollection<ShownListing> listings, ShelfReading read)
        : this(listings, read, filledAt: read.At, lastNumber: 0)
    {
    }

    private Shelf(IEnumerable<ShownListing> listings, ShelfReading read, long filledAt, long lastNumber)
    {
        Listings = [.. listings];
        Array.Sort(Listings, NewestFirst);
        _places = new(Listings.Length);
        (Read, FilledAt, LastNumber) = (read, filledAt, lastNumber);
        for (var place = 0; place < Listings.Length; place++)
        {
            var listing = Listings[place];
            _places[listing.TextId] = place;
            if (listing.TextId > LastNumber) LastNumber = listing.TextId;
        }
        var (products, standards, communes, provinces, sellers) = (new Numbered<string>(), new Numbered<string>(), new Numbered<int>(), new Numbered<int>(), new Numbered<Guid>());
        KeysOf = [.. Listings.Select(listing => new Keys(
            products.Of(listing.ProductCode), standards.Of(listing.StandardCode), communes.Of(listing.CommuneId), provinces.Of(listing.ProvinceId),
            sellers.Of(listing.SellerId), listing.DongPerKilogram))];
        (Products, Standards, Communes, Provinces, Sellers) = (products.All, standards.All, communes.All, provinces.All, sellers.All);
        _cheapestFirst = new(() =>
        {
            var order = Enumerable.Range(0, Listings.Length).ToArray();
            Array.Sort(order, (left, right) => CompareCheapest(Listings[left], Listings[right]));
            return order;
        });
    }

    public ShownListing[] Listings { get; }
    /// <summary>By place, as <see cref="Listings"/>.</summary>
    public Keys[] KeysOf { get; }
    public IReadOnlyList<string> Products { get; }
    public IReadOnlyList<string> Standards { get; }
    public IReadOnlyList<int> Communes { get; }
    public IReadOnlyList<int> Provinces { get; }
    public IReadOnlyList<Guid> Sellers { get; }
    public ShelfReading Read { get; }
    /// <summary>When every listing was last read.</summary>
    public long FilledAt { get; }
    public long LastNumber { get; }

    /// <summary>Places in <see cref="Listings"/>, lowest price first.</summary>
    public int[] CheapestFirst => _cheapestFirst.Value;

    public int? PlaceOf(long textId) => _places.TryGetValue(textId, out var place) ? place : null;

    public Shelf With(IReadOnlyCollection<ShownListing> changes, ShelfReading read)
    {
        var news = changes.Where(change => change.Status is ListingStatus.Published
            ? PlaceOf(change.TextId) is not { } place || Listings[place] != change
            : PlaceOf(change.TextId) is not null).ToList();
        if (news.Count == 0) return new(this, read);
        var byNumber = Listings.ToDictionary(listing => listing.TextId);
        foreach (var change in news)
        {
            if (change.Status is ListingStatus.Published) byNumber[change.TextId] = change;
            else byNumber.Remove(change.TextId);
        }
        return new(byNumber.Values, read, FilledAt, Math.Max(changes.Max(change => change.TextId), LastNumber));
    }

    // The same listings, read again.
    private Shelf(Shelf same, ShelfReading read)
    {
        (Listings, _places, _cheapestFirst, Read, FilledAt, LastNumber) = (same.Listings, same._places, same._cheapestFirst, read, same.FilledAt, same.LastNumber);
        (KeysOf, Products, Standards, Communes, Provinces, Sellers) = (same.KeysOf, same.Products, same.Standards, same.Communes, same.Provinces, same.Sellers);
    }

    private sealed class Numbered<T> where T : notnull
    {
        private readonly Dictionary<T, int> _numbers = [];
        public List<T> All { get; } = [];

        public int Of(T value)
        {
            if (_numbers.TryGetValue(value, out var number)) return number;
            _numbers[value] = number = All.Count;
            All.Add(value);
            return number;
        }
    }

    private static int NewestFirst(ShownListing left, ShownListing right)
    {
        var byTime = Nullable.Compare(right.PublishedAt, left.PublishedAt);
        return byTime != 0 ? byTime : right.TextId.CompareTo(left.TextId);
    }

    private static int CompareCheapest(ShownListing left, ShownListing right)
    {
        var byPrice = left.DongPerKilogram.CompareTo(right.DongPerKilogram);
        return byPrice != 0 ? byPrice : left.TextId.CompareTo(right.TextId);
    }
}
