namespace Marketplace.Platform.Jobs;

/// <summary>Happens by the clock. May run twice, never at once with itself. Tests call it directly.</summary>
public interface IScheduledWork
{
    /// <summary>Answers how many things it did, for the jobs page.</summary>
    Task<int> RunAsync(CancellationToken ct);
}
