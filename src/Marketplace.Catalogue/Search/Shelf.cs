using System.Runtime.InteropServices;
using Marketplace.Catalogue.Public;

namespace Marketplace.Catalogue.Search;

/// <summary>The published listings at one moment, newest first. Never changes; what changed makes another shelf.</summary>
internal sealed class Shelf
{
    /// <summary>What filters compare, as places in the shelf's own lists: counting ten thousand listings must not hash fifty thousand strings.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Keys(int Product, int Standard, int Commune, int Province);

    private readonly Dictionary<long, int> _places;
    private readonly Lazy<int[]> _cheapestFirst;

    /// <param name="filledAt">When every listing was last read.</param>
    /// <param name="readAt">When the changes were last read.</param>
    public Shelf(IReadOnlyCollection<ShownListing> listings, int touches, long filledAt, long readAt)
        : this(listings, touches, filledAt, readAt, lastChange: DateTimeOffset.UnixEpoch, lastNumber: 0)
    {
    }

    private Shelf(IEnumerable<ShownListing> listings, int touches, long filledAt, long readAt, DateTimeOffset lastChange, long lastNumber)
    {
        Listings = [.. listings];
        Array.Sort(Listings, NewestFirst);
        _places = new(Listings.Length);
        (Touches, FilledAt, ReadAt, LastChange, LastNumber) = (touches, filledAt, readAt, lastChange, lastNumber);
        for (var place = 0; place < Listings.Length; place++)
        {
            var listing = Listings[place];
            _places[listing.TextId] = place;
            if (listing.ChangedAt > LastChange) LastChange = listing.ChangedAt;
            if (listing.TextId > LastNumber) LastNumber = listing.TextId;
        }
        var (products, standards, communes, provinces) = (new Numbered<string>(), new Numbered<string>(), new Numbered<int>(), new Numbered<int>());
        KeysOf = [.. Listings.Select(listing => new Keys(
            products.Of(listing.ProductCode), standards.Of(listing.StandardCode), communes.Of(listing.CommuneId), provinces.Of(listing.ProvinceId)))];
        (Products, Standards, Communes, Provinces) = (products.All, standards.All, communes.All, provinces.All);
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
    public int Touches { get; }
    public long FilledAt { get; }
    public long ReadAt { get; }
    public DateTimeOffset LastChange { get; }
    public long LastNumber { get; }

    /// <summary>Places in <see cref="Listings"/>, lowest price first.</summary>
    public int[] CheapestFirst => _cheapestFirst.Value;

    public int? PlaceOf(long textId) => _places.TryGetValue(textId, out var place) ? place : null;

    public Shelf With(IReadOnlyCollection<ShownListing> changes, int touches, long readAt)
    {
        var news = changes.Where(change => change.Status is ListingStatus.Published
            ? PlaceOf(change.TextId) is not { } place || Listings[place] != change
            : PlaceOf(change.TextId) is not null).ToList();
        if (news.Count == 0) return new(this, touches, readAt);
        var byNumber = Listings.ToDictionary(listing => listing.TextId);
        foreach (var change in news)
        {
            if (change.Status is ListingStatus.Published) byNumber[change.TextId] = change;
            else byNumber.Remove(change.TextId);
        }
        var (lastChange, lastNumber) = (changes.Max(change => change.ChangedAt), changes.Max(change => change.TextId));
        return new(byNumber.Values, touches, FilledAt, readAt, lastChange > LastChange ? lastChange : LastChange, Math.Max(lastNumber, LastNumber));
    }

    // The same listings, read again.
    private Shelf(Shelf same, int touches, long readAt)
    {
        (Listings, _places, _cheapestFirst, FilledAt, LastChange, LastNumber) =
            (same.Listings, same._places, same._cheapestFirst, same.FilledAt, same.LastChange, same.LastNumber);
        (Touches, ReadAt) = (touches, readAt);
        (KeysOf, Products, Standards, Communes, Provinces) = (same.KeysOf, same.Products, same.Standards, same.Communes, same.Provinces);
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
        var byPrice = left.PriceDong.CompareTo(right.PriceDong);
        return byPrice != 0 ? byPrice : left.TextId.CompareTo(right.TextId);
    }
}
