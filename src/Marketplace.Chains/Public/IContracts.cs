using Marketplace.Platform.Http;

namespace Marketplace.Chains.Public;

/// <summary>A signed contract that an order of this buyer from this seller may draw on.</summary>
public sealed record OpenContract
{
    public required Guid ContractId { get; init; }
    /// <summary>Number as the parties write it: <c>12/2026/HĐLK</c>.</summary>
    public required string Number { get; init; }
    public required Guid SellerId { get; init; }
    public required Guid BuyerId { get; init; }
    /// <summary>The households whose produce the contract covers; produce of others may not draw on it.</summary>
    public required IReadOnlyList<Guid> HouseholdIds { get; init; }
    public required string ProductCode { get; init; }
    /// <summary>Per kilogram.</summary>
    public required long PriceDong { get; init; }
    public required long RemainingGrams { get; init; }
    public required DateOnly ValidTo { get; init; }
}

public interface IContracts
{
    /// <summary>Signed, valid that day, with volume left.</summary>
    Task<IReadOnlyList<OpenContract>> OpenForAsync(Guid buyerId, Guid sellerId, DateOnly on, CancellationToken ct);

    /// <summary>The same for a whole basket in one question.</summary>
    Task<IReadOnlyList<OpenContract>> OpenForAsync(IReadOnlyCollection<Guid> buyerIds, IReadOnlyCollection<Guid> sellerIds, DateOnly on, CancellationToken ct);

    /// <summary>Takes volume by one guarded UPDATE inside the caller's commit. Refused when the contract is not theirs, not valid that day or used up.</summary>
    Task<Refusal?> DrawAsync(Guid contractId, Guid buyerId, Guid sellerId, string productCode, long grams, DateOnly on, CancellationToken ct);

    /// <summary>Gives volume back after a cancelled order.</summary>
    Task ReturnAsync(Guid contractId, string productCode, long grams, CancellationToken ct);
}
