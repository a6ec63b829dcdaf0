using System.Text.Json;
using Marketplace.Catalogue.Cycles;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Stock;
using Marketplace.Platform.Database;
using Marketplace.Platform.Jobs;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Watches;

/// <summary>Goods that can be ordered again are told to who waited for them, once. Answers how many were told.</summary>
internal sealed class TellStockWatchers(MarketplaceDb db, TimeProvider clock) : IScheduledWork
{
    private const int AtOnce = 500;

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var told = 0;
        for (var more = true; more;)
        {
            var outcome = await db.InOneCommitAsync<int>(async () =>
            {
                var (today, now) = (clock.Today(), clock.Now());
                var bound = BoundCycles(now);
                var due = await (from watch in db.Set<StockWatch>()
                                 join listing in db.Set<Listing>() on watch.ListingId equals listing.Id
                                 join stock in db.Set<ListingStock>() on listing.Id equals stock.ListingId
                                 where listing.Status == ListingStatus.Published && (listing.ShipBy == null || listing.ShipBy >= today)
                                       && stock.AvailableThousandths >= listing.MinimumThousandths && stock.AvailableThousandths >= listing.StepThousandths
                                       && (!bound.Any(cycle => cycle.ListingId == listing.Id) || bound.Any(cycle => cycle.ListingId == listing.Id && cycle.IsOpen))
                                 orderby watch.At
                                 select new { watch, listing.Title }).Take(AtOnce).ToListAsync(ct);
                foreach (var one in due)
                {
                    var (watch, title) = (one.watch, one.Title);
                    db.Tell(watch.PartyId, "watch.back_in_stock", $"{watch.ListingId:N}/{watch.At.UtcTicks}", $"/san-pham/{watch.ListingId}", new { title });
                    db.Remove(watch);
                }
                return due.Count;
            }, ct);
            db.ChangeTracker.Clear();
            told += outcome.Value;
            more = outcome.Value == AtOnce;
        }
        return told;
    }

    /// <summary>Goods of a cycle can be ordered again when one of their cycles opens.</summary>
    private IQueryable<BoundCycle> BoundCycles(DateTimeOffset now) =>
        from bound in db.Set<CycleListing>()
        where bound.Binds
        join cycle in db.Set<OrderCycle>() on bound.CycleId equals cycle.Id
        where cycle.CancelledAt == null
        select new BoundCycle { ListingId = bound.ListingId, IsOpen = cycle.SealedAt == null && cycle.OpensAt <= now && now < cycle.ClosesAt };

    private sealed class BoundCycle
    {
        public required Guid ListingId { get; init; }
        public required bool IsOpen { get; init; }
    }
}

/// <summary>Listings published since the last look that a saved search finds are told, in one sentence a search. Answers how many searches had news.</summary>
internal sealed class TellSavedSearches(MarketplaceDb db, IStorefront shop, TimeProvider clock) : IScheduledWork
{
    private const int AtOnce = 200;
    private const int MostCounted = 50;

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var (began, news) = (clock.Now(), 0);
        while (await db.Set<SavedSearch>().AsNoTracking().Where(search => search.LookedAt < began).OrderBy(search => search.LookedAt).Take(AtOnce).ToListAsync(ct) is { Count: > 0 } due)
            foreach (var search in due)
                news += await LookAsync(search, began, ct);
        return news;
    }

    private async Task<int> LookAsync(SavedSearch search, DateTimeOffset now, CancellationToken ct)
    {
        var filter = JsonSerializer.Deserialize<SavedFilter>(search.Filter)!.AsSearch();
        var answer = await shop.SearchAsync(filter.Query with { Sort = ListingSort.Newest, Limit = MostCounted }, ct);
        // Hits of a corrected word are not what was asked for.
        IReadOnlyList<Guid> found = answer.CorrectedQuery is null ? [.. answer.Items.Select(tile => tile.Id)] : [];
        var outcome = await db.InOneCommitAsync<int>(async () =>
        {
            var count = await db.Set<Listing>().CountAsync(listing => found.Contains(listing.Id) && listing.PublishedAt > search.LookedAt && listing.SellerId != search.PartyId, ct);
            // Who forgot the search meanwhile is told nothing; of two programs one moves the look on.
            if (await db.Set<SavedSearch>().Where(known => known.Id == search.Id && known.LookedAt == search.LookedAt)
                .ExecuteUpdateAsync(set => set.SetProperty(known => known.LookedAt, now), ct) == 0 || count == 0) return 0;
            db.Tell(search.PartyId, "watch.new_hits", $"{search.Id:N}/{now.UtcTicks}", "/theo-doi", new { name = search.Name, count });
            return 1;
        }, ct);
        return outcome.Value;
    }
}
