using Marketplace.Accounts.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Memberships;

/// <summary>A household (thành viên) belongs to a cooperative for a span of days, because it agreed to.</summary>
internal sealed class Membership
{
    public required Guid CooperativeId { get; init; }
    public required Guid HouseholdId { get; init; }
    public required DateOnly From { get; init; }
    /// <summary>The last day; null while it lasts. The day before the first when it ended on that one.</summary>
    public DateOnly? To { get; set; }
    /// <summary>When the household accepted the invitation; null for members from before households were asked.</summary>
    public DateTimeOffset? AgreedAt { get; set; }

    /// <summary>At once: from today on nobody acts for the household.</summary>
    public void End(DateOnly today) => To = today.AddDays(-1);
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
