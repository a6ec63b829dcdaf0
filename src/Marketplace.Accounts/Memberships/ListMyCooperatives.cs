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

/// <summary>Which cooperatives act for the caller's household, and which would like to.</summary>
internal static class ListMyCooperatives
{
    internal sealed record Item(PartyRef Cooperative, UnitRef? Unit, DateOnly Since, DateTimeOffset? AgreedAt);

    internal sealed record Asked(Guid Id, PartyRef Cooperative, UnitRef? Unit, DateTimeOffset InvitedAt);

    internal sealed record Response(IReadOnlyList<Item> Items, IReadOnlyList<Asked> Invitations);

    internal static void Map(IEndpointRouteBuilder mine) => mine.MapGet("/", Handle).WithName(nameof(ListMyCooperatives)).For(Permission.Sell);

    internal static async Task<Ok<Response>> Handle(Caller caller, MarketplaceDb db, IParties parties, ITerritory territory, TimeProvider clock, CancellationToken ct)
    {
        var (own, today) = (caller.PartiesFor(Permission.Sell), clock.Today());
        var spans = await db.Set<Membership>().AsNoTracking()
            .Where(member => own.Contains(member.HouseholdId) && member.From <= today && (member.To == null || member.To >= today)).OrderBy(member => member.From).ToListAsync(ct);
        var asked = await db.Set<Invitation>().AsNoTracking()
            .Where(invitation => own.Contains(invitation.HouseholdId) && invitation.State == InvitationState.Waiting).OrderBy(invitation => invitation.InvitedAt).ToListAsync(ct);
        var cards = await parties.FindAsync([.. spans.Select(span => span.CooperativeId), .. asked.Select(invitation => invitation.CooperativeId)], ct);
        UnitRef? Unit(Guid id) => territory.Find(cards[id].UnitOn(today), today) is { } unit ? UnitRef.Of(unit) : null;
        return TypedResults.Ok(new Response(
            [.. spans.Select(span => new Item(PartyRef.Of(cards[span.CooperativeId]), Unit(span.CooperativeId), span.From, span.AgreedAt))],
            [.. asked.Select(invitation => new Asked(invitation.Id, PartyRef.Of(cards[invitation.CooperativeId]), Unit(invitation.CooperativeId), invitation.InvitedAt))]));
    }
}
