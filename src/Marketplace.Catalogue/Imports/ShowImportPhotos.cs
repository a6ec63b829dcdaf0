using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Imports;

/// <summary>Which photo belongs to which row, which to none, and what became of them.</summary>
internal static class ShowImportPhotos
{
    /// <param name="Code">Why it was refused.</param>
    internal sealed record Item(string FileName, int? RowNumber, string? RowKey, ImportPhotoState State, string? Code);

    /// <param name="Ready">Waiting photos whose row has a listing: the next commit takes them.</param>
    internal sealed record Response(int Waiting, int Ready, int Stored, int Refused, int Unmatched, IReadOnlyList<Item> Items);

    internal static void Map(IEndpointRouteBuilder imports) =>
        imports.MapGet("/{id:guid}/photos", Handle).WithName(nameof(ShowImportPhotos)).For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Guid id, MarketplaceDb db, Caller caller, CancellationToken ct) =>
        await db.FindOwnImportAsync(caller, id, ct) is null ? Refusal.NotFound.AsProblem() : TypedResults.Ok(await OfAsync(db, id, ct));

    /// <summary>At most as many as one archive may hold, and what earlier ones added.</summary>
    internal static async Task<Response> OfAsync(MarketplaceDb db, Guid id, CancellationToken ct)
    {
        var photos = await db.Set<ImportPhoto>().AsNoTracking().Where(photo => photo.ImportId == id).OrderBy(photo => photo.RowNumber ?? int.MaxValue).ThenBy(photo => photo.Place).ToListAsync(ct);
        int Of(ImportPhotoState state) => photos.Count(photo => photo.State == state);
        return new(
            Of(ImportPhotoState.Waiting), await Ready(db, id).CountAsync(ct), Of(ImportPhotoState.Stored), Of(ImportPhotoState.Refused), Of(ImportPhotoState.Unmatched),
            [.. photos.Select(photo => new Item(photo.FileName, photo.RowNumber, photo.RowKey, photo.State, photo.Code))]);
    }

    /// <summary>A photo and the listing that its row became or always meant.</summary>
    internal sealed record Pair(ImportPhoto Photo, Guid ListingId);

    internal static IQueryable<Pair> Ready(MarketplaceDb db, Guid id) =>
        from photo in db.Set<ImportPhoto>()
        where photo.ImportId == id && photo.State == ImportPhotoState.Waiting
        join row in db.Set<ImportRow>() on new { photo.ImportId, Number = photo.RowNumber!.Value } equals new { row.ImportId, row.Number }
        join import in db.Set<ListingImport>() on photo.ImportId equals import.Id
        join known in db.Set<ListingKey>() on new { import.SellerId, row.Key } equals new { known.SellerId, known.Key } into keys
        from key in keys.DefaultIfEmpty()
        where row.ListingId != null || key != null
        orderby photo.RowNumber, photo.Place
        select new Pair(photo, row.ListingId ?? key.ListingId);
}
