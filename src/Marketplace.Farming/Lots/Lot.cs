using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Farming.Lots;

/// <summary>A harvest of one producer that can be traced (lô hàng).</summary>
internal sealed class Lot : IVersioned
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Code { get; private set; } = LotCode.Draw();
    public required Guid ProducerId { get; init; }
    public required string ProductCode { get; init; }
    /// <summary>Who opened it; null for lots of before this was kept.</summary>
    public Guid? OpenedFor { get; init; }
    public string StandardCode { get; private set; } = "";
    public string? CertificateNumber { get; private set; }
    /// <summary>The checked certificate under which it was put on sale: its page tells what became of that one, and never shows another.</summary>
    public Guid? CertificateId { get; private set; }
    public DateOnly? HarvestFrom { get; private set; }
    public DateOnly? HarvestTo { get; private set; }
    /// <summary>The growing area it was harvested in, as it is looked up in the register; null when none was named.</summary>
    public string? SiteCode { get; private set; }
    public required DateTimeOffset OpenedAt { get; init; }
    public long Version { get; private set; }

    public LotWords Words => new(StandardCode, CertificateNumber, CertificateId, HarvestFrom, HarvestTo, SiteCode);

    public void Say(LotWords words) =>
        (StandardCode, CertificateNumber, CertificateId, HarvestFrom, HarvestTo, SiteCode) =
            (words.StandardCode, words.CertificateNumber, words.CertificateId, words.HarvestFrom, words.HarvestTo, words.SiteCode);

    public LotCard AsCard() => new()
    {
        Id = Id, Code = Code, ProducerId = ProducerId, ProductCode = ProductCode, StandardCode = StandardCode, CertificateNumber = CertificateNumber,
        CertificateId = CertificateId, HarvestFrom = HarvestFrom, HarvestTo = HarvestTo, SiteCode = SiteCode,
    };
}

/// <summary>One step of a lot's way. Append-only; the same step about the same thing is stored once.</summary>
internal sealed class TraceEvent
{
    public required Guid LotId { get; init; }
    public required TraceStep Step { get; init; }
    public required string About { get; init; }
    public required DateTimeOffset At { get; init; }
    public int? UnitId { get; init; }
}

internal sealed class LotTable : IEntityTypeConfiguration<Lot>
{
    public void Configure(EntityTypeBuilder<Lot> builder)
    {
        builder.ToTable("farming_lots");
        builder.Ignore(lot => lot.Words);
        builder.Property(lot => lot.Code).HasMaxLength(20);
        builder.Property(lot => lot.ProductCode).HasMaxLength(60);
        builder.Property(lot => lot.StandardCode).HasMaxLength(40);
        builder.Property(lot => lot.SiteCode).HasMaxLength(40);
        builder.HasIndex(lot => lot.Code).IsUnique();
        builder.HasIndex(lot => lot.ProducerId);
    }
}

internal sealed class TraceEventTable : IEntityTypeConfiguration<TraceEvent>
{
    public void Configure(EntityTypeBuilder<TraceEvent> builder)
    {
        builder.ToTable("farming_trace_events");
        builder.HasKey(step => new { step.LotId, step.Step, step.About });
        builder.Property(step => step.About).HasMaxLength(100);
        builder.HasOne<Lot>().WithMany().HasForeignKey(step => step.LotId).OnDelete(DeleteBehavior.Cascade);
    }
}
