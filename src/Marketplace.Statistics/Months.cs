using System.Globalization;

namespace Marketplace.Statistics;

/// <summary>Months as <c>yyyyMM</c>, the form in which they are stored, and as <c>yyyy-MM</c>, the form in which they travel.</summary>
internal static class Months
{
    public static int Of(DateOnly day) => (day.Year * 100) + day.Month;

    public static DateOnly FirstDay(int month) => new(month / 100, month % 100, 1);

    public static DateOnly LastDay(int month) => FirstDay(month).AddMonths(1).AddDays(-1);

    public static int Add(int month, int months) => Of(FirstDay(month).AddMonths(months));

    /// <summary>How many months lie between the two, both included.</summary>
    public static int Count(int from, int to) => ((to / 100) - (from / 100)) * 12 + (to % 100) - (from % 100) + 1;

    public static string Text(int month) => FirstDay(month).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Null when the text is not a month between 2000-01 and 2199-12.</summary>
    public static int? Parse(string? text) =>
        DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2200 ? Of(day) : null;
}
