using Marketplace.Platform.Values;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Marketplace.Platform.Jobs;

/// <summary>
/// Brings the stored schedule in line with the registered jobs before the program listens, and fires nothing until it does. A job whose schedule
/// did not change keeps its place in time over a restart; one that is no longer registered disappears.
/// </summary>
internal sealed class StartJobs(
    ISchedulerFactory schedulers, JobBoard board, TimeProvider clock, IHostApplicationLifetime life, ILogger<StartJobs> log) : IHostedService
{
    private static readonly TimeZoneInfo Vietnam =
        TimeZoneInfo.CreateCustomTimeZone("Asia/Ho_Chi_Minh", Clock.VietnamOffset, "Asia/Ho_Chi_Minh", "Asia/Ho_Chi_Minh");

    private IScheduler? _scheduler;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _scheduler = await OpenStoreAsync(cancellationToken);
        foreach (var job in board.All) await KeepAsync(_scheduler, job, cancellationToken);
        await ForgetUnknownAsync(_scheduler, cancellationToken);
        life.ApplicationStarted.Register(() => _ = BeginAsync(_scheduler, life.ApplicationStopping));
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_scheduler is not null) await _scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
    }

    private async Task<IScheduler> OpenStoreAsync(CancellationToken ct)
    {
        try
        {
            return await schedulers.GetScheduler(ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            throw new JobStoreUnusableException(fault.GetBaseException().Message, fault);
        }
    }

    private async Task BeginAsync(IScheduler scheduler, CancellationToken ct)
    {
        try
        {
            await scheduler.Start(ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            log.LogCritical("The scheduler did not start, so no job runs: {Fault}", fault.Message);
            life.StopApplication();
        }
    }

    private async Task KeepAsync(IScheduler scheduler, ScheduledJob job, CancellationToken ct)
    {
        var key = new TriggerKey(job.Name);
        var detail = JobBuilder.Create<RunScheduledWork>().WithIdentity(job.Name).StoreDurably().RequestRecovery().Build();
        if (await scheduler.GetTrigger(key, ct) is { } known && string.Equals(known.Description, job.Schedule, StringComparison.Ordinal))
        {
            await scheduler.AddJob(detail, AddJobOptions.Replacing, ct);
            await scheduler.ResetTriggerFromErrorState(key, ct);
            return;
        }
        // Missed firings are one firing: whatever was due while the program was down is done once, now.
        IScheduleBuilder schedule = job.Cron is not null
            ? CronScheduleBuilder.Create(job.Cron).InTimeZone(Vietnam).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
            : SimpleScheduleBuilder.Create().WithInterval(job.Every!.Value).RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount);
        var trigger = TriggerBuilder.Create(clock).WithIdentity(key).ForJob(detail).WithDescription(job.Schedule).WithSchedule(schedule).StartNow().Build();
        await scheduler.ScheduleJob(detail, [trigger], ScheduleJobOptions.Replacing, ct);
    }

    private async Task ForgetUnknownAsync(IScheduler scheduler, CancellationToken ct)
    {
        var stored = await scheduler.QueryJobs(new JobQuery(), ct);
        foreach (var header in stored.Items.Where(header => board.Find(header.Key.Name) is null)) await scheduler.DeleteJob(header.Key, ct);
    }
}

/// <summary>The schedule cannot be opened; the program says so and ends.</summary>
public sealed class JobStoreUnusableException : Exception
{
    public JobStoreUnusableException() { }
    public JobStoreUnusableException(string message) : base(message) { }
    public JobStoreUnusableException(string message, Exception inner) : base(message, inner) { }
}
