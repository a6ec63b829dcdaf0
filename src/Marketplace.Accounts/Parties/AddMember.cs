using Marketplace.Accounts.People;
using Marketplace.Accounts.Public;
using Marketplace.Platform.Audit;
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

/// <summary>The caller's own cooperative takes in a household that has an account. Asked twice, there is still one membership, so it needs no key.</summary>
internal static class AddMember
{
    internal sealed record Request(string? HouseholdPhone = null) : IChecked
    {
        public void Check(Faults faults) => faults.Unless(VietnamesePhone.ToE164(HouseholdPhone) is not null, nameof(HouseholdPhone), "account.phone_malformed");
    }

    internal static void Map(IEndpointRouteBuilder cooperatives) => cooperatives.MapPost("/{id:guid}/members", Handle).WithName(nameof(AddMember))
        .For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Created<Member>, ProblemHttpResult>> Handle(
        Guid id, Request request, Caller caller, MarketplaceDb db, Joining joining, CancellationToken ct)
    {
        if (!await db.OwnsCooperativeAsync(caller, id, ct)) return Refusal.NotFound.AsProblem();
        var joined = await db.InOneCommitAsync(() => joining.JoinAsync(id, VietnamesePhone.ToE164(request.HouseholdPhone)!, caller, ct), ct);
        return joined.Refused is { } refusal ? refusal.AsProblem() : TypedResults.Created($"/api/cooperatives/{id}/members", joined.Value);
    }

    internal sealed class Joining(MarketplaceDb db, IParties parties, ITerritory territory, TimeProvider clock)
    {
        public async Task<Outcome<Member>> JoinAsync(Guid cooperativeId, string phone, Caller caller, CancellationToken ct)
        {
            var today = clock.Today();
            var householdId = await db.Set<Party>().Where(party => party.Phone == phone && party.Kind == PartyKind.Household)
                .Select(party => (Guid?)party.Id).FirstOrDefaultAsync(ct);
            if (householdId is null) return PartyRefusals.HouseholdUnknown;
            var known = await db.Set<Membership>().AsNoTracking().FirstOrDefaultAsync(member =>
                member.CooperativeId == cooperativeId && member.HouseholdId == householdId && (member.To == null || member.To >= today), ct);
            if (known is null)
            {
                known = new() { CooperativeId = cooperativeId, HouseholdId = householdId.Value, From = today };
                db.Add(known);
                db.Audit(caller, "cooperative.member_added", $"party/{cooperativeId}", new { householdId });
            }
            var card = await parties.FindAsync(householdId.Value, ct);
            return ListMembers.Of(card!, known.From, territory, today);
        }
    }
}
