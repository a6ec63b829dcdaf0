using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Public;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Storefront;

/// <summary>
/// What sellers on this platform ask for a product now, so that a household knows the range before it sets its own price. Asked, not paid: the prices
/// stand on public listings already.
/// </summary>
internal static class AskedPrices
{
    private const int Days = 90;
    private const int MostListings = 500;

    /// <param name="Listings">How many listings on sale were looked at: the newest of the last <see cref="Days"/> days.</param>
    /// <param name="LowDongPerKg">A quarter of the listings ask this or less; null when nobody sells it.</param>
    /// <param name="HighDongPerKg">A quarter ask this or more.</param>
    internal sealed record Response(string Product, int Listings, int Sellers, long? LowDongPerKg, long? MiddleDongPerKg, long? HighDongPerKg, DateOnly Since);

    internal static void Map(IEndpointRouteBuilder listings) =>
        listings.MapGet("/prices", Handle).WithName(nameof(AskedPrices)).ForAnyone().ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        string product, IProduce produce, MarketplaceDb db, TimeProvider clock, CancellationToken ct)
    {
        if (produce.Product(product) is null) return Refusal.NotFound.AsProblem();
        var since = clock.Now().AddDays(-Days);
        var asked = await (from listing in db.Set<Listing>()
                           where listing.ProductCode == product && listing.Status == ListingStatus.Published && listing.ChangedAt >= since
                                 && listing.PriceDong > 0 && listing.GramsPerUnit > 0
                           orderby listing.ChangedAt descending
                           select new { listing.SellerId, Price = new SalePrice(listing.PriceDong, listing.PricedBy, listing.GramsPerUnit) }).AsNoTracking().Take(MostListings).ToListAsync(ct);
        var perKg = asked.Select(one => one.Price.PerKilogram!.Value).Order().ToArray();
        return TypedResults.Ok(new Response(
            product, perKg.Length, asked.Select(one => one.SellerId).Distinct().Count(), At(perKg, 1, 4), At(perKg, 1, 2), At(perKg, 3, 4), since.VietnamDay()));
    }

    // The nearest one in the row: a price somebody really asks.
    private static long? At(long[] sorted, int part, int of) => sorted.Length == 0 ? null : sorted[(int)((((long)sorted.Length - 1) * part + (of / 2)) / of)];
}
