using Marketplace.Catalogue.Public;
using Marketplace.Farming.Public;
using Marketplace.Platform.Values;

namespace Marketplace.Catalogue.Listings;

/// <summary>Something a seller may want to think about again; it stops nothing.</summary>
/// <param name="Code">Stable, worded by the page: <c>listing.below_cost</c>.</param>
/// <param name="CostDongPerKilogram">What growing a kilogram costs.</param>
/// <param name="PriceDongPerKilogram">What the listing asks for a kilogram.</param>
/// <param name="IsOwnCost">From the producer's own sheet; otherwise the price of his commune, told from three owners on.</param>
internal sealed record ListingWarning(string Code, long CostDongPerKilogram, long PriceDongPerKilogram, bool IsOwnCost);

/// <summary>Goods with their price, as a listing or a row of a file states them.</summary>
internal sealed record PricedGoods(CostOf Of, SalePrice Price)
{
    public static PricedGoods From(Listing listing) =>
        new(new(listing.ProducerId, listing.ProductCode, listing.StandardCode), new(listing.PriceDong, listing.PricedBy, listing.GramsPerUnit));

    public static PricedGoods From(ListingForm form, Guid sellerId) =>
        new(new(form.ProducerId ?? sellerId, form.ProductCode, form.StandardCode), new(form.PriceDong, form.PricedBy, form.GramsPerUnit));
}

/// <summary>A price below what growing the goods costs is told to the seller, and to nobody else. It warns and never refuses.</summary>
internal sealed class PriceWarnings(IKnownCosts costs, TimeProvider clock)
{
    private const string BelowCost = "listing.below_cost";

    public async Task<IReadOnlyList<ListingWarning>> OfAsync(Listing listing, CancellationToken ct)
    {
        var goods = PricedGoods.From(listing);
        return (await OfManyAsync([goods], ct))(goods);
    }

    /// <summary>Asks once for a whole page.</summary>
    public async Task<Func<PricedGoods, IReadOnlyList<ListingWarning>>> OfManyAsync(IReadOnlyCollection<PricedGoods> page, CancellationToken ct)
    {
        var known = await costs.FindAsync([.. page.Select(goods => goods.Of).Distinct()], clock.Today(), ct);
        return goods => known.TryGetValue(goods.Of, out var cost) && goods.Price.PerKilogram is { } price && price < cost.DongPerKilogram
            ? [new(BelowCost, cost.DongPerKilogram, price, cost.IsOwn)] : [];
    }
}
