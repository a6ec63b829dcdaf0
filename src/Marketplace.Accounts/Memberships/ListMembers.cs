using Marketplace.Accounts.Parties;
using Marketplace.Accounts.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Memberships;

/// <summary>A member as its cooperative sees it.</summary>
/// <param name="Since">First day of the membership.</param>
/// <param name="AgreedAt">When the household said yes; null for members from before households were asked.</param>
internal sealed record Member(Guid Id, string Name, UnitRef? Unit, DateOnly Since, DateTimeOffset? AgreedAt);

/// <summary>The households that belong to the caller's own cooperative today, those it waits for, and those that belonged to it.</summary>
internal static class ListMembers
{
    /// <param name="Until">The last day.</param>
    internal sealed record Former(Guid Id, string Name, DateOnly Since, DateOnly Until);

    internal sealed record Response(IReadOnlyList<Member> Items, IReadOnlyList<InviteMember.Waiting> Invitations, IReadOnlyList<Former> Former);

    internal static void Map(IEndpointRouteBuilder cooperatives) => cooperatives.MapGet("/{id:guid}/members", Handle).WithName(nameof(ListMembers))
        .For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Caller caller, MarketplaceDb db, IParties parties, ITerritory territory, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.OwnsCooperativeAsync(caller, id, ct)) return Refusal.NotFound.AsProblem();
        var today = clock.Today();
        var spans = await db.Set<Membership>().AsNoTracking().Where(member => member.CooperativeId == id).ToListAsync(ct);
        var cards = await parties.FindAsync([.. spans.Select(span => span.HouseholdId)], ct);
        var waiting = await (from invitation in db.Set<Invitation>()
                             where invitation.CooperativeId == id && invitation.State == InvitationState.Waiting
                             join household in db.Set<Party>() on invitation.HouseholdId equals household.Id
                             orderby invitation.InvitedAt
                             select new InviteMember.Waiting(invitation.Id, household.Phone ?? "", invitation.InvitedAt)).ToListAsync(ct);
        return TypedResults.Ok(new Response(
            [.. spans.Where(span => span.From <= today && (span.To is null || span.To >= today)).Select(span => Of(cards[span.HouseholdId], span, territory, today)).OrderBy(member => member.Name, StringComparer.Ordinal).ThenBy(member => member.Id)],
            waiting,
            [.. spans.Where(span => span.To < today).OrderByDescending(span => span.To).Select(span => new Former(span.HouseholdId, cards[span.HouseholdId].Name, span.From, Later(span.From, span.To!.Value)))]));
    }

    private static Member Of(PartyCard card, Membership span, ITerritory territory, DateOnly today) =>
        new(card.Id, card.Name, territory.Find(card.UnitOn(today), today) is { } unit ? UnitRef.Of(unit) : null, span.From, span.AgreedAt);

    // One that ended on its first day is shown as that day.
    private static DateOnly Later(DateOnly from, DateOnly to) => to < from ? from : to;

    /// <summary>Whether the caller acts for this party and it is a cooperative; to everybody else it does not exist.</summary>
    internal static async Task<bool> OwnsCooperativeAsync(this MarketplaceDb db, Caller caller, Guid id, CancellationToken ct) =>
        caller.MayFor(Permission.Sell, id) && await db.Set<Party>().AnyAsync(party => party.Id == id && party.Kind == PartyKind.Cooperative, ct);

    /// <summary>The span that holds on a day; null when there is none.</summary>
    internal static Task<Membership?> CurrentMembershipAsync(this MarketplaceDb db, Guid cooperativeId, Guid householdId, DateOnly on, CancellationToken ct) =>
        db.Set<Membership>().FirstOrDefaultAsync(
            member => member.CooperativeId == cooperativeId && member.HouseholdId == householdId && member.From <= on && (member.To == null || member.To >= on), ct);
}
