using Marketplace.Catalogue.Listings;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Photos;

/// <summary>The seller takes a picture off; the next one becomes the cover. Its file stays: orders may show it.</summary>
internal static class RemovePhoto
{
    internal static void Map(IEndpointRouteBuilder listings) =>
        listings.MapDelete("/{id:guid}/photos/{photoId:guid}", Handle).WithName(nameof(RemovePhoto)).For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, Guid photoId, SellerDesk desk, MarketplaceDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await desk.FindOwnAsync(id, ct) is not { } listing) return Refusal.NotFound.AsProblem();
        var photos = await db.Set<Photo>().Where(photo => photo.ListingId == id).OrderBy(photo => photo.AddedAt).ToListAsync(ct);
        if (photos.Find(photo => photo.Id == photoId) is not { } removed) return Refusal.NotFound.AsProblem();
        db.Remove(removed);
        listing.Show(photos.Find(photo => photo.Id != photoId)?.Key, clock.Now());
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
