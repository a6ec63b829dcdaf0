using Marketplace.Catalogue.Public;

namespace Marketplace.Catalogue.Search;

/// <summary>The published listings at one moment, newest first. Never changes; what changed makes another shelf.</summary>
internal sealed class Shelf
{
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
        _cheapestFirst = new(() =>
        {
            var order = Enumerable.Range(0, Listings.Length).ToArray();
            Array.Sort(order, (left, right) => CompareCheapest(Listings[left], Listings[right]));
            return order;
        });
    }

    public ShownListing[] Listings { get; }
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
