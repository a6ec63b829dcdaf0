using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Platform.Facts;

/// <summary>Something that happened, stored in the commit that made it happen.</summary>
internal sealed class Fact
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required string Kind { get; init; }
    public required string Body { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>A fact that a reader has not read yet; the reader deletes it in the same commit as its own effect.</summary>
internal sealed class UnreadFact
{
    public required Guid FactId { get; init; }
    public required string Reader { get; init; }
    public required DateTimeOffset AnnouncedAt { get; init; }
    public int Attempts { get; private set; }
    /// <summary>Not to be tried again before this instant; null when it is free.</summary>
    public DateTimeOffset? NotBefore { get; private set; }
    /// <summary>Set when the reader gave up and a person must look.</summary>
    public bool Parked { get; private set; }
    public string? LastError { get; private set; }
}

internal sealed class FactTable : IEntityTypeConfiguration<Fact>
{
    public void Configure(EntityTypeBuilder<Fact> builder)
    {
        builder.ToTable("platform_facts");
        builder.Property(fact => fact.Body).HasMaxLength(-1);
        builder.HasIndex(fact => new { fact.Kind, fact.At });
    }
}

internal sealed class UnreadFactTable : IEntityTypeConfiguration<UnreadFact>
{
    public void Configure(EntityTypeBuilder<UnreadFact> builder)
    {
        builder.ToTable("platform_unread_facts");
        builder.HasKey(unread => new { unread.Reader, unread.FactId });
        builder.Property(unread => unread.Reader).HasMaxLength(100);
        builder.Property(unread => unread.LastError).HasMaxLength(2000);
        builder.HasIndex(unread => new { unread.Reader, unread.Parked, unread.AnnouncedAt });
        builder.HasOne<Fact>().WithMany().HasForeignKey(unread => unread.FactId).OnDelete(DeleteBehavior.Cascade);
    }
}
