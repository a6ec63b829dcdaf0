using Marketplace.Accounts.Parties;
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

/// <summary>Either side ends a membership, at once: the consent is taken back. What the cooperative bought or holds already stays with it.</summary>
internal static class EndMembership
{
    internal static void Map(IEndpointRouteBuilder cooperatives, IEndpointRouteBuilder mine)
    {
        cooperatives.MapPost("/{id:guid}/members/{household:guid}/end", ByCooperative).WithName(nameof(EndMembership)).For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound);
        mine.MapPost("/{id:guid}/leave", ByHousehold).WithName("LeaveCooperative").For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound);
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> ByCooperative(Guid id, Guid household, Caller caller, MarketplaceDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.OwnsCooperativeAsync(caller, id, ct) || await db.CurrentMembershipAsync(id, household, clock.Today(), ct) is not { } membership) return Refusal.NotFound.AsProblem();
        return await EndAsync(db, membership, caller, told: household, toldAt: "/ban/hop-tac-xa", aboutWhom: id, "member.ended_by_cooperative", clock.Now(), ct);
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> ByHousehold(Guid id, Caller caller, MarketplaceDb db, TimeProvider clock, CancellationToken ct)
    {
        var today = clock.Today();
        foreach (var household in caller.PartiesFor(Permission.Sell))
            if (await db.CurrentMembershipAsync(id, household, today, ct) is { } membership)
                return await EndAsync(db, membership, caller, told: id, toldAt: "/htx/thanh-vien", aboutWhom: household, "member.left", clock.Now(), ct);
        return Refusal.NotFound.AsProblem();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> EndAsync(
        MarketplaceDb db, Membership membership, Caller caller, Guid told, string toldAt, Guid aboutWhom, string kind, DateTimeOffset now, CancellationToken ct)
    {
        membership.End(now.VietnamDay());
        var name = await db.Set<Party>().Where(party => party.Id == aboutWhom).Select(party => party.Name).SingleAsync(ct);
        db.Announce(new MembershipEnded(membership.CooperativeId, membership.HouseholdId, now));
        db.Tell(told, kind, $"membership/{membership.CooperativeId:N}/{membership.HouseholdId:N}/{now.ToUnixTimeMilliseconds()}", toldAt, new { name });
        db.Audit(caller, "cooperative.member_ended", $"party/{membership.CooperativeId}", new { membership.HouseholdId, kind });
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
