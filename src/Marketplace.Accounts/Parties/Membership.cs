using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Parties;

/// <summary>A household (thành viên) belongs to a cooperative for a span of days.</summary>
internal sealed class Membership
{
    public required Guid CooperativeId { get; init; }
    public required Guid HouseholdId { get; init; }
    public required DateOnly From { get; init; }
    /// <summary>The last day; null while it lasts.</summary>
    public DateOnly? To { get; init; }
}

internal sealed class MembershipTable : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("accounts_memberships");
        builder.HasKey(membership => new { membership.CooperativeId, membership.HouseholdId, membership.From });
        builder.HasIndex(membership => membership.HouseholdId);
        builder.HasOne<Party>().WithMany().HasForeignKey(membership => membership.CooperativeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Party>().WithMany().HasForeignKey(membership => membership.HouseholdId).OnDelete(DeleteBehavior.Restrict);
    }
}
