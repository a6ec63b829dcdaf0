using Marketplace.Accounts.Parties;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Memberships;

/// <summary>The household says yes or no to a cooperative. Its yes is its consent (Luật 91/2025/QH15): from this day on the cooperative acts for it.</summary>
internal static class AnswerInvitation
{
    internal static void Map(IEndpointRouteBuilder invitations)
    {
        invitations.MapPost("/{id:guid}/accept", Accept).WithName("AcceptInvitation")
            .For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        invitations.MapPost("/{id:guid}/decline", Decline).WithName("DeclineInvitation")
            .For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    internal static Task<Results<NoContent, ProblemHttpResult>> Accept(Guid id, Caller caller, MarketplaceDb db, TimeProvider clock, CancellationToken ct) =>
        AnswerAsync(id, InvitationState.Accepted, caller, db, clock.Now(), ct);

    internal static Task<Results<NoContent, ProblemHttpResult>> Decline(Guid id, Caller caller, MarketplaceDb db, TimeProvider clock, CancellationToken ct) =>
        AnswerAsync(id, InvitationState.Declined, caller, db, clock.Now(), ct);

    private static async Task<Results<NoContent, ProblemHttpResult>> AnswerAsync(
        Guid id, InvitationState answer, Caller caller, MarketplaceDb db, DateTimeOffset now, CancellationToken ct)
    {
        var own = caller.PartiesFor(Permission.Sell);
        if (await db.Set<Invitation>().SingleOrDefaultAsync(known => known.Id == id && own.Contains(known.HouseholdId), ct) is not { } invitation) return Refusal.NotFound.AsProblem();
        var before = invitation.State;
        if (invitation.Answer(answer, now) is { } refusal) return refusal.AsProblem();
        if (before == answer) return TypedResults.NoContent();
        if (answer is InvitationState.Accepted) await JoinAsync(db, invitation, now, ct);
        var name = await db.Set<Party>().Where(party => party.Id == invitation.HouseholdId).Select(party => party.Name).SingleAsync(ct);
        // Who said no stays unnamed: the cooperative only ever had a phone.
        db.Tell(invitation.CooperativeId, answer is InvitationState.Accepted ? "member.joined" : "member.declined", $"invitation/{id:N}", "/htx/thanh-vien",
            new { name = answer is InvitationState.Accepted ? name : "" });
        db.Audit(caller, answer is InvitationState.Accepted ? "cooperative.member_joined" : "cooperative.invitation_declined", $"party/{invitation.CooperativeId}", new { invitation.HouseholdId });
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task JoinAsync(MarketplaceDb db, Invitation invitation, DateTimeOffset now, CancellationToken ct)
    {
        var today = now.VietnamDay();
        if (await db.CurrentMembershipAsync(invitation.CooperativeId, invitation.HouseholdId, today, ct) is not null) return;
        // Left this very morning: the same span goes on.
        if (await db.Set<Membership>().FindAsync([invitation.CooperativeId, invitation.HouseholdId, today], ct) is { } again) (again.To, again.AgreedAt) = (null, now);
        else db.Add(new Membership { CooperativeId = invitation.CooperativeId, HouseholdId = invitation.HouseholdId, From = today, AgreedAt = now });
    }
}
