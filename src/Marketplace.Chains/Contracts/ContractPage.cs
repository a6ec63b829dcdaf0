using Marketplace.Accounts.Public;
using Marketplace.Farming.Public;
using Marketplace.Platform.Values;

namespace Marketplace.Chains.Contracts;

/// <summary>A contract as its parties see it.</summary>
/// <param name="SignedBy">Hub or processor; the hub signs for its households.</param>
internal sealed record ContractView(
    Guid Id, string Number, ContractStatus Status, IReadOnlyList<PartyRef> Households, PartyRef Hub, PartyRef Processor, string ProductCode, string ProductNameVi, string ProductNameEn,
    long PriceDong, long CommittedGrams, long DrawnGrams, DateOnly ValidFrom, DateOnly ValidTo, IReadOnlyList<Guid> SignedBy, long Version);

/// <summary>Writes the page of contracts the caller may see; asking whether he may is the query's business.</summary>
internal sealed class ContractPage(IParties parties, IProduce produce, TimeProvider clock)
{
    internal async Task<ContractView> ShowAsync(Contract contract, CancellationToken ct) => (await ShowAsync([contract], ct))[0];

    internal async Task<IReadOnlyList<ContractView>> ShowAsync(IReadOnlyList<Contract> contracts, CancellationToken ct)
    {
        var ids = contracts.SelectMany(contract => contract.Households.Select(household => household.HouseholdId).Append(contract.HubId).Append(contract.ProcessorId)).ToHashSet();
        var known = await parties.FindAsync(ids, ct);
        var today = clock.Today();
        return [.. contracts.Select(contract => Show(contract, known, today))];
    }

    private ContractView Show(Contract contract, IReadOnlyDictionary<Guid, PartyCard> known, DateOnly today)
    {
        var product = produce.Product(contract.ProductCode);
        return new(
            contract.Id, contract.Number, contract.StatusOn(today),
            [.. contract.Households.Select(household => PartyRef.Of(known[household.HouseholdId])).OrderBy(household => household.Name, StringComparer.Ordinal)],
            PartyRef.Of(known[contract.HubId]), PartyRef.Of(known[contract.ProcessorId]), contract.ProductCode, product?.NameVi ?? contract.ProductCode,
            product?.NameEn ?? contract.ProductCode, contract.PriceDong, contract.CommittedGrams, contract.DrawnGrams, contract.ValidFrom, contract.ValidTo,
            [.. contract.Signatures.OrderBy(signature => signature.At).Select(signature => signature.PartyId)], contract.Version);
    }
}
