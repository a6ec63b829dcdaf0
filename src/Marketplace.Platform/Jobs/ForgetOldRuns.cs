using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Platform.Jobs;

/// <summary>Runs are kept for 30 days.</summary>
internal sealed class ForgetOldRuns(MarketplaceDb db, TimeProvider clock) : IScheduledWork
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var before = clock.Now() - Kept;
        using var place = await db.Parts.Lane.EnterAsync(ct);
        return await db.Set<JobRun>().Where(run => run.StartedAt < before).ExecuteDeleteAsync(ct);
    }
}
