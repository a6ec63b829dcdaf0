using System.Text.Json.Serialization;
using Marketplace.Accounts.Public;

namespace Marketplace.Farming.Public;

/// <summary>One step forward: who ordered goods of a lot.</summary>
/// <param name="OrderId">As the lot's trace steps name the order.</param>
/// <param name="OrderCode">As buyer and seller know the order.</param>
/// <param name="Status">The order's state: <c>placed</c>, <c>confirmed</c>, <c>shipped</c>, <c>delivered</c>, <c>returned</c>; called-off orders are left out.</param>
public sealed record LotSale(Guid LotId, Guid OrderId, string OrderCode, string Status, PartyRef Buyer, PartyRef Seller, long Grams, DateTimeOffset At)
{
    /// <summary>Not yet taken on by the seller.</summary>
    [JsonIgnore]
    public bool IsPlaced => Status is "placed";

    /// <summary>Taken on, and still with the seller.</summary>
    [JsonIgnore]
    public bool IsPromised => Status is "confirmed";
}

/// <summary>Asked of whoever keeps the orders.</summary>
public interface ILotBuyers
{
    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<LotSale>> OfAsync(IReadOnlyCollection<Guid> lotIds, CancellationToken ct);

    /// <summary>Whether anybody has an order of it that was not called off.</summary>
    Task<bool> AnyAsync(Guid lotId, CancellationToken ct);

    /// <summary>What is ordered of it and not yet taken on by the seller.</summary>
    Task<long> PlacedGramsAsync(Guid lotId, CancellationToken ct);
}
