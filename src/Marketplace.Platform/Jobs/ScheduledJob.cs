using System.Globalization;

namespace Marketplace.Platform.Jobs;

/// <summary>One registered piece of work and when it happens.</summary>
/// <param name="Name">Stable: it is the job's key in the store and its name on the jobs page.</param>
/// <param name="Work">An <see cref="IScheduledWork"/> that the container can make.</param>
/// <param name="Every">Interval, or null when <paramref name="Cron"/> says it.</param>
/// <param name="Cron">Quartz cron expression, read in Vietnamese time.</param>
internal sealed record ScheduledJob(string Name, Type Work, TimeSpan? Every, string? Cron)
{
    /// <summary>Readers are also rung for, and runs in which they found nothing are not kept.</summary>
    public bool IsReader { get; init; }

    public string Schedule => Cron is not null ? $"cron {Cron}" : string.Create(CultureInfo.InvariantCulture, $"every {Every:c}");
}
