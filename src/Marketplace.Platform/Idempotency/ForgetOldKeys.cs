using Marketplace.Platform.Database;
using Marketplace.Platform.Jobs;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Platform.Idempotency;

/// <summary>A once-only key protects retries for seven days; after that the same key is a new request.</summary>
internal sealed class ForgetOldKeys(MarketplaceDb db, TimeProvider clock) : IScheduledWork
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var before = clock.Now() - Kept;
        using var place = await db.Parts.Lane.EnterAsync(ct);
        return await db.Set<OnceOnlyKey>().Where(key => key.At < before).ExecuteDeleteAsync(ct);
    }
}
