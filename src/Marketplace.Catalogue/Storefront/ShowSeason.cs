using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Photos;
using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Search;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Text;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Storefront;

/// <summary>What is harvested in a month and what begins in the next, with what is on sale of it now. Counted on the shelf in memory; one query for the pictures.</summary>
internal static class ShowSeason
{
    // A picture is looked for among the newest few of a product.
    private const int PicturesLookedAt = 3;

    /// <param name="Month">1 to 12; the present one when absent.</param>
    internal sealed record Query(int? Month) : IChecked
    {
        public void Check(Faults faults) => faults.Unless(Month is null or (>= 1 and <= 12), nameof(Month), "season.month_1_to_12");
    }

    /// <param name="Offers">How many listings are on sale today.</param>
    /// <param name="Price">Of a kilogram, asked today; null when nothing on sale has a known weight.</param>
    /// <param name="Photo">Of one of its newest listings.</param>
    internal sealed record Crop(
        string Code, string NameVi, string NameEn, string GroupCode, string GroupVi, string GroupEn, IReadOnlyList<int> HarvestMonths, int Offers, PriceRange? Price, string? Photo);

    /// <param name="Now">Harvested in this month, most offers first.</param>
    /// <param name="Next">Not yet, but in the following month.</param>
    internal sealed record Response(int Month, int NextMonth, IReadOnlyList<Crop> Now, IReadOnlyList<Crop> Next);

    internal static void Map(IEndpointRouteBuilder seasons) => seasons.MapGet("/", Handle).WithName(nameof(ShowSeason)).ForAnyone();

    internal static async Task<Ok<Response>> Handle(
        [AsParameters] Query query, IProduce produce, ShopWindow window, MarketplaceDb db, TimeProvider clock, CancellationToken ct)
    {
        var month = query.Month ?? clock.Today().Month;
        var next = month % 12 + 1;
        var offers = (await window.LookAsync(db, ct)).Listings.ToLookup(listing => listing.ProductCode, StringComparer.Ordinal);
        var crops = produce.Products.Where(product => product.HarvestMonths.Contains(month) || product.HarvestMonths.Contains(next)).ToList();
        var photos = await PhotosAsync(db, [.. crops.SelectMany(crop => offers[crop.Code].Take(PicturesLookedAt)).Select(listing => listing.Id)], ct);
        var shown = crops.Select(crop => CropOf(crop, [.. offers[crop.Code]], photos))
            .OrderByDescending(crop => crop.Offers).ThenBy(crop => VietnameseText.Fold(crop.NameVi), StringComparer.Ordinal).ToLookup(crop => crop.HarvestMonths.Contains(month));
        return TypedResults.Ok(new Response(month, next, [.. shown[true]], [.. shown[false]]));
    }

    private static Crop CropOf(ProductCard product, IReadOnlyList<ShownListing> onSale, Dictionary<Guid, string> photos)
    {
        var prices = onSale.Where(listing => listing.DongPerKilogram > 0).Select(listing => listing.DongPerKilogram).ToList();
        var photo = onSale.Take(PicturesLookedAt).Select(listing => photos.GetValueOrDefault(listing.Id)).FirstOrDefault(key => key is not null);
        return new(product.Code, product.NameVi, product.NameEn, product.GroupCode, product.GroupVi, product.GroupEn, product.HarvestMonths, onSale.Count,
            prices.Count == 0 ? null : new(prices.Min(), prices.Max()), PhotoAddress.Of(photo));
    }

    private static Task<Dictionary<Guid, string>> PhotosAsync(MarketplaceDb db, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        db.Set<Listing>().AsNoTracking().Where(listing => EF.Parameter(ids).Contains(listing.Id) && listing.CoverKey != null)
            .Select(listing => new { listing.Id, Key = listing.CoverKey! }).ToDictionaryAsync(row => row.Id, row => row.Key, ct);
}
