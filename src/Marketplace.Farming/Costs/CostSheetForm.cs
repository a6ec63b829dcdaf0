using Marketplace.Farming.Public;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;

namespace Marketplace.Farming.Costs;

/// <summary>A sheet's days, yield and lines as its owner fills them in. A draft may lack the yield and the family's labour, a submitted sheet may not.</summary>
/// <param name="YieldKilograms">What the season yields for sale; zero while unknown.</param>
internal sealed record CostSheetForm(DateOnly ValidFrom, DateOnly ValidTo, decimal YieldKilograms, IReadOnlyList<CostSheetForm.Line> Lines) : IChecked
{
    private const int MostLines = 60;
    private const long HighestPriceDong = 10_000_000_000;

    /// <param name="PriceDong">Per unit.</param>
    internal sealed record Line(CostItem Item, decimal Quantity, string Unit, long PriceDong, string? Note = null);

    public void Check(Faults faults)
    {
        faults.Unless(ValidFrom.Year is >= 2000 and < 2200, nameof(ValidFrom), "day_invalid");
        faults.Unless(ValidTo.Year is >= 2000 and < 2200, nameof(ValidTo), "day_invalid");
        faults.Unless(ValidFrom <= ValidTo, nameof(ValidTo), "cost.ends_before_it_begins");
        faults.Unless(ValidTo <= ValidFrom.AddYears(3), nameof(ValidTo), "cost.at_most_three_years");
        faults.Unless(YieldKilograms >= 0 && Quantity.ToThousandths(YieldKilograms) is not null, nameof(YieldKilograms), "cost.yield");
        faults.Unless(Lines.Count <= MostLines, nameof(Lines), "cost.too_many_lines");
        for (var line = 0; line < Math.Min(Lines.Count, MostLines); line++) CheckLine(faults, Lines[line], $"Lines[{line}].");
    }

    public long YieldGrams => Quantity.ToThousandths(YieldKilograms)!.Value;

    public IReadOnlyList<CostLine> CostLines =>
        [.. Lines.Select((line, place) => CostLine.Of(place + 1, line.Item, line.Note, Quantity.ToThousandths(line.Quantity)!.Value, line.Unit, line.PriceDong))];

    private static void CheckLine(Faults faults, Line line, string at)
    {
        faults.Unless(Enum.IsDefined(line.Item), at + nameof(Line.Item), "cost.item");
        faults.Unless(line.Quantity >= 0 && Quantity.ToThousandths(line.Quantity) is not null, at + nameof(Line.Quantity), "cost.quantity");
        faults.Text(line.Unit, at + nameof(Line.Unit), CostLineTable.LongestUnit, "cost.unit");
        faults.Unless(line.PriceDong is >= 0 and <= HighestPriceDong, at + nameof(Line.PriceDong), "cost.price");
        faults.Unless(line.Note is not { Length: > CostLineTable.LongestNote }, at + nameof(Line.Note), "cost.note_too_long");
    }
}
