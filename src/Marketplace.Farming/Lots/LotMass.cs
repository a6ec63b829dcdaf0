using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Farming.Lots;

/// <summary>
/// How much of a lot there is and in whose hands. Falls and rises only by guarded updates of <see cref="LotLedger"/>, so that two who take at once cannot take
/// more than is there; always the sum of the lot's <see cref="LotFlow"/>s.
/// </summary>
internal sealed class LotMass
{
    public required Guid LotId { get; init; }
    /// <summary>Who has the goods: the household, or the cooperative that took them in.</summary>
    public required Guid KeeperId { get; init; }
    /// <summary>What the lot was when it came into being.</summary>
    public required long InGrams { get; init; }
    public required long LeftGrams { get; init; }
    /// <summary>For a packed lot: how many packages, and what one weighs.</summary>
    public int? Units { get; init; }
    public long? GramsPerUnit { get; init; }
    /// <summary>Open recalls that hold it.</summary>
    public int Holds { get; init; }
}

/// <summary>What moves a lot's mass.</summary>
internal enum LotFlowKind
{
    /// <summary>Weighed at harvest.</summary>
    Harvested,
    /// <summary>Came out of a change as a new lot.</summary>
    Made,
    /// <summary>Went into a change.</summary>
    Used,
    /// <summary>A confirmed order took it.</summary>
    Sold,
    /// <summary>That order was called off.</summary>
    SaleUndone,
}

/// <summary>One movement of mass. Append-only; the same movement about the same thing is stored once.</summary>
internal sealed class LotFlow
{
    public required Guid LotId { get; init; }
    public required LotFlowKind Kind { get; init; }
    /// <summary>The harvest, the change or the order.</summary>
    public required string About { get; init; }
    /// <summary>Always above zero; the kind says in or out.</summary>
    public required long Grams { get; init; }
    public Guid? ChangeId { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal enum LotChangeKind
{
    Packed,
    Split,
    Merged,
}

/// <summary>Lots became other lots: what went in and came out are the flows that name it, the difference is the loss.</summary>
internal sealed class LotChange
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required LotChangeKind Kind { get; init; }
    public required long LossGrams { get; init; }
    public string? LossReason { get; init; }
    public required string ByName { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class LotMassTable : IEntityTypeConfiguration<LotMass>
{
    public void Configure(EntityTypeBuilder<LotMass> builder)
    {
        builder.ToTable("farming_lot_masses");
        builder.HasKey(mass => mass.LotId);
        builder.HasOne<Lot>().WithOne().HasForeignKey<LotMass>(mass => mass.LotId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(mass => mass.KeeperId);
    }
}

internal sealed class LotFlowTable : IEntityTypeConfiguration<LotFlow>
{
    public void Configure(EntityTypeBuilder<LotFlow> builder)
    {
        builder.ToTable("farming_lot_flows");
        builder.HasKey(flow => new { flow.LotId, flow.Kind, flow.About });
        builder.Property(flow => flow.About).HasMaxLength(100);
        builder.HasOne<Lot>().WithMany().HasForeignKey(flow => flow.LotId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(flow => flow.ChangeId);
    }
}

internal sealed class LotChangeTable : IEntityTypeConfiguration<LotChange>
{
    public void Configure(EntityTypeBuilder<LotChange> builder)
    {
        builder.ToTable("farming_lot_changes");
        builder.Property(change => change.LossReason).HasMaxLength(500);
    }
}
