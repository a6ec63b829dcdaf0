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

/// <summary>Takes a listing off sale for a while; orders already placed are not touched. Asking twice is harmless.</summary>
internal static class PauseListing
{
    internal sealed record Response(Guid Id, ListingStatus Status, long Version);

    internal static void Map(IEndpointRouteBuilder listings) =>
        listings.MapPost("/{id:guid}/pause", Handle).WithName(nameof(PauseListing)).For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, SellerDesk desk, ShopWindow window, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (await desk.FindOwnAsync(id, ct) is not { } listing) return Refusal.NotFound.AsProblem();
        if (listing.Status is ListingStatus.Published)
        {
            listing.Pause(clock.Now());
            db.Audit(caller, "listing.paused", $"listing/{id}");
            await db.SaveChangesAsync(ct);
            window.Touch();
        }
        return TypedResults.Ok(new Response(id, listing.Status, listing.Version));
    }
}
