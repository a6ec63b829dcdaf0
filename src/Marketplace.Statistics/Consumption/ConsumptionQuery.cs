using System.Globalization;
using Marketplace.Ordering.Public;
using Marketplace.Platform.Http;
using Marketplace.Territory.Public;

namespace Marketplace.Statistics.Consumption;

/// <summary>By what a table of figures is broken down.</summary>
internal enum Dimension
{
    Model,
    Channel,
    Product,
    Standard,
    Unit,
    Month,
}

/// <summary>Which map the figures are read on.</summary>
internal enum MapView
{
    /// <summary>Units as they reported, rolled up with the tree of that month.</summary>
    AsReported,
    /// <summary>All figures on the map of one day.</summary>
    Recast,
}

internal enum Counted
{
    /// <summary>Consumption: each kilo once, at its producer's first sale.</summary>
    First,
    /// <summary>Later sales of the same kilos: trade volume.</summary>
    Trade,
}

/// <summary>A consumption question with every default filled in. Months are <c>yyyyMM</c>, both included.</summary>
internal sealed record ConsumptionAsked(
    int From, int To, string? Unit, UnitLevel Level, IReadOnlySet<Dimension> GroupBy, DateOnly AsOf, MapView View, Counted Counted)
{
    public ConsumptionFilter Only { get; init; } = new();
}

/// <summary>Narrows a table to one model, channel, product or standard. The narrowed table never says more than the broader one it is cut from.</summary>
internal sealed record ConsumptionFilter(SalesModel? Model = null, SalesChannel? Channel = null, string? Product = null, string? Standard = null)
{
    public IEnumerable<Dimension> Dimensions =>
    [
        .. Model is null ? (Dimension[])[] : [Dimension.Model], .. Channel is null ? (Dimension[])[] : [Dimension.Channel],
        .. Product is null ? (Dimension[])[] : [Dimension.Product], .. Standard is null ? (Dimension[])[] : [Dimension.Standard],
    ];

    public bool Takes(CellKey key) =>
        (Model is null || key.Model == Model) && (Channel is null || key.Channel == Channel)
        && (Product is null || string.Equals(key.Product, Product, StringComparison.Ordinal))
        && (Standard is null || string.Equals(key.Standard, Standard, StringComparison.Ordinal));
}

/// <summary>A consumption question as it comes in: months <c>yyyy-MM</c>, days <c>yyyy-MM-dd</c>, the last twelve months by default.</summary>
internal sealed record ConsumptionQuery(
    string? From = null, string? To = null, string? Unit = null, string? Level = null, string? GroupBy = null, string? AsOf = null, string? View = null,
    string? Counted = null, string? Model = null, string? Channel = null, string? Product = null, string? Standard = null) : IChecked
{
    public void Check(Faults faults)
    {
        Ask.Period(faults, From, To);
        faults.Unless(Level is null || Ask.Word<UnitLevel>(Level) is not null, nameof(Level), "statistics.level_unknown");
        faults.Unless(AsOf is null || Ask.Day(AsOf) is not null, nameof(AsOf), "day_invalid");
        faults.Unless(View is null || Ask.Word<MapView>(View) is not null, nameof(View), "statistics.view_unknown");
        faults.Unless(Counted is null || Ask.Word<Counted>(Counted) is not null, nameof(Counted), "statistics.counted_unknown");
        faults.Unless(Model is null || Ask.Word<SalesModel>(Model) is not null, nameof(Model), "statistics.model_unknown");
        faults.Unless(Channel is null || Ask.Word<SalesChannel>(Channel) is not null, nameof(Channel), "statistics.channel_unknown");
        faults.Unless(Dimensions().All(dimension => dimension is not null), nameof(GroupBy), "statistics.group_unknown");
    }

    /// <summary>Only after <see cref="Check"/>.</summary>
    public ConsumptionAsked Read(DateOnly today)
    {
        var (from, to) = Ask.Months(From, To, today);
        return new(
            from, to, string.IsNullOrWhiteSpace(Unit) ? null : Unit.Trim(), Ask.Word<UnitLevel>(Level) ?? UnitLevel.Commune,
            Dimensions().Select(dimension => dimension!.Value).ToHashSet(), Ask.Day(AsOf) ?? today, Ask.Word<MapView>(View) ?? MapView.AsReported,
            Ask.Word<Counted>(Counted) ?? Consumption.Counted.First)
        {
            Only = new(Ask.Word<SalesModel>(Model), Ask.Word<SalesChannel>(Channel), string.IsNullOrWhiteSpace(Product) ? null : Product, string.IsNullOrWhiteSpace(Standard) ? null : Standard),
        };
    }

    private IEnumerable<Dimension?> Dimensions() =>
        (GroupBy ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Ask.Word<Dimension>);
}

/// <summary>How questions about statistics spell months, days and words.</summary>
internal static class Ask
{
    private const int LongestPeriod = 240;

    public static void Period(Faults faults, string? from, string? to)
    {
        var first = Statistics.Months.Parse(from);
        var last = Statistics.Months.Parse(to);
        faults.Unless(from is null || first is not null, "From", "month_invalid");
        faults.Unless(to is null || last is not null, "To", "month_invalid");
        if (first is { } begin && last is { } end)
            faults.Unless(begin <= end && Statistics.Months.Count(begin, end) <= LongestPeriod, "To", "statistics.period_invalid");
    }

    /// <summary>The period asked for; a missing end is this month, a missing beginning a year before the end.</summary>
    public static (int From, int To) Months(string? from, string? to, DateOnly today)
    {
        var first = Statistics.Months.Parse(from);
        var last = Statistics.Months.Parse(to) ?? Math.Max(Statistics.Months.Of(today), first ?? 0);
        return (first ?? Statistics.Months.Add(last, -11), last);
    }

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 2200 ? day : null;

    /// <summary>An enum's member by its camelCase name; numbers are not words.</summary>
    public static T? Word<T>(string? text) where T : struct, Enum =>
        text is { Length: > 0 } && char.IsAsciiLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var word) && Enum.IsDefined(word) ? word : null;
}
