using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.People;

/// <summary>What a person agreed to, in which wording, when (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15: per purpose, never assumed).</summary>
internal sealed class Consent
{
    /// <summary>Running the account, its orders and the sales statistics; the wording's version is the day it was published.</summary>
    public const string UseOfService = "use-of-service";
    public const string CurrentVersion = "2026-11-01";

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required string Purpose { get; init; }
    public required string Version { get; init; }
    public required DateTimeOffset GivenAt { get; init; }
}

internal sealed class ConsentTable : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("accounts_consents");
        builder.Property(consent => consent.Purpose).HasMaxLength(60);
        builder.Property(consent => consent.Version).HasMaxLength(20);
        builder.HasOne<Account>().WithMany().HasForeignKey(consent => consent.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
