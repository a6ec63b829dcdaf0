using Marketplace.Chains.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Chains.Contracts;

/// <summary>Answers orders that draw on a contract.</summary>
internal sealed class ContractDesk(MarketplaceDb db) : IContracts
{
    public Task<IReadOnlyList<OpenContract>> OpenForAsync(Guid buyerId, Guid sellerId, DateOnly on, CancellationToken ct) => OpenForAsync([buyerId], [sellerId], on, ct);

    public async Task<IReadOnlyList<OpenContract>> OpenForAsync(IReadOnlyCollection<Guid> buyerIds, IReadOnlyCollection<Guid> sellerIds, DateOnly on, CancellationToken ct) =>
        await db.Set<Contract>().AsNoTracking().InForce(on)
            .Where(contract => buyerIds.Contains(contract.ProcessorId) && sellerIds.Contains(contract.HubId) && contract.DrawnGrams < contract.CommittedGrams)
            .OrderBy(contract => contract.ValidTo).ThenBy(contract => contract.Number)
            .Select(contract => new OpenContract
            {
                ContractId = contract.Id, Number = contract.Number, SellerId = contract.HubId, BuyerId = contract.ProcessorId, ProductCode = contract.ProductCode,
                PriceDong = contract.PriceDong, RemainingGrams = contract.CommittedGrams - contract.DrawnGrams, ValidTo = contract.ValidTo,
                HouseholdIds = contract.Households.Select(household => household.HouseholdId).ToList(),
            }).ToListAsync(ct);

    public async Task<Refusal?> DrawAsync(Guid contractId, Guid buyerId, Guid sellerId, string productCode, long grams, DateOnly on, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(grams);
        var theirs = db.Set<Contract>().InForce(on).Where(contract => contract.Id == contractId && contract.ProcessorId == buyerId && contract.HubId == sellerId);
        var drawn = await theirs.Where(contract => contract.ProductCode == productCode && contract.DrawnGrams + grams <= contract.CommittedGrams)
            .ExecuteUpdateAsync(set => set.SetProperty(contract => contract.DrawnGrams, contract => contract.DrawnGrams + grams), ct);
        if (drawn == 1) return null;

        var found = await theirs.Select(contract => new { contract.ProductCode, Remaining = contract.CommittedGrams - contract.DrawnGrams }).FirstOrDefaultAsync(ct);
        return found is null ? ContractRefusals.NotOpen
            : found.ProductCode != productCode ? ContractRefusals.OtherProduct
            : ContractRefusals.VolumeUsedUp(found.Remaining);
    }

    public async Task ReturnAsync(Guid contractId, string productCode, long grams, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(grams);
        await db.Set<Contract>().Where(contract => contract.Id == contractId && contract.ProductCode == productCode && contract.DrawnGrams >= grams)
            .ExecuteUpdateAsync(set => set.SetProperty(contract => contract.DrawnGrams, contract => contract.DrawnGrams - grams), ct);
    }
}

internal static class ContractQueries
{
    /// <summary>Signed by all, and the day is one of its days.</summary>
    internal static IQueryable<Contract> InForce(this IQueryable<Contract> contracts, DateOnly on) =>
        contracts.Where(contract => contract.SignedAt != null && contract.ValidFrom <= on && contract.ValidTo >= on);

    /// <summary>The contracts a party of the caller stands in.</summary>
    internal static IQueryable<Contract> OfParties(this IQueryable<Contract> contracts, IReadOnlyCollection<Guid> mine) => contracts.Where(contract =>
        mine.Contains(contract.HubId) || mine.Contains(contract.ProcessorId) || contract.Households.Any(household => mine.Contains(household.HouseholdId)));
}
