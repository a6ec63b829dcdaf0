using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Search;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Catalogue.Listings;

/// <summary>Puts a listing on sale. The first time its lot opens and gets its trace code. Asking twice is harmless.</summary>
internal static class PublishListing
{
    internal sealed record Response(Guid Id, ListingStatus Status, long Version);

    internal static void Map(IEndpointRouteBuilder listings) =>
        listings.MapPost("/{id:guid}/publish", Handle).WithName(nameof(PublishListing)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, SellerDesk desk, ListingPen pen, ShopWindow window, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (await desk.FindOwnAsync(id, ct) is not { } listing) return Refusal.NotFound.AsProblem();
        if (await desk.StillMaySellAsync(listing, ct) is { } notHis) return notHis.AsProblem();
        var before = listing.Status;
        var outcome = await db.InOneCommitAsync<Listing>(() =>
        {
            if (pen.Publish(listing, clock.Now()) is { } refusal) return Task.FromResult<Outcome<Listing>>(refusal);
            if (before is not ListingStatus.Published) db.Audit(caller, "listing.published", $"listing/{id}", new { before, listing.PriceDong });
            return Task.FromResult<Outcome<Listing>>(listing);
        }, ct);
        if (outcome.Refused is { } refused) return refused.AsProblem();
        window.Touch();
        return TypedResults.Ok(new Response(id, listing.Status, listing.Version));
    }
}
