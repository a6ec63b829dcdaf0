using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Search;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Catalogue.Storefront;

/// <summary>What else somebody may want who looks at a listing: the same product first, then its group, the same province first.</summary>
internal static class SimilarListings
{
    private const int Most = 8;

    internal sealed record Response(IReadOnlyList<ListingTile> Items);

    internal static void Map(IEndpointRouteBuilder listings) =>
        listings.MapGet("/{id:guid}/similar", Handle).WithName(nameof(SimilarListings)).ForAnyone().ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, ShopWindow window, Tiles tiles, IProduce produce, MarketplaceDb db, CancellationToken ct)
    {
        var shelf = await window.LookAsync(db, ct);
        if (Array.Find(shelf.Listings, listing => listing.Id == id) is not { } own) return Refusal.NotFound.AsProblem();
        var group = produce.Product(own.ProductCode)!.GroupCode;
        var near = shelf.Listings
            .Where(other => other.Id != id && string.Equals(produce.Product(other.ProductCode)!.GroupCode, group, StringComparison.Ordinal))
            .OrderBy(other => (string.Equals(other.ProductCode, own.ProductCode, StringComparison.Ordinal) ? 0 : 2) + (other.ProvinceId == own.ProvinceId ? 0 : 1))
            // By the kilogram, whatever the unit of sale; what has no known weight comes last.
            .ThenBy(other => other.DongPerKilogram == 0 ? long.MaxValue : Math.Abs(other.DongPerKilogram - own.DongPerKilogram))
            .Take(Most).Select(other => other.Id);
        return TypedResults.Ok(new Response(await tiles.PublishedAsync([.. near], ct)));
    }
}
