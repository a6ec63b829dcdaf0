using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Photos;
using Marketplace.Catalogue.Search;
using Marketplace.Platform.Blobs;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Pictures;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Imports;

/// <summary>
/// Adds the next few waiting photos to the listings of rows that are stored; the caller asks again until none is ready. Each photo is one commit, and what is
/// done stands with the photo: asking twice, or two at once, adds nothing twice.
/// </summary>
internal static class CommitImportPhotos
{
    // As many as a caller waits for: encoding takes up to a second each.
    private const int AtOnce = 8;

    /// <summary>What takes a picture in.</summary>
    internal sealed class Bench(PhotoShelf shelf, IBlobStore blobs, ShopWindow window)
    {
        public PhotoShelf Shelf => shelf;
        public IBlobStore Blobs => blobs;
        public ShopWindow Window => window;
    }

    internal static void Map(IEndpointRouteBuilder imports) =>
        imports.MapPost("/{id:guid}/photos/commit", Handle).WithName(nameof(CommitImportPhotos)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    internal static async Task<Results<Ok<ShowImportPhotos.Response>, ProblemHttpResult>> Handle(
        Guid id, Bench bench, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindOwnImportAsync(caller, id, ct) is null) return Refusal.NotFound.AsProblem();
        foreach (var (photo, listingId) in await ShowImportPhotos.Ready(db, id).AsNoTracking().Take(AtOnce).ToListAsync(ct))
        {
            var encoded = await EncodeAsync(bench, photo, ct);
            if (encoded.Refused == PictureRefusals.NoEncoder) return PictureRefusals.NoEncoder.AsProblem();
            db.ChangeTracker.Clear();
            await db.InOneCommitAsync<int>(() => StoreAsync(bench, photo, listingId, encoded, db, clock.Now(), ct), ct);
            if (photo.BlobKey is { } key) await bench.Blobs.DeleteAsync(key, CancellationToken.None);
        }
        bench.Window.Touch();
        return TypedResults.Ok(await ShowImportPhotos.OfAsync(db, id, ct));
    }

    private static async Task<Outcome<EncodedPicture>> EncodeAsync(Bench bench, ImportPhoto photo, CancellationToken ct)
    {
        if (photo.BlobKey is not { } key || await bench.Blobs.OpenAsync(key, ct) is not { } blob) return PictureRefusals.Broken;
        using var content = new MemoryStream();
        await using (blob.Content) await blob.Content.CopyToAsync(content, ct);
        return await bench.Shelf.EncodeAsync(content.ToArray(), ct);
    }

    private static async Task<Outcome<int>> StoreAsync(
        Bench bench, ImportPhoto photo, Guid listingId, Outcome<EncodedPicture> encoded, MarketplaceDb db, DateTimeOffset now, CancellationToken ct)
    {
        var there = await db.Set<Photo>().Where(known => known.ListingId == listingId).Select(known => known.SourceHash).ToListAsync(ct);
        var isThere = there.Contains(photo.Hash, StringComparer.Ordinal);
        var refused = encoded.Refused ?? (!isThere && there.Count >= Photo.Most ? PhotoRefusals.TooMany : null);
        var (state, code) = (refused is null ? ImportPhotoState.Stored : ImportPhotoState.Refused, refused?.Code);
        if (await db.Set<ImportPhoto>().Where(known => known.Id == photo.Id && known.State == ImportPhotoState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.State, state).SetProperty(known => known.Code, code).SetProperty(known => known.BlobKey, (string?)null), ct) != 1) return 0;
        if (refused is not null || isThere) return 0;
        var added = Photo.Of(listingId, await bench.Shelf.StoreAsync(encoded.Value, ct), now, photo.Hash);
        db.Add(added);
        if (there.Count == 0) (await db.Set<Listing>().SingleAsync(listing => listing.Id == listingId, ct)).Show(added.Key, now);
        return 1;
    }
}
