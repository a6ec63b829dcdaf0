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

namespace Marketplace.Accounts.Parties;

/// <summary>A member as its cooperative sees it.</summary>
/// <param name="Since">First day of the membership.</param>
internal sealed record Member(Guid Id, string Name, UnitRef? Unit, DateOnly Since);

/// <summary>The households that belong to the caller's own cooperative today.</summary>
internal static class ListMembers
{
    internal sealed record Response(IReadOnlyList<Member> Items);

    internal static void Map(IEndpointRouteBuilder cooperatives) => cooperatives.MapGet("/{id:guid}/members", Handle).WithName(nameof(ListMembers))
        .For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Caller caller, MarketplaceDb db, IParties parties, ITerritory territory, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.OwnsCooperativeAsync(caller, id, ct)) return Refusal.NotFound.AsProblem();
        var today = clock.Today();
        var since = await db.Set<Membership>().Where(member => member.CooperativeId == id && member.From <= today && (member.To == null || member.To >= today))
            .ToDictionaryAsync(member => member.HouseholdId, member => member.From, ct);
        var members = await parties.MembersOfAsync(id, today, ct);
        return TypedResults.Ok(new Response([.. members.Select(card => Of(card, since[card.Id], territory, today))]));
    }

    internal static Member Of(PartyCard card, DateOnly since, ITerritory territory, DateOnly today) =>
        new(card.Id, card.Name, territory.Find(card.UnitOn(today), today) is { } unit ? UnitRef.Of(unit) : null, since);

    /// <summary>Whether the caller acts for this party and it is a cooperative; to everybody else it does not exist.</summary>
    internal static async Task<bool> OwnsCooperativeAsync(this MarketplaceDb db, Caller caller, Guid id, CancellationToken ct) =>
        caller.MayFor(Permission.Sell, id) && await db.Set<Party>().AnyAsync(party => party.Id == id && party.Kind == PartyKind.Cooperative, ct);
}
