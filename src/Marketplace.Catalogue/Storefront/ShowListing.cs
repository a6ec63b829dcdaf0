using Marketplace.Catalogue.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Catalogue.Storefront;

/// <summary>One listing: anyone sees it while it is on sale, its seller always. Whoever comes to one that has left the sale is told so, and what it was.</summary>
internal static class ShowListing
{
    internal static void Map(IEndpointRouteBuilder listings) =>
        listings.MapGet("/{id:guid}", Handle).WithName(nameof(ShowListing)).ForAnyone().ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<ListingDetail>, ProblemHttpResult>> Handle(
        Guid id, ListingDetails details, Caller caller, HttpResponse response, CancellationToken ct)
    {
        if (await details.FindAsync(id, ct) is not { } listing) return Refusal.NotFound.AsProblem();
        var mayEdit = caller.MayFor(Permission.Sell, listing.Seller.Id);
        if (listing.Status is ListingStatus.Draft && !mayEdit) return Refusal.NotFound.AsProblem();
        if (listing.Status is ListingStatus.Paused && !mayEdit) return OffSale(listing).AsProblem();
        response.SetEntityVersion(listing.Version);
        return TypedResults.Ok(listing with { MayEdit = mayEdit, GivenLotId = mayEdit ? listing.GivenLotId : null });
    }

    private static Refusal OffSale(ListingDetail listing) => new("listing.off_sale", StatusCodes.Status404NotFound, Details: new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["goods"] = listing.Title, ["productCode"] = listing.ProductCode, ["sellerId"] = listing.Seller.Id, ["sellerName"] = listing.Seller.Name,
    });
}
