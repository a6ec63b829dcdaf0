using Marketplace.Accounts.Parties;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Memberships;

internal enum InvitationState
{
    Waiting,
    Accepted,
    Declined,
    /// <summary>The cooperative took it back.</summary>
    Withdrawn,
}

/// <summary>A cooperative asks a household to be its member. Only the household's yes lets the cooperative act for it.</summary>
internal sealed class Invitation : IVersioned
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid CooperativeId { get; init; }
    public required Guid HouseholdId { get; init; }
    public required DateTimeOffset InvitedAt { get; init; }
    public InvitationState State { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public long Version { get; private set; }

    /// <summary>The same answer twice is harmless; another one is refused.</summary>
    public Refusal? Answer(InvitationState answer, DateTimeOffset now)
    {
        if (State == answer) return null;
        if (State is not InvitationState.Waiting) return MembershipRefusals.Answered;
        (State, AnsweredAt) = (answer, now);
        return null;
    }
}

internal sealed class InvitationTable : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("accounts_invitations");
        builder.HasIndex(invitation => new { invitation.CooperativeId, invitation.State });
        builder.HasIndex(invitation => new { invitation.HouseholdId, invitation.State });
        builder.HasOne<Party>().WithMany().HasForeignKey(invitation => invitation.CooperativeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Party>().WithMany().HasForeignKey(invitation => invitation.HouseholdId).OnDelete(DeleteBehavior.Restrict);
    }
}
