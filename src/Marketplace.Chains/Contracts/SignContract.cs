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

namespace Marketplace.Chains.Contracts;

/// <summary>Hub or processor signs; with the second signature orders may draw on the contract.</summary>
internal static class SignContract
{
    internal static void Map(IEndpointRouteBuilder contracts) => contracts.MapPost("/{id:guid}/sign", Handle).WithName(nameof(SignContract)).For(Permission.Contract)
        .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Ok<ContractView>, ProblemHttpResult>> Handle(
        Guid id, HttpContext http, Caller caller, MarketplaceDb db, ContractPage page, TimeProvider clock, CancellationToken ct)
    {
        var outcome = await db.InOneCommitAsync<Contract>(async () =>
        {
            var own = db.Set<Contract>().OfParties([.. caller.Parties]).Where(contract => contract.Id == id);
            // Holds the row: of two signatures at once the second one sees the first, and makes the contract binding.
            if (await own.ExecuteUpdateAsync(set => set.SetProperty(contract => contract.Version, contract => contract.Version), ct) == 0) return Refusal.NotFound;
            var contract = await own.Include(held => held.Households).Include(held => held.Signatures).AsSplitQuery().SingleAsync(ct);
            var signers = new[] { contract.HubId, contract.ProcessorId }.Where(party => caller.MayFor(Permission.Contract, party)).ToList();
            if (signers.Count == 0) return ContractRefusals.NotASigner;
            foreach (var signer in signers.Where(signer => !contract.IsSignedBy(signer)))
            {
                if (contract.Sign(signer, caller.AccountId, clock.Today(), clock.Now()) is { } refused) return refused;
                db.Audit(caller, "contract.signed", $"contract/{contract.Id}", new { contract.Number, signer });
                var other = signer == contract.HubId ? contract.ProcessorId : contract.HubId;
                db.Tell(other, "contract.signed", $"{contract.Id}", "/hop-dong", new { number = contract.Number });
            }
            return contract;
        }, ct);
        if (outcome.Refused is { } no) return no.AsProblem();
        http.Response.SetEntityVersion(outcome.Value.Version);
        return TypedResults.Ok(await page.ShowAsync(outcome.Value, ct));
    }
}
