using Marketplace.Platform.Blobs;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Catalogue.Photos;

/// <summary>A stored picture, with <c>?w=480</c> its small size where it has one. Its key never gets another content, so whoever has it may keep it for ever.</summary>
internal static class ServePhoto
{
    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/media/{**key}", Handle).WithName(nameof(ServePhoto)).WithTags("catalogue").ForAnyone().ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Handle(string key, int? w, IBlobStore blobs, HttpResponse response, CancellationToken ct)
    {
        var small = w is PhotoShelf.SmallSide ? await blobs.OpenAsync(BlobKey.Beside(key, PhotoAddress.Small), ct) : null;
        if ((small ?? await blobs.OpenAsync(key, ct)) is not { } blob) return Refusal.NotFound.AsProblem();
        if (!blob.ContentType.StartsWith("image/", StringComparison.Ordinal))
        {
            await blob.Content.DisposeAsync();
            return Refusal.NotFound.AsProblem();
        }
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        response.Headers.ContentDisposition = "inline";
        // A drawing (SVG) that is opened by itself must not run anything in our name.
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        return TypedResults.Stream(blob.Content, blob.ContentType, enableRangeProcessing: true);
    }
}
