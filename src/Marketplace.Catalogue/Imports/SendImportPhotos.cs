using System.Security.Cryptography;
using Marketplace.Platform.Blobs;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Pictures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Imports;

/// <summary>
/// A zip of photos for an import's rows: every file is looked at and matched, and no listing is touched. Another zip takes the place of what still waits;
/// sending the same one twice is harmless.
/// </summary>
internal static class SendImportPhotos
{
    private const long LargestRequest = PhotoArchive.LargestBytes + (64 * 1024);

    internal static void Map(IEndpointRouteBuilder imports) =>
        imports.MapPut("/{id:guid}/photos", Handle).WithName(nameof(SendImportPhotos)).For(Permission.Sell)
            // The house's own guard has looked at the token already.
            .DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(LargestRequest), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = LargestRequest })
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Ok<ShowImportPhotos.Response>, ProblemHttpResult>> Handle(
        Guid id, IFormFile? photos, IBlobStore blobs, MarketplaceDb db, Caller caller, CancellationToken ct)
    {
        if (await db.FindOwnImportAsync(caller, id, ct) is null) return Refusal.NotFound.AsProblem();
        if (photos is not { Length: > 0 }) return ImportRefusals.PhotosMissing.AsProblem();
        await using var file = photos.OpenReadStream();
        if (PhotoArchive.RefuseUnsafe(file) is { } unsafeZip) return unsafeZip.AsProblem();
        var read = await ReadAsync(file, id, blobs, db, ct);
        if (read.Refused is { } unreadable) return unreadable.AsProblem();

        var replaced = await db.Set<ImportPhoto>().Where(photo => photo.ImportId == id && photo.State != ImportPhotoState.Stored).ToListAsync(ct);
        db.RemoveRange(replaced);
        db.AddRange(read.Value);
        await db.SaveChangesAsync(ct);
        foreach (var photo in replaced)
            if (photo.BlobKey is { } key) await blobs.DeleteAsync(key, CancellationToken.None);
        return TypedResults.Ok(await ShowImportPhotos.OfAsync(db, id, ct));
    }

    private static async Task<Outcome<List<ImportPhoto>>> ReadAsync(Stream file, Guid id, IBlobStore blobs, MarketplaceDb db, CancellationToken ct)
    {
        var rows = await db.Set<ImportRow>().AsNoTracking().Where(row => row.ImportId == id).OrderBy(row => row.Number).Select(row => new { row.Number, row.Key, row.Cells }).ToListAsync(ct);
        var matcher = new PhotoArchive.Matcher(rows.Select(row => (row.Number, row.Key, PhotosIn(row.Cells))));
        var stored = (await db.Set<ImportPhoto>().Where(photo => photo.ImportId == id && photo.State == ImportPhotoState.Stored)
            .Select(photo => new { photo.RowNumber, photo.Hash }).ToListAsync(ct)).Select(photo => (photo.RowNumber, photo.Hash)).ToHashSet();
        var found = new List<ImportPhoto>();
        try
        {
            foreach (var entry in PhotoArchive.Read(file))
            {
                var (row, hash) = (matcher.Find(entry.Name), Convert.ToHexStringLower(SHA256.HashData(entry.Content)));
                if (stored.Contains((row?.Number, hash))) continue;
                var looked = row is null ? default : Picture.Read(entry.Content);
                var isFit = row is not null && looked.Refused is null;
                found.Add(new ImportPhoto
                {
                    ImportId = id, Place = found.Count, FileName = entry.Name, RowNumber = row?.Number, RowKey = row?.Key, Hash = hash, Code = looked.Refused?.Code,
                    State = row is null ? ImportPhotoState.Unmatched : isFit ? ImportPhotoState.Waiting : ImportPhotoState.Refused,
                    BlobKey = isFit ? await KeepAsync(blobs, looked.Value.Content, ct) : null,
                });
            }
        }
        catch (UnreadableFileException unreadable)
        {
            return unreadable.Refusal;
        }
        catch (InvalidDataException)
        {
            return ImportRefusals.Broken;
        }
        return found;
    }

    private static string? PhotosIn(string cells) => ImportJson.Read<Dictionary<string, string>>(cells).GetValueOrDefault(ImportField.Photo);

    // As an unknown type, which the pictures' open address never serves.
    private static async Task<string> KeepAsync(IBlobStore blobs, byte[] picture, CancellationToken ct)
    {
        using var content = new MemoryStream(picture);
        return await blobs.SaveAsync(content, "application/octet-stream", ct);
    }
}
