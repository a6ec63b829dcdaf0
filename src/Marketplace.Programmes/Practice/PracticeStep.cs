using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Programmes.Practice;

/// <summary>What a household does on the market, in the order in which it usually learns it.</summary>
internal enum PracticeKind
{
    Account,
    Listing,
    FirstOrder,
    FirstSale,
    /// <summary>The next sale on another order, whenever it was; within 90 days after the first one it is the repeat.</summary>
    SecondSale,
}

/// <summary>The first time a household did something, trained or not: training may come later.</summary>
internal sealed class PracticeStep
{
    public required Guid HouseholdId { get; init; }
    public required PracticeKind Kind { get; init; }
    public DateTimeOffset At { get; private set; }
    /// <summary>Of a sale: which one, so that the same order is not its own repeat.</summary>
    public Guid? OrderId { get; private set; }

    public static PracticeStep Of(Guid household, PracticeKind kind, DateTimeOffset at, Guid? order) => new() { HouseholdId = household, Kind = kind, At = at, OrderId = order };

    public void Set(DateTimeOffset at, Guid? order) => (At, OrderId) = (at, order);
}

internal sealed class PracticeStepTable : IEntityTypeConfiguration<PracticeStep>
{
    public void Configure(EntityTypeBuilder<PracticeStep> builder)
    {
        builder.ToTable("programmes_practice_steps");
        builder.HasKey(step => new { step.HouseholdId, step.Kind });
    }
}
