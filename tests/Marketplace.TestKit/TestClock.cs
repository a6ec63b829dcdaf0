namespace Marketplace.TestKit;

/// <summary>Stands still until a test moves it; two readings still differ by a microsecond, so that "newest first" is never a tie.</summary>
public sealed class TestClock : TimeProvider
{
    /// <summary>A Saturday, nine o'clock in Việt Nam.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

    private long _ticks = Start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Add(ref _ticks, TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref _ticks, now.UtcTicks);

    /// <summary>Nine in the morning, Vietnamese time, of that day.</summary>
    public void Set(DateOnly day) => Set(new DateTimeOffset(day.ToDateTime(new TimeOnly(2, 0)), TimeSpan.Zero));
}
