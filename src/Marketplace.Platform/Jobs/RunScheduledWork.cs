using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Marketplace.Platform.Jobs;

/// <summary>
/// The one job type the store knows; the job's name says which work it is, so a renamed class leaves no dead entry behind.
/// Never beside itself, also across nodes.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class RunScheduledWork(IServiceScopeFactory scopes, JobBoard board, TimeProvider clock, ILogger<RunScheduledWork> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (board.Find(context.JobDetail.Key.Name) is not { } job) return;
        board.Started(job.Name);
        await RunAsync(job, cancellationToken);
    }

    private async Task RunAsync(ScheduledJob job, CancellationToken ct)
    {
        var (startedAt, began) = (clock.Now(), clock.GetTimestamp());
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var count = await ((IScheduledWork)scope.ServiceProvider.GetRequiredService(job.Work)).RunAsync(ct);
            // A reader's empty sweep every 30 seconds says nothing and would bury the runs that do.
            if (count > 0 || !job.IsReader) await KeepAsync(Run(JobOutcome.Ok, count, error: null), CancellationToken.None);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            log.LogInformation("Job {Job} stopped with the program; it runs again at the next start", job.Name);
        }
        catch (Exception fault)
        {
            var error = $"{fault.GetType().Name}: {fault.Message}".ReplaceLineEndings(" ");
            log.LogError("Job {Job} failed: {Error}", job.Name, error);
            log.LogDebug(fault, "Job {Job} failed", job.Name);
            await KeepAsync(Run(JobOutcome.Failed, count: null, error[..Math.Min(error.Length, JobRunTable.LongestError)]), CancellationToken.None);
        }

        JobRun Run(JobOutcome outcome, int? count, string? error) => new()
        {
            Job = job.Name, StartedAt = startedAt, Milliseconds = (long)clock.GetElapsedTime(began).TotalMilliseconds,
            Outcome = outcome, Count = count, Error = error,
        };
    }

    private async Task KeepAsync(JobRun run, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<MarketplaceDb>();
            using var place = await db.Parts.Lane.EnterAsync(ct);
            db.Add(run);
            await db.SaveChangesAsync(ct);
        }
        catch (Exception fault)
        {
            // The work itself is done; only its line on the jobs page is lost.
            log.LogWarning("The run of {Job} could not be noted: {Fault}", run.Job, fault.Message);
        }
    }
}
