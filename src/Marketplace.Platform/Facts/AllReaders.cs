using Marketplace.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Platform.Facts;

/// <summary>Reading without waiting for the bell or the clock: for scenes and tests.</summary>
public static class AllReaders
{
    /// <summary>Lets every reader read what it can read now, again and again until a round finds nothing: a reader may announce facts itself.</summary>
    /// <returns>How many facts were read, each counted once per reader.</returns>
    public static async Task<int> ReadAllFactsAsync(this IServiceProvider services, CancellationToken ct)
    {
        var (total, round) = (0, 0);
        do
        {
            round = 0;
            foreach (var job in services.GetServices<ScheduledJob>().Where(job => job.IsReader))
                round += await ((IScheduledWork)services.GetRequiredService(job.Work)).RunAsync(ct);
            total += round;
        }
        while (round > 0);
        return total;
    }
}
