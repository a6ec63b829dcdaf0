using Marketplace.Platform.Callers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.People;

/// <summary>A person's role for a party or an administrative unit, for a span of days. Never deleted: who could do what, when, stays known.</summary>
internal sealed class AccountGrant
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required Role Role { get; init; }
    public required Guid? PartyId { get; init; }
    public required int? UnitId { get; init; }
    public required DateOnly ValidFrom { get; init; }
    /// <summary>The last day; null while it lasts.</summary>
    public DateOnly? ValidTo { get; init; }
    /// <summary>Taken back before its last day: gone at the next request.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}

internal sealed class AccountGrantTable : IEntityTypeConfiguration<AccountGrant>
{
    public void Configure(EntityTypeBuilder<AccountGrant> builder)
    {
        builder.ToTable("accounts_grants");
        builder.HasIndex(grant => grant.AccountId);
        builder.HasIndex(grant => grant.PartyId);
        builder.HasOne<Account>().WithMany().HasForeignKey(grant => grant.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
