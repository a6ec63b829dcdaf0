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

    /// <summary>Waits 10 s, 40 s, 160 s, 640 s; the fifth failure parks it.</summary>
    public void Failed(string error, DateTimeOffset now)
    {
        (Attempts, LastError) = (Attempts + 1, error);
        Parked = Attempts >= MostAttempts;
        NotBefore = Parked ? null : now + (FirstWait * Math.Pow(4, Attempts - 1));
    }

    /// <summary>A person wants it read anew, from the first attempt on.</summary>
    public void Retry() => (Attempts, Parked, NotBefore) = (0, false, null);

    public const int MostAttempts = 5;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(10);
}

/// <summary>A reader that has been seen before; one without this row gets marks for the facts that are already stored.</summary>
internal sealed class KnownReader
{
    public required string Name { get; init; }
    public required DateTimeOffset Since { get; init; }
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
    public const int LongestError = 2000;

    public void Configure(EntityTypeBuilder<UnreadFact> builder)
    {
        builder.ToTable("platform_unread_facts");
        builder.HasKey(unread => new { unread.Reader, unread.FactId });
        builder.Property(unread => unread.Reader).HasMaxLength(100);
        builder.Property(unread => unread.LastError).HasMaxLength(LongestError);
        builder.HasIndex(unread => new { unread.Reader, unread.Parked, unread.AnnouncedAt });
        builder.HasOne<Fact>().WithMany().HasForeignKey(unread => unread.FactId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class KnownReaderTable : IEntityTypeConfiguration<KnownReader>
{
    public void Configure(EntityTypeBuilder<KnownReader> builder)
    {
        builder.ToTable("platform_fact_readers");
        builder.HasKey(reader => reader.Name);
        builder.Property(reader => reader.Name).HasMaxLength(100);
    }
}
