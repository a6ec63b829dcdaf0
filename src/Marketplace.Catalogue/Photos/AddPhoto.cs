using System.Security.Cryptography;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Search;
using Marketplace.Platform.Blobs;
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
    private const int Most = 8;
    // The picture and the little around it that multipart adds.
    private const long LargestRequest = Picture.LargestBytes + (64 * 1024);

    internal sealed record Response(Guid Id, string Url);

    /// <summary>Whose listing it is and where the picture goes.</summary>
    internal sealed class Desk(SellerDesk sellers, IBlobStore blobs, ShopWindow window)
    {
        public SellerDesk Sellers => sellers;
        public IBlobStore Blobs => blobs;
        public ShopWindow Window => window;
    }

    internal static void Map(IEndpointRouteBuilder listings) =>
        listings.MapPost("/{id:guid}/photos", Handle).WithName(nameof(AddPhoto)).For(Permission.Sell)
            // The house's own guard has looked at the token already.
            .DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(LargestRequest), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = LargestRequest })
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        Guid id, IFormFile? photo, Desk desk, OnceOnly once, MarketplaceDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await desk.Sellers.FindOwnAsync(id, ct) is not { } listing) return Refusal.NotFound.AsProblem();
        if (photo is null || photo.Length == 0) return PhotoRefusals.Missing.AsProblem();
        if (photo.Length > Picture.LargestBytes) return PictureRefusals.TooLarge.AsProblem();
        var file = new byte[photo.Length];
        await using (var upload = photo.OpenReadStream()) await upload.ReadExactlyAsync(file, ct);
        var read = Picture.Read(file);
        if (read.Refused is { } unfit) return unfit.AsProblem();

        var outcome = await once.CommitAsync<object, Response>(new { id, Content = Convert.ToHexStringLower(SHA256.HashData(file)) }, async () =>
        {
            var known = await db.Set<Photo>().CountAsync(other => other.ListingId == id, ct);
            if (known >= Most) return PhotoRefusals.TooMany;
            var picture = read.Value;
            using var content = new MemoryStream(picture.Content);
            var key = await desk.Blobs.SaveAsync(content, picture.ContentType, ct);
            var added = new Photo { ListingId = id, Key = key, Width = picture.Width, Height = picture.Height, AddedAt = clock.Now() };
            db.Add(added);
            if (known == 0) listing.Show(key, clock.Now());
            return new Response(added.Id, PhotoAddress.Of(key)!);
        }, ct);
        if (outcome.Refused is { } refused) return refused.AsProblem();
        desk.Window.Touch();
        return TypedResults.Created(outcome.Value.Url, outcome.Value);
    }
}
