using Marketplace.Platform.Blobs;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Jobs;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Imports;

/// <summary>Takes up imports whose run died with the program, and forgets files of thirty days ago: they name people.</summary>
internal sealed class FinishImports(MarketplaceDb db, StoreRows store, IBlobStore blobs, ICallerSource callers, TimeProvider clock) : IScheduledWork
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.Now();
        var old = now - Kept;
        var photos = from photo in db.Set<ImportPhoto>()
                     where photo.BlobKey != null && db.Set<ListingImport>().Any(import => import.Id == photo.ImportId && import.CreatedAt < old && import.Status != ImportStatus.Storing)
                     select photo.BlobKey;
        foreach (var key in await photos.ToListAsync(ct)) await blobs.DeleteAsync(key!, ct);
        var done = await db.Set<ListingImport>().Where(import => import.CreatedAt < old && import.Status != ImportStatus.Storing).ExecuteDeleteAsync(ct);
        var left = await db.Set<ListingImport>().AsNoTracking()
            .Where(import => import.Status == ImportStatus.Storing && (import.WorkedOnUntil == null || import.WorkedOnUntil < now)).OrderBy(import => import.CreatedAt).ToListAsync(ct);
        // Whoever lost his right meanwhile stores nothing more: each row then says so.
        foreach (var import in left) done += await store.RunAsync(import.Id, await callers.FindAsync(import.AccountId, ct) ?? Caller.Nobody, ct);
        return done;
    }
}
