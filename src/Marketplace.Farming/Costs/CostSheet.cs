using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Text;
using Marketplace.Platform.Values;

namespace Marketplace.Farming.Costs;

/// <summary>
/// What one season of a crop cost a household or cooperative, line by line (bảng tính giá thành). Approved by the commune it stands for its days;
/// a later revision takes its place from its own first day on, the earlier one stays as it was.
/// </summary>
internal sealed class CostSheet : IVersioned
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid OwnerId { get; init; }
    /// <summary>The owner's commune on the day the sheet was written; its officers approve.</summary>
    public required int UnitId { get; init; }
    public required string ProductCode { get; init; }
    public required string StandardCode { get; init; }
    /// <summary>As people call it: <c>Vụ Hè Thu 2026</c>.</summary>
    public required string Season { get; init; }
    /// <summary>1, then one more for each revision of the same owner, product, standard and season.</summary>
    public required int Revision { get; init; }

    public DateOnly ValidFrom { get; private set; }
    public DateOnly ValidTo { get; private set; }
    /// <summary>What the season yields for sale, loss taken off.</summary>
    public long YieldGrams { get; private set; }
    public long TotalDong { get; private set; }
    /// <summary>Total by yield, half a đồng up: the one place where a cost price is rounded.</summary>
    public long CostDongPerKilogram { get; private set; }
    public CostSheetStatus Status { get; private set; }
    public required DateTimeOffset WrittenAt { get; init; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    public DateTimeOffset? ReviewedAt { get; private set; }
    public Guid? ReviewedBy { get; private set; }
    /// <summary>Why it was given back.</summary>
    public string? Reason { get; private set; }
    public long Version { get; private set; }
    public List<CostLine> Lines { get; private set; } = [];

    /// <summary>States days, yield and lines anew. Refused once it lies with the commune or was approved: then a revision is written.</summary>
    public Refusal? State(DateOnly validFrom, DateOnly validTo, long yieldGrams, IReadOnlyList<CostLine> lines)
    {
        if (Status is not (CostSheetStatus.Draft or CostSheetStatus.Returned)) return CostRefusals.NotOpen;
        (ValidFrom, ValidTo, YieldGrams) = (validFrom, validTo, yieldGrams);
        Lines = [.. lines];
        TotalDong = lines.Sum(line => line.AmountDong);
        CostDongPerKilogram = CostPriceOf(TotalDong, yieldGrams);
        return null;
    }

    /// <summary>Refused without the family's own labour: a cost price covers it, or the sheet says why it was none.</summary>
    public Refusal? Submit(DateTimeOffset now)
    {
        if (Status is CostSheetStatus.Submitted) return null;
        if (Status is not (CostSheetStatus.Draft or CostSheetStatus.Returned)) return CostRefusals.NotOpen;
        if (YieldGrams <= 0) return CostRefusals.YieldMissing;
        var labour = Lines.Where(line => line.Item is CostItem.HouseholdLabour).ToList();
        if (labour.Count == 0 || labour.Exists(line => line.AmountDong == 0 && string.IsNullOrWhiteSpace(line.Note))) return CostRefusals.LabourMissing;
        (Status, SubmittedAt, Reason) = (CostSheetStatus.Submitted, now, null);
        return null;
    }

    public Refusal? Approve(Guid? officer, DateTimeOffset now)
    {
        if (Status is CostSheetStatus.Approved) return null;
        if (Status is not CostSheetStatus.Submitted) return CostRefusals.NotSubmitted;
        (Status, ReviewedAt, ReviewedBy) = (CostSheetStatus.Approved, now, officer);
        return null;
    }

    public Refusal? Return(string reason, Guid? officer, DateTimeOffset now)
    {
        if (Status is not CostSheetStatus.Submitted) return CostRefusals.NotSubmitted;
        (Status, Reason, ReviewedAt, ReviewedBy) = (CostSheetStatus.Returned, VietnameseText.Clean(reason), now, officer);
        return null;
    }

    /// <summary>Ends the day before a later revision begins; a revision that begins no later takes its place wholly.</summary>
    public void GiveWayTo(CostSheet later)
    {
        if (Status is not CostSheetStatus.Approved || later.ValidFrom > ValidTo) return;
        if (later.ValidFrom <= ValidFrom) Status = CostSheetStatus.Replaced;
        else ValidTo = later.ValidFrom.AddDays(-1);
    }

    /// <summary>Zero without a yield: a draft may still lack it.</summary>
    internal static long CostPriceOf(long totalDong, long grams) => grams <= 0 ? 0 : (long)((((Int128)totalDong * 1000) + (grams / 2)) / grams);
}

/// <summary>One cost of the season.</summary>
internal sealed class CostLine
{
    public Guid SheetId { get; private set; }
    /// <summary>Place on the sheet, from 1.</summary>
    public required int No { get; init; }
    public required CostItem Item { get; init; }
    /// <summary>What exactly; for family labour of nothing, why.</summary>
    public string? Note { get; init; }
    public required long QuantityThousandths { get; init; }
    /// <summary><c>kg</c>, <c>công</c> (a day's work), <c>ha</c> …</summary>
    public required string Unit { get; init; }
    public required long PriceDong { get; init; }
    public required long AmountDong { get; init; }

    public static CostLine Of(int no, CostItem item, string? note, long quantityThousandths, string unit, long priceDong) => new()
    {
        No = no, Item = item, Note = string.IsNullOrWhiteSpace(note) ? null : VietnameseText.Clean(note), QuantityThousandths = quantityThousandths,
        Unit = VietnameseText.Clean(unit), PriceDong = priceDong, AmountDong = Dong.ForQuantity(priceDong, quantityThousandths).Value,
    };
}
