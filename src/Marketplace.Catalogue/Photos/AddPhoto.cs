using System.Security.Cryptography;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Search;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Pictures;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Photos;

/// <summary>The seller adds a picture; the first one becomes the cover.</summary>
internal static class AddPhoto
{
    // The picture and the little around it that multipart adds.
    private const long LargestRequest = Picture.LargestBytes + (64 * 1024);

    internal sealed record Response(Guid Id, string Url);

    /// <summary>Whose listing it is and where the picture goes.</summary>
    internal sealed class Desk(SellerDesk sellers, PhotoShelf shelf, ShopWindow window)
    {
        public SellerDesk Sellers => sellers;
        public PhotoShelf Shelf => shelf;
        public ShopWindow Window => window;
    }

    internal static void Map(IEndpointRouteBuilder listings) =>
        listings.MapPost("/{id:guid}/photos", Handle).WithName(nameof(AddPhoto)).For(Permission.Sell)
            // The house's own guard has looked at the token already.
            .DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(LargestRequest), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = LargestRequest })
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        Guid id, IFormFile? photo, Desk desk, OnceOnly once, MarketplaceDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await desk.Sellers.FindOwnAsync(id, ct) is not { } listing) return Refusal.NotFound.AsProblem();
        if (photo is null || photo.Length == 0) return PhotoRefusals.Missing.AsProblem();
        if (photo.Length > Picture.LargestBytes) return PictureRefusals.TooLarge.AsProblem();
        var file = new byte[photo.Length];
        await using (var upload = photo.OpenReadStream()) await upload.ReadExactlyAsync(file, ct);
        var encoded = await desk.Shelf.EncodeAsync(file, ct);
        if (encoded.Refused is { } unfit) return unfit.AsProblem();

        var outcome = await once.CommitAsync<object, Response>(new { id, Content = Convert.ToHexStringLower(SHA256.HashData(file)) }, async () =>
        {
            var known = await db.Set<Photo>().CountAsync(other => other.ListingId == id, ct);
            if (known >= Photo.Most) return PhotoRefusals.TooMany;
            var added = Photo.Of(id, await desk.Shelf.StoreAsync(encoded.Value, ct), clock.Now());
            db.Add(added);
            if (known == 0) listing.Show(added.Key, clock.Now());
            return new Response(added.Id, PhotoAddress.Of(added.Key)!);
        }, ct);
        if (outcome.Refused is { } refused) return refused.AsProblem();
        desk.Window.Touch();
        return TypedResults.Created(outcome.Value.Url, outcome.Value);
    }
}
