using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Platform.Jobs;

internal enum JobOutcome
{
    Ok,
    Failed,
}

/// <summary>That a job ran: kept for 30 days, for the jobs page.</summary>
internal sealed class JobRun
{
    public long Id { get; private set; }
    public required string Job { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required long Milliseconds { get; init; }
    public required JobOutcome Outcome { get; init; }
    /// <summary>Things done; null when it failed before it could count.</summary>
    public required int? Count { get; init; }
    public required string? Error { get; init; }
}

internal sealed class JobRunTable : IEntityTypeConfiguration<JobRun>
{
    public const int LongestError = 2000;

    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("platform_job_runs");
        builder.Property(run => run.Job).HasMaxLength(100);
        builder.Property(run => run.Error).HasMaxLength(LongestError);
        builder.HasIndex(run => new { run.Job, run.Id });
        builder.HasIndex(run => run.StartedAt);
    }
}
