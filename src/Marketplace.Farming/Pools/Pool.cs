using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Text;

namespace Marketplace.Farming.Pools;

internal enum PoolStatus
{
    /// <summary>Members pledge until it closes; then their harvest is weighed.</summary>
    Open,
    /// <summary>Every kilo is weighed: the split stands and each household has its lot.</summary>
    Weighed,
    /// <summary>The households' lots were merged into one.</summary>
    Merged,
    Cancelled,
}

/// <summary>A cooperative gathers its members' harvest for one delivery (gom hàng): up to a cap, at a price for each grade.</summary>
internal sealed class Pool : IVersioned
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid CooperativeId { get; init; }
    public required string ProductCode { get; init; }
    public required string StandardCode { get; init; }
    public required long CapGrams { get; init; }
    /// <summary>The day the goods are brought and weighed.</summary>
    public required DateOnly DeliverOn { get; init; }
    /// <summary>Pledges are made, changed and taken back before this instant.</summary>
    public required DateTimeOffset ClosesAt { get; set; }
    public string? Note { get; init; }
    public PoolStatus Status { get; private set; }
    /// <summary>How many pledge slices there were; raised by one guarded UPDATE, so that whoever commits first stands first.</summary>
    public int Places { get; private set; }
    /// <summary>The pooled lot.</summary>
    public Guid? LotId { get; private set; }
    public required DateTimeOffset OpenedAt { get; init; }
    /// <summary>The last weighing; with it the version rises, so that nobody finishes over a weight he has not seen.</summary>
    public DateTimeOffset? WeighedAt { get; private set; }
    public long Version { get; private set; }
    public List<PoolGrade> Grades { get; } = [];
    public List<PledgeSlice> Slices { get; } = [];
    public List<PoolWeighing> Weighings { get; } = [];

    public bool TakesPledges(DateTimeOffset now) => Status is PoolStatus.Open && now < ClosesAt;

    /// <summary>Kilos at the end of the queue, where no other pledge can come in between.</summary>
    public void Stand(Guid household, long grams) => Slices.Add(new(Id, ++Places, household, grams));

    /// <summary>Before its time, once nothing more would be accepted: until then members were promised that they may pledge.</summary>
    public Refusal? CloseEarly(DateTimeOffset now)
    {
        if (!TakesPledges(now)) return PoolRefusals.Closed;
        if (Slices.Sum(slice => slice.Grams) < CapGrams) return PoolRefusals.NotFull;
        ClosesAt = now;
        return null;
    }

    public Refusal? Cancel()
    {
        if (Status is PoolStatus.Cancelled) return null;
        if (Status is not PoolStatus.Open) return PoolRefusals.Closed;
        Status = PoolStatus.Cancelled;
        return null;
    }

    /// <summary>The weights stand; nothing is pledged or weighed after it.</summary>
    public Refusal? FinishWeighing(DateTimeOffset now)
    {
        if (Status is not PoolStatus.Open) return PoolRefusals.Closed;
        if (TakesPledges(now)) return PoolRefusals.StillOpen;
        if (!Weighings.Exists(weighing => weighing.Grams > 0)) return PoolRefusals.NothingWeighed;
        Status = PoolStatus.Weighed;
        return null;
    }

    /// <summary>What a household brought of a grade; weighed again, the new weight takes the old one's place.</summary>
    public void Weigh(Guid household, int gradeNo, long grams, DateTimeOffset now)
    {
        if (Weighings.Find(weighing => weighing.HouseholdId == household && weighing.GradeNo == gradeNo) is { } known) known.Reweigh(grams);
        else if (grams > 0) Weighings.Add(new(Id, household, gradeNo, grams));
        WeighedAt = now;
    }

    public Refusal? Merge(Guid lotId)
    {
        if (Status is not PoolStatus.Weighed) return PoolRefusals.NotWeighed;
        (Status, LotId) = (PoolStatus.Merged, lotId);
        return null;
    }
}

/// <summary>What a kilo of a grade pays.</summary>
internal sealed class PoolGrade
{
    public Guid PoolId { get; private set; }
    /// <summary>1 for the best.</summary>
    public required int No { get; init; }
    public required string Name { get; init; }
    public required long PriceDongPerKilogram { get; init; }
}

/// <summary>Kilos of one household at one place in the queue. More pledged later stands at its end; less is taken from the latest slices.</summary>
internal sealed class PledgeSlice(Guid poolId, int place, Guid householdId, long grams)
{
    public Guid PoolId { get; private set; } = poolId;
    public int Place { get; private set; } = place;
    public Guid HouseholdId { get; private set; } = householdId;
    public long Grams { get; private set; } = grams;

    /// <summary>Answers how much of it was there to take.</summary>
    public long Take(long grams)
    {
        var taken = Math.Min(Grams, grams);
        Grams -= taken;
        return taken;
    }
}

/// <summary>What one household brought of one grade.</summary>
internal sealed class PoolWeighing(Guid poolId, Guid householdId, int gradeNo, long grams)
{
    public Guid PoolId { get; private set; } = poolId;
    public Guid HouseholdId { get; private set; } = householdId;
    public int GradeNo { get; private set; } = gradeNo;
    public long Grams { get; private set; } = grams;
    /// <summary>The household's own harvest lot, once weighing is finished.</summary>
    public Guid? LotId { get; private set; }

    public void Reweigh(long grams) => Grams = grams;

    public void Became(Guid lotId) => LotId = lotId;
}

/// <summary>What opens a pool.</summary>
internal sealed record PoolForm(
    string ProductCode, long CapGrams, DateOnly DeliverOn, DateTimeOffset ClosesAt, IReadOnlyList<PoolForm.Grade> Grades, string StandardCode = "none", string? Note = null) : IChecked
{
    internal sealed record Grade(string Name, long PriceDongPerKilogram);

    private const long MostDong = 100_000_000;

    public void Check(Faults faults)
    {
        faults.Text(ProductCode, nameof(ProductCode), 60, "pool.product");
        faults.Text(StandardCode, nameof(StandardCode), 40, "pool.standard");
        faults.Unless(CapGrams is > 0 and <= Lots.MassBalance.LargestGrams, nameof(CapGrams), "pool.grams_range");
        faults.Unless(Note is not { Length: > 500 }, nameof(Note), "pool.note_too_long");
        if (!faults.Unless(Grades is { Count: >= 1 and <= 6 }, nameof(Grades), "pool.grades_1_to_6")) return;
        for (var grade = 0; grade < Grades.Count; grade++)
        {
            faults.Text(Grades[grade].Name, $"Grades[{grade}].Name", 60, "pool.grade");
            faults.Unless(Grades[grade].PriceDongPerKilogram is >= 0 and <= MostDong, $"Grades[{grade}].PriceDongPerKilogram", "pool.price_range");
        }
        faults.Unless(Grades.Select(grade => VietnameseText.Fold(grade.Name)).Distinct(StringComparer.Ordinal).Count() == Grades.Count, nameof(Grades), "pool.grades_alike");
    }
}
