using Marketplace.Platform.Database;
using Marketplace.Platform.Http;

namespace Marketplace.Chains.Contracts;

internal enum ContractStatus
{
    Draft,
    Signed,
    /// <summary>Its last day is over.</summary>
    Ended,
}

/// <summary>What the parties agree on.</summary>
internal sealed record ContractTerms
{
    /// <summary>As the parties write it: <c>12/2026/HĐLK</c>.</summary>
    public required string Number { get; init; }
    public required IReadOnlyList<Guid> HouseholdIds { get; init; }
    public required Guid HubId { get; init; }
    public required Guid ProcessorId { get; init; }
    public required string ProductCode { get; init; }
    public required long PriceDongPerKilogram { get; init; }
    public required long CommittedGrams { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public required DateOnly ValidTo { get; init; }
}

/// <summary>
/// A contract household ↔ hub ↔ processor (hợp đồng liên kết) for one product. The hub signs for the households it lists; orders of the processor from the hub draw
/// on the committed volume.
/// </summary>
internal sealed class Contract : IVersioned
{
    private readonly List<ContractHousehold> _households = [];
    private readonly List<ContractSignature> _signatures = [];

    private Contract() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public long Version { get; private set; }
    public string Number { get; private set; } = "";
    public Guid HubId { get; private set; }
    public Guid ProcessorId { get; private set; }
    public string ProductCode { get; private set; } = "";
    /// <summary>Per kilogram.</summary>
    public long PriceDong { get; private set; }
    public long CommittedGrams { get; private set; }
    /// <summary>Moved by guarded UPDATEs only, never by an edit.</summary>
    public long DrawnGrams { get; private set; }
    public DateOnly ValidFrom { get; private set; }
    public DateOnly ValidTo { get; private set; }
    public DateTimeOffset DraftedAt { get; private set; }
    /// <summary>When the last party signed.</summary>
    public DateTimeOffset? SignedAt { get; private set; }
    public IReadOnlyList<ContractHousehold> Households => _households;
    public IReadOnlyList<ContractSignature> Signatures => _signatures;

    internal static Contract Draft(ContractTerms terms, DateTimeOffset at)
    {
        var contract = new Contract
        {
            Number = terms.Number, HubId = terms.HubId, ProcessorId = terms.ProcessorId, ProductCode = terms.ProductCode, PriceDong = terms.PriceDongPerKilogram,
            CommittedGrams = terms.CommittedGrams, ValidFrom = terms.ValidFrom, ValidTo = terms.ValidTo, DraftedAt = at,
        };
        contract._households.AddRange(terms.HouseholdIds.Select(household => new ContractHousehold { ContractId = contract.Id, HouseholdId = household }));
        return contract;
    }

    internal ContractStatus StatusOn(DateOnly day) => ValidTo < day ? ContractStatus.Ended : SignedAt is null ? ContractStatus.Draft : ContractStatus.Signed;

    /// <summary>Signing twice is harmless; the last of hub and processor makes it binding.</summary>
    /// <param name="party">Hub or processor.</param>
    internal Refusal? Sign(Guid party, Guid? accountId, DateOnly day, DateTimeOffset at)
    {
        if (party != HubId && party != ProcessorId) return ContractRefusals.NotASigner;
        if (IsSignedBy(party)) return null;
        if (StatusOn(day) is ContractStatus.Ended) return ContractRefusals.Ended;
        _signatures.Add(new() { ContractId = Id, PartyId = party, AccountId = accountId, At = at });
        if (IsSignedBy(HubId) && IsSignedBy(ProcessorId)) SignedAt = at;
        return null;
    }

    internal bool IsSignedBy(Guid party) => _signatures.Exists(signature => signature.PartyId == party);
}

/// <summary>A household whose produce the contract covers.</summary>
internal sealed class ContractHousehold
{
    public required Guid ContractId { get; init; }
    public required Guid HouseholdId { get; init; }
}

/// <summary>Append-only.</summary>
internal sealed class ContractSignature
{
    public required Guid ContractId { get; init; }
    public required Guid PartyId { get; init; }
    /// <summary>Who signed for the party; null for a scene.</summary>
    public required Guid? AccountId { get; init; }
    public required DateTimeOffset At { get; init; }
}
