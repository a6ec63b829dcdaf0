using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Public;
using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Search;

/// <summary>What filters, facets and sorting need of one listing. About four hundred bytes.</summary>
internal sealed record ShownListing
{
    /// <summary>Number of its text in the full-text index; also breaks ties between equal prices and times.</summary>
    public required long TextId { get; init; }
    public required Guid Id { get; init; }
    /// <summary>Folded words of title and product, and the same with diacritics, as <see cref="ListingText"/>.</summary>
    public required string Title { get; init; }
    public required string Exact { get; init; }
    public required Guid SellerId { get; init; }
    public required string ProductCode { get; init; }
    public required string StandardCode { get; init; }
    public required int CommuneId { get; init; }
    public required int ProvinceId { get; init; }
    public required long DongPerKilogram { get; init; }
    public required ListingStatus Status { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
}

/// <summary>
/// The published listings' facet keys in memory, so that counting six facets costs one walk instead of six queries. What changed is read again before the
/// next answer when this program changed it, and at most two seconds later when another node did. Prices, stock and titles on a page always come from the
/// database.
/// </summary>
internal sealed class ShopWindow(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan StaleAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ForgottenAfter = TimeSpan.FromMinutes(5);
    // A change becomes visible a while after the time it bears, and the clocks of two nodes differ.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(60);
    private const int OverlapOfNumbers = 500;

    private readonly SemaphoreSlim _refreshing = new(1);
    private volatile Shelf? _shelf;
    private int _touches;

    /// <summary>A listing changed here: the next look reads it.</summary>
    public void Touch() => Interlocked.Increment(ref _touches);

    /// <summary>Everything is read anew at the next look; for loads that write listings with dates of the past.</summary>
    public void Forget()
    {
        _shelf = null;
        Touch();
    }

    public async Task<Shelf> LookAsync(MarketplaceDb db, CancellationToken ct)
    {
        if (_shelf is { } known && IsFresh(known)) return known;
        await _refreshing.WaitAsync(ct);
        try
        {
            if (_shelf is { } meanwhile && IsFresh(meanwhile)) return meanwhile;
            var now = new ShelfReading(Volatile.Read(ref _touches), clock.GetTimestamp(), clock.GetUtcNow());
            return _shelf = _shelf is { } old && clock.GetElapsedTime(old.FilledAt) < ForgottenAfter
                ? old.With(await ChangesAsync(db, old, ct), now)
                : new Shelf(await Shown(db, db.Set<Listing>().Where(listing => listing.Status == ListingStatus.Published), db.Set<ListingText>()).ToListAsync(ct), now);
        }
        finally
        {
            _refreshing.Release();
        }
    }

    public void Dispose() => _refreshing.Dispose();

    private bool IsFresh(Shelf shelf) => shelf.Read.Touches == Volatile.Read(ref _touches) && clock.GetElapsedTime(shelf.Read.At) < StaleAfter;

    private static async Task<List<ShownListing>> ChangesAsync(MarketplaceDb db, Shelf old, CancellationToken ct)
    {
        var (since, number) = (old.Read.On - Overlap, old.LastNumber - OverlapOfNumbers);
        var changed = await Shown(db, db.Set<Listing>().Where(listing => listing.ChangedAt >= since), db.Set<ListingText>()).ToListAsync(ct);
        var added = await Shown(db, db.Set<Listing>(), db.Set<ListingText>().Where(text => text.Id > number)).ToListAsync(ct);
        return [.. changed, .. added];
    }

    private static IQueryable<ShownListing> Shown(MarketplaceDb db, IQueryable<Listing> listings, IQueryable<ListingText> texts) =>
        from listing in listings
        join text in texts on listing.Id equals text.ListingId
        select new ShownListing
        {
            TextId = text.Id, Id = listing.Id, Title = text.Title, Exact = text.Exact, SellerId = listing.SellerId, ProductCode = listing.ProductCode, StandardCode = listing.StandardCode,
            CommuneId = listing.CommuneId, ProvinceId = listing.ProvinceId, DongPerKilogram = new SalePrice(listing.PriceDong, listing.PricedBy, listing.GramsPerUnit).PerKilogram ?? 0, Status = listing.Status,
            PublishedAt = listing.PublishedAt, ChangedAt = listing.ChangedAt,
        };
}
