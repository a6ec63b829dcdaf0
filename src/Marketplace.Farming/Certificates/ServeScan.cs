using Marketplace.Platform.Blobs;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Farming.Certificates;

/// <summary>The scan itself, for the holder, his cooperative and the officers of the place only.</summary>
internal static class ServeScan
{
    internal static void Map(IEndpointRouteBuilder certificates) =>
        certificates.MapGet("/{id:guid}/scan", Handle).WithName(nameof(ServeScan)).For(Permission.SignedIn).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Handle(
        Guid id, HolderDesk desk, IBlobStore blobs, HttpResponse response, CancellationToken ct)
    {
        if ((await desk.FindOwnAsync(id, ct) ?? await desk.FindReviewedAsync(id, ct)) is not { ScanKey: { } key, ScanType: { } type }
            || await blobs.OpenAsync(key, ct) is not { } blob) return Refusal.NotFound.AsProblem();
        response.Headers.CacheControl = "private, no-store";
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        response.Headers.ContentDisposition = "inline";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        return TypedResults.Stream(blob.Content, type);
    }
}
