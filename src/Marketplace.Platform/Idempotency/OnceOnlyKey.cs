using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Platform.Idempotency;

/// <summary>A key that was used, with what was asked and answered.</summary>
internal sealed class OnceOnlyKey
{
    public required string Actor { get; init; }
    public required string Key { get; init; }
    public required string RequestHash { get; init; }
    public string? Response { get; private set; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class OnceOnlyKeyTable : IEntityTypeConfiguration<OnceOnlyKey>
{
    public void Configure(EntityTypeBuilder<OnceOnlyKey> builder)
    {
        builder.ToTable("platform_once_only_keys");
        builder.HasKey(used => new { used.Actor, used.Key });
        builder.Property(used => used.Actor).HasMaxLength(40);
        builder.Property(used => used.Key).HasMaxLength(255);
        builder.Property(used => used.RequestHash).HasMaxLength(64);
        builder.Property(used => used.Response).HasMaxLength(-1);
        builder.HasIndex(used => used.At);
    }
}
