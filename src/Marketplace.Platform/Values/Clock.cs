using System.Globalization;

namespace Marketplace.Platform.Values;

/// <summary>Instants are UTC cut to microseconds, the finest that all three engines keep; business days are Vietnamese days.</summary>
public static class Clock
{
    /// <summary>Asia/Ho_Chi_Minh: seven hours ahead of UTC, no summer time.</summary>
    public static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    public static DateTimeOffset Now(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return clock.GetUtcNow().CutToMicroseconds();
    }

    /// <summary>The business day in Việt Nam.</summary>
    public static DateOnly Today(this TimeProvider clock) => clock.Now().VietnamDay();

    public static DateOnly VietnamDay(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(VietnamOffset).DateTime);

    /// <summary>The instant at which a Vietnamese day begins.</summary>
    public static DateTimeOffset VietnamMidnight(this DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), VietnamOffset).ToUniversalTime();

    /// <summary>Minutes after midnight as people read them: 450 is <c>07:30</c>.</summary>
    public static string TimeOfDay(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    public static DateTimeOffset CutToMicroseconds(this DateTimeOffset instant)
    {
        var utc = instant.ToUniversalTime();
        return new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }
}
