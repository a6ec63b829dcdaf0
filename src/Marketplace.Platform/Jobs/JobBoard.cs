using System.Collections.Concurrent;
using Quartz;

namespace Marketplace.Platform.Jobs;

/// <summary>The registered jobs and the running scheduler behind them.</summary>
/// <param name="jobs">What the capabilities registered.</param>
/// <param name="schedulers">Null where no scheduler runs: in the tools, and in tests that run the work themselves.</param>
internal sealed class JobBoard(IEnumerable<ScheduledJob> jobs, ISchedulerFactory? schedulers, TimeProvider clock)
{
    // A job asked for on another node starts there, and this one never hears of it.
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, ScheduledJob> _jobs = jobs.ToDictionary(job => job.Name, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _asked = new(StringComparer.Ordinal);

    public IEnumerable<ScheduledJob> All => _jobs.Values.OrderBy(job => job.Name, StringComparer.Ordinal);

    public ScheduledJob? Find(string name) => _jobs.GetValueOrDefault(name);

    /// <summary>Asks for a run now. Asking again before it has started adds nothing: runs must not pile up behind a long one.</summary>
    public async Task AskAsync(string name, CancellationToken ct)
    {
        if (schedulers is null) return;
        var now = clock.GetTimestamp();
        if (_asked.TryGetValue(name, out var since) && clock.GetElapsedTime(since, now) < AskAgainAfter) return;
        _asked[name] = now;
        var scheduler = await schedulers.GetScheduler(ct);
        await scheduler.TriggerJob(new JobKey(name), null, ct);
    }

    public void Started(string name) => _asked.TryRemove(name, out _);

    /// <summary>Next and previous firing of each job, as far as the scheduler knows them.</summary>
    public async Task<IReadOnlyDictionary<string, (DateTimeOffset? Next, DateTimeOffset? Previous)>> FiringsAsync(CancellationToken ct)
    {
        if (schedulers is null) return new Dictionary<string, (DateTimeOffset?, DateTimeOffset?)>(StringComparer.Ordinal);
        var scheduler = await schedulers.GetScheduler(ct);
        var triggers = await scheduler.GetTriggers([.. _jobs.Keys.Select(name => new TriggerKey(name))], ct);
        return triggers.ToDictionary(trigger => trigger.JobKey.Name, trigger => (trigger.NextFireTimeUtc, trigger.PreviousFireTimeUtc), StringComparer.Ordinal);
    }
}
