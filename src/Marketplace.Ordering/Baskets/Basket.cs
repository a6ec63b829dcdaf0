using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Public;
using Marketplace.Chains.Public;
using Marketplace.Farming.Public;
using Marketplace.Ordering.Orders;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;

namespace Marketplace.Ordering.Baskets;

/// <summary>What a basket's lines stand on at this moment: offers, their sellers and the buyer, and the contracts he may draw on.</summary>
internal sealed record Basket(
    Guid? BuyerId, IReadOnlyDictionary<Guid, Offer> Offers, IReadOnlyDictionary<Guid, PartyCard> Parties, IReadOnlyList<OpenContract> Contracts,
    IReadOnlyDictionary<Guid, IReadOnlyList<HouseholdShare>> Origins)
{
    // A thousand billion đồng and a million tons: above any real line, and far enough below the largest long for fifty of them to be added up.
    private const long LargestLine = 1_000_000_000_000_000;

    /// <summary>Why this line cannot be ordered as it is; stock is asked when it is taken.</summary>
    internal Refusal? Refuses(int line, Guid listingId, long thousandths)
    {
        if (!Offers.TryGetValue(listingId, out var offer) || !Parties.ContainsKey(offer.SellerId)) return OrderRefusals.UnknownListing(line);
        if (offer.SellerId == BuyerId) return OrderRefusals.OwnListing(line);
        if (thousandths < offer.MinimumThousandths) return OrderRefusals.Minimum(line, offer.MinimumThousandths);
        if (offer.StepThousandths > 0 && thousandths % offer.StepThousandths != 0) return OrderRefusals.Step(line, offer.StepThousandths);
        var largest = Math.Max(offer.Price.Dong, offer.Price.GramsPerUnit);
        return offer.Price.By is PricedBy.Kilogram && (Int128)offer.Price.Dong * offer.Price.GramsPerUnit * thousandths / 1_000_000 > LargestLine
            || (Int128)largest * thousandths / 1000 > LargestLine ? OrderRefusals.TooMuch(line) : null;
    }

    /// <summary>Why this line may not draw on that contract; how much is left is asked when it is drawn.</summary>
    internal Refusal? RefusesContract(int line, Offer offer, Guid contractId, long thousandths)
    {
        if (ContractOf(contractId, offer.SellerId) is not { } contract) return OrderRefusals.Contract(line, "contract.not_open");
        if (contract.ProductCode != offer.ProductCode) return OrderRefusals.Contract(line, "contract.other_product");
        var households = OriginsOf(offer) is { Count: > 0 } mixed ? mixed.Select(origin => origin.HouseholdId) : [offer.ProducerId];
        if (households.Any(household => household != offer.SellerId && !contract.HouseholdIds.Contains(household))) return OrderRefusals.Contract(line, "contract.household_not_covered");
        var grams = Grams.ForQuantity(offer.Price.GramsPerUnit, thousandths);
        return (Int128)contract.PriceDong * grams.Value / 1000 > LargestLine ? OrderRefusals.TooMuch(line) : null;
    }

    /// <summary>Whose kilos are in the lot of an offer; empty when all of them are its producer's.</summary>
    internal IReadOnlyList<HouseholdShare> OriginsOf(Offer offer) => Origins.GetValueOrDefault(offer.LotId, []);

    internal OpenContract? ContractOf(Guid contractId, Guid sellerId) =>
        Contracts.FirstOrDefault(contract => contract.ContractId == contractId && contract.SellerId == sellerId);
}

/// <summary>Reads a basket in three questions, whatever its number of lines; goods of a lot there was before need a fourth.</summary>
internal sealed class BasketReading(IOffers offers, IParties parties, IContracts contracts, ILots lots, TimeProvider clock)
{
    internal async Task<Basket> ReadAsync(IReadOnlyCollection<Guid> listingIds, Guid? buyerId, CancellationToken ct)
    {
        var found = await offers.FindAsync(listingIds, ct);
        var sellers = found.Values.Select(offer => offer.SellerId).ToHashSet();
        var known = await parties.FindAsync(buyerId is { } buyer ? [.. sellers, buyer] : sellers, ct);
        var mayDraw = buyerId is { } processor && known.TryGetValue(processor, out var card) && card.Kind is PartyKind.Enterprise && sellers.Count > 0;
        var given = found.Values.Where(offer => offer.IsLotGiven).Select(offer => offer.LotId).ToHashSet();
        var origins = given.Count > 0 ? await lots.OriginsAsync(given, ct) : new Dictionary<Guid, IReadOnlyList<HouseholdShare>>();
        return new(buyerId, found, known, mayDraw ? await contracts.OpenForAsync([buyerId!.Value], sellers, clock.Today(), ct) : [], origins);
    }
}
