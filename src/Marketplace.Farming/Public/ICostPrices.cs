using System.Runtime.InteropServices;

namespace Marketplace.Farming.Public;

/// <summary>The kinds of cost that a sheet knows (khoản mục chi phí).</summary>
public enum CostItem
{
    Seed,
    Fertiliser,
    Pesticide,
    /// <summary>Feed and veterinary care of livestock.</summary>
    Feed,
    HiredLabour,
    /// <summary>The family's own days of work at the local wage (công lao động gia đình); no sheet is submitted without it.</summary>
    HouseholdLabour,
    Machine,
    Land,
    /// <summary>Water and energy.</summary>
    Water,
    Interest,
    /// <summary>Depreciation of perennial plants and of buildings.</summary>
    Depreciation,
    Loss,
    Other,
}

public enum CostSheetStatus
{
    Draft,
    /// <summary>Waits for the commune.</summary>
    Submitted,
    Approved,
    /// <summary>Given back with a reason.</summary>
    Returned,
    /// <summary>A later revision stands in its place from its first day on.</summary>
    Replaced,
}

/// <summary>What growing something costs, from approved sheets: whole đồng per kilogram, the household's labour included.</summary>
/// <param name="Sheets">Over how many owners' sheets; their costs are weighed by what each yields.</param>
public sealed record CostPrice(long DongPerKilogram, int Sheets);

/// <summary>Cost prices (giá thành) that stand on a day.</summary>
public interface ICostPrices
{
    /// <summary>A producer's own; null when no sheet of his is approved for that day.</summary>
    Task<CostPrice?> OfProducerAsync(Guid producerId, string productCode, string standardCode, DateOnly on, CancellationToken ct);

    /// <summary>Of everybody living in these units.</summary>
    /// <param name="except">Somebody who is to be compared with the others.</param>
    Task<CostPrice?> OfAreaAsync(IReadOnlyCollection<int> unitIds, string productCode, string standardCode, DateOnly on, Guid? except, CancellationToken ct);
}

/// <summary>Whose goods a cost price is asked for.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CostOf(Guid ProducerId, string ProductCode, string StandardCode);

/// <param name="IsOwn">From the producer's own sheet; otherwise the price of his commune.</param>
public sealed record KnownCost(long DongPerKilogram, bool IsOwn);

/// <summary>Cost prices as far as the caller may know them: of his own parties and member households, else the area's from three owners on.</summary>
public interface IKnownCosts
{
    /// <summary>Of many goods at once, in as many queries as of one. What is unknown, or not the caller's to know, is missing.</summary>
    Task<IReadOnlyDictionary<CostOf, KnownCost>> FindAsync(IReadOnlyCollection<CostOf> goods, DateOnly on, CancellationToken ct);
}
