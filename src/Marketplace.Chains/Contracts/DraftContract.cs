using Marketplace.Accounts.Public;
using Marketplace.Farming.Public;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Chains.Contracts;

/// <summary>Hub or processor drafts a contract for member households of the hub; it binds nobody until both have signed.</summary>
internal static class DraftContract
{
    private const int MostHouseholds = 500;
    private const long HighestPrice = 1_000_000_000;
    private const long LargestVolume = 1_000_000_000_000_000;

    internal sealed record Request(
        string Number, IReadOnlyList<Guid> HouseholdIds, Guid HubId, Guid ProcessorId, string ProductCode, long PriceDong, long CommittedGrams, DateOnly ValidFrom, DateOnly ValidTo) : IChecked
    {
        public void Check(Faults faults)
        {
            faults.Text(Number, nameof(Number), ContractTable.LongestNumber, "contract.number");
            faults.Text(ProductCode, nameof(ProductCode), 60, "contract.product");
            faults.Unless(HouseholdIds.Count is > 0 and <= MostHouseholds, nameof(HouseholdIds), "contract.households_1_to_500");
            faults.Unless(HouseholdIds.Distinct().Count() == HouseholdIds.Count, nameof(HouseholdIds), "contract.household_twice");
            faults.Unless(PriceDong is > 0 and <= HighestPrice, nameof(PriceDong), "contract.price");
            faults.Unless(CommittedGrams is > 0 and <= LargestVolume, nameof(CommittedGrams), "contract.volume");
            faults.Unless(ProcessorId != Guid.Empty, nameof(ProcessorId), "contract.processor_unknown");
            faults.Unless(ValidFrom.Year is >= 2000 and < 2200, nameof(ValidFrom), "day_invalid");
            faults.Unless(ValidTo.Year is >= 2000 and < 2200, nameof(ValidTo), "day_invalid");
            faults.Unless(ValidFrom <= ValidTo, nameof(ValidTo), "contract.ends_before_it_begins");
        }
    }

    internal static void Map(IEndpointRouteBuilder contracts) => contracts.MapPost("/", Handle).WithName(nameof(DraftContract)).For(Permission.Contract)
        .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Created<ContractView>, ProblemHttpResult>> Handle(
        Request request, Caller caller, MarketplaceDb db, OnceOnly once, ContractTalks talks, ContractPage page, TimeProvider clock, CancellationToken ct)
    {
        var outcome = await once.CommitAsync<Request, ContractView>(request, async () =>
        {
            if (await talks.RefusesAsync(request, ct) is { } refused) return refused;
            var contract = Contract.Draft(new()
            {
                Number = request.Number.Trim(), HouseholdIds = request.HouseholdIds, HubId = request.HubId, ProcessorId = request.ProcessorId, ProductCode = request.ProductCode,
                PriceDongPerKilogram = request.PriceDong, CommittedGrams = request.CommittedGrams, ValidFrom = request.ValidFrom, ValidTo = request.ValidTo,
            }, clock.Now());
            db.Add(contract);
            db.Audit(caller, "contract.drafted", $"contract/{contract.Id}", request);
            var other = caller.MayFor(Permission.Contract, request.HubId) ? request.ProcessorId : request.HubId;
            db.Tell(other, "contract.drafted", $"{contract.Id}", "/hop-dong", new { number = contract.Number });
            // The first save makes version 1; the answer is stored with the key before it.
            return await page.ShowAsync(contract, ct) with { Version = 1 };
        }, ct);
        return outcome.Refused is { } no ? no.AsProblem() : TypedResults.Created($"/api/contracts/{outcome.Value.Id}", outcome.Value);
    }
}

/// <summary>Whether these parties may make this contract.</summary>
internal sealed class ContractTalks(MarketplaceDb db, Caller caller, IParties parties, IProduce produce)
{
    internal async Task<Refusal?> RefusesAsync(DraftContract.Request request, CancellationToken ct)
    {
        if (!caller.MayFor(Permission.Contract, request.HubId) && !caller.MayFor(Permission.Contract, request.ProcessorId)) return ContractRefusals.NotYourContract;
        var known = await parties.FindAsync([request.HubId, request.ProcessorId], ct);
        if (!known.TryGetValue(request.HubId, out var hub) || hub.Kind is not PartyKind.Cooperative) return ContractRefusals.HubUnknown;
        if (!known.TryGetValue(request.ProcessorId, out var processor) || processor.Kind is not PartyKind.Enterprise) return ContractRefusals.ProcessorUnknown;
        if (produce.Product(request.ProductCode) is null) return ContractRefusals.ProductUnknown;

        var members = (await parties.MembersOfAsync(request.HubId, request.ValidFrom, ct)).Select(member => member.Id).ToHashSet();
        for (var index = 0; index < request.HouseholdIds.Count; index++)
            if (!members.Contains(request.HouseholdIds[index])) return ContractRefusals.NotAMember(index);

        var number = request.Number.Trim();
        var taken = await db.Set<Contract>().AnyAsync(other => other.HubId == request.HubId && other.ProcessorId == request.ProcessorId && other.Number == number, ct);
        return taken ? ContractRefusals.NumberTaken : null;
    }
}
