using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Farming.Lots;

internal enum LotCheckKind
{
    Quality,
    /// <summary>An toàn thực phẩm.</summary>
    Safety,
}

/// <summary>The stage of the chain at which somebody looked.</summary>
internal enum LotStage
{
    Growing,
    Harvest,
    Intake,
    Packing,
    Storage,
    Transport,
}

/// <summary>Somebody looked at a lot at one stage: what was found and by whom. Append-only.</summary>
internal sealed class LotCheck
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid LotId { get; init; }
    public required LotCheckKind Kind { get; init; }
    public required LotStage Stage { get; init; }
    public required bool Passed { get; init; }
    public string? Note { get; init; }
    /// <summary>Who looked: a person or a laboratory.</summary>
    public required string ByName { get; init; }
    public required DateOnly On { get; init; }
    public required Guid AccountId { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class LotCheckTable : IEntityTypeConfiguration<LotCheck>
{
    public void Configure(EntityTypeBuilder<LotCheck> builder)
    {
        builder.ToTable("farming_lot_checks");
        builder.Property(check => check.Note).HasMaxLength(1000);
        builder.HasOne<Lot>().WithMany().HasForeignKey(check => check.LotId).OnDelete(DeleteBehavior.Cascade);
    }
}
