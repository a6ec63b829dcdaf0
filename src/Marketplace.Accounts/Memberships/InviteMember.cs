using Marketplace.Accounts.Parties;
using Marketplace.Accounts.People;
using Marketplace.Accounts.Public;
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

/// <summary>
/// The caller's own cooperative asks a household that has an account to be its member, or takes the question back. Asked twice, there is one invitation, so it
/// needs no key; until the household has said yes the cooperative learns nothing of it and may do nothing for it.
/// </summary>
internal static class InviteMember
{
    private static readonly TimeSpan Rest = TimeSpan.FromDays(30);

    internal sealed record Request(string? HouseholdPhone = null) : IChecked
    {
        public void Check(Faults faults) => faults.Unless(VietnamesePhone.ToE164(HouseholdPhone) is not null, nameof(HouseholdPhone), "account.phone_malformed");
    }

    /// <param name="Phone">As the cooperative knows it.</param>
    internal sealed record Waiting(Guid Id, string Phone, DateTimeOffset InvitedAt);

    internal static void Map(IEndpointRouteBuilder cooperatives)
    {
        cooperatives.MapPost("/{id:guid}/members", Handle).WithName(nameof(InviteMember))
            .For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        cooperatives.MapDelete("/{id:guid}/invitations/{invitation:guid}", Withdraw).WithName("WithdrawInvitation")
            .For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    internal static async Task<Results<Created<Waiting>, ProblemHttpResult>> Handle(
        Guid id, Request request, Caller caller, MarketplaceDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.OwnsCooperativeAsync(caller, id, ct)) return Refusal.NotFound.AsProblem();
        var phone = VietnamesePhone.ToE164(request.HouseholdPhone)!;
        var invited = await db.InOneCommitAsync(() => InviteAsync(db, id, phone, caller, clock.Now(), ct), ct);
        return invited.Refused is { } refusal ? refusal.AsProblem() : TypedResults.Created($"/api/cooperatives/{id}/members", invited.Value);
    }

    private static async Task<Outcome<Waiting>> InviteAsync(MarketplaceDb db, Guid cooperativeId, string phone, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Set<Party>().Where(party => party.Phone == phone && party.Kind == PartyKind.Household).Select(party => (Guid?)party.Id).FirstOrDefaultAsync(ct) is not { } household)
            return MembershipRefusals.HouseholdUnknown;
        if (await db.CurrentMembershipAsync(cooperativeId, household, now.VietnamDay(), ct) is not null) return MembershipRefusals.AlreadyMember;
        var last = await db.Set<Invitation>().Where(invitation => invitation.CooperativeId == cooperativeId && invitation.HouseholdId == household)
            .OrderByDescending(invitation => invitation.InvitedAt).FirstOrDefaultAsync(ct);
        if (last is { State: InvitationState.Declined, AnsweredAt: { } declined } && declined + Rest > now) return MembershipRefusals.DeclinedRecently;
        if (last is { State: InvitationState.Waiting }) return new Waiting(last.Id, phone, last.InvitedAt);

        var asked = new Invitation { CooperativeId = cooperativeId, HouseholdId = household, InvitedAt = now };
        db.Add(asked);
        db.Audit(caller, "cooperative.member_invited", $"party/{cooperativeId}", new { household });
        var name = await db.Set<Party>().Where(party => party.Id == cooperativeId).Select(party => party.Name).SingleAsync(ct);
        db.Tell(household, "member.invited", $"invitation/{asked.Id:N}", "/ban/hop-tac-xa", new { name });
        return new Waiting(asked.Id, phone, now);
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> Withdraw(
        Guid id, Guid invitation, Caller caller, MarketplaceDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.OwnsCooperativeAsync(caller, id, ct)
            || await db.Set<Invitation>().SingleOrDefaultAsync(known => known.Id == invitation && known.CooperativeId == id, ct) is not { } asked) return Refusal.NotFound.AsProblem();
        if (asked.Answer(InvitationState.Withdrawn, clock.Now()) is { } refusal) return refusal.AsProblem();
        db.Audit(caller, "cooperative.invitation_withdrawn", $"party/{id}", new { asked.HouseholdId });
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
