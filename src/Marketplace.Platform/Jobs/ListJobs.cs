using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Platform.Jobs;

/// <summary>What runs by the clock, how it went last time, and how far each reader of facts is behind.</summary>
internal static class ListJobs
{
    /// <param name="LastRun">The last firing. A reader that found nothing leaves the other figures of its last run that did something.</param>
    internal sealed record Job(
        string Name, string Schedule, DateTimeOffset? NextRun = null, DateTimeOffset? LastRun = null, double? LastSeconds = null,
        JobOutcome? LastOutcome = null, int? LastCount = null, string? LastError = null);

    /// <param name="Unread">Facts it will still read, those waiting for another attempt included.</param>
    /// <param name="Parked">Facts it gave up on.</param>
    internal sealed record Reader(string Name, int Unread, int Parked, DateTimeOffset? OldestAt = null);

    internal sealed record Response(IReadOnlyList<Job> Jobs, IReadOnlyList<Reader> Readers);

    internal static void Map(IEndpointRouteBuilder jobs) => jobs.MapGet("/", Handle).WithName(nameof(ListJobs)).For(Permission.Administer);

    internal static async Task<Ok<Response>> Handle(MarketplaceDb db, JobBoard board, FactReaders readers, CancellationToken ct)
    {
        var firings = await board.FiringsAsync(ct);
        var runs = db.Set<JobRun>().AsNoTracking();
        var last = await runs.Where(run => run.Id == runs.Where(other => other.Job == run.Job).Max(other => other.Id)).ToDictionaryAsync(run => run.Job, ct);
        var marks = await db.Set<UnreadFact>().GroupBy(mark => mark.Reader)
            .Select(group => new
            {
                Reader = group.Key,
                Unread = group.Count(mark => !mark.Parked),
                Parked = group.Count(mark => mark.Parked),
                Oldest = group.Min(mark => mark.AnnouncedAt),
            })
            .ToDictionaryAsync(group => group.Reader, ct);

        return TypedResults.Ok(new Response(
            [.. board.All.Select(job => Line(job, last.GetValueOrDefault(job.Name), firings.GetValueOrDefault(job.Name)))],
            [.. readers.All.Select(reading => reading.Reader).Order(StringComparer.Ordinal)
                .Select(name => marks.TryGetValue(name, out var mark) ? new Reader(name, mark.Unread, mark.Parked, mark.Oldest) : new Reader(name, 0, 0))]));
    }

    private static Job Line(ScheduledJob job, JobRun? run, (DateTimeOffset? Next, DateTimeOffset? Previous) firing)
    {
        var lastRun = run is null || firing.Previous > run.StartedAt ? firing.Previous : run.StartedAt;
        return run is null
            ? new(job.Name, job.Schedule, firing.Next, lastRun)
            : new(job.Name, job.Schedule, firing.Next, lastRun, run.Milliseconds / 1000d, run.Outcome, run.Count, run.Error);
    }
}
