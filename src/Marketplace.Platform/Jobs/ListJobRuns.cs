using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Platform.Jobs;

/// <summary>The runs of the last 30 days, newest first.</summary>
internal static class ListJobRuns
{
    internal sealed record Run(string Job, DateTimeOffset StartedAt, double Seconds, JobOutcome Outcome, int? Count = null, string? Error = null);

    private sealed record Place(long Id);

    internal static void Map(IEndpointRouteBuilder jobs) => jobs.MapGet("/runs", Handle).WithName(nameof(ListJobRuns)).For(Permission.Administer);

    internal static async Task<Ok<Page<Run>>> Handle(MarketplaceDb db, CancellationToken ct, string? job = null, string? cursor = null, int? limit = null)
    {
        var size = Cursor.PageSize(limit, usual: 50);
        var runs = db.Set<JobRun>().AsNoTracking();
        if (job is not null) runs = runs.Where(run => run.Job == job);
        if (Cursor.Decode<Place>(cursor) is { } after) runs = runs.Where(run => run.Id < after.Id);
        var rows = await runs.OrderByDescending(run => run.Id).Take(size + 1).ToListAsync(ct);
        var items = rows.Take(size).Select(run => new Run(run.Job, run.StartedAt, run.Milliseconds / 1000d, run.Outcome, run.Count, run.Error)).ToList();
        return TypedResults.Ok(new Page<Run>(items, rows.Count > size ? Cursor.Encode(new Place(rows[size - 1].Id)) : null));
    }
}
