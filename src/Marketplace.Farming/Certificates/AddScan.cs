using System.Security.Cryptography;
using Marketplace.Platform.Blobs;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Pictures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.Certificates;

/// <summary>The holder photographs the paper or hands in its PDF; another scan takes the place of the first.</summary>
internal static class AddScan
{
    private const long LargestRequest = Scan.LargestBytes + (64 * 1024);

    /// <summary>Not the scan's own type: what is stored as unknown is not served at the pictures' open address.</summary>
    private const string StoredType = "application/octet-stream";

    internal sealed record Response(Guid Id, string Url);

    internal static void Map(IEndpointRouteBuilder certificates) =>
        certificates.MapPost("/{id:guid}/scan", Handle).WithName(nameof(AddScan)).For(Permission.Sell)
            // The house's own guard has looked at the token already.
            .DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(LargestRequest), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = LargestRequest })
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        Guid id, IFormFile? scan, HolderDesk desk, IBlobStore blobs, PictureEncoder encoder, OnceOnly once, CancellationToken ct)
    {
        if (await desk.FindOwnAsync(id, ct) is not { } certificate) return Refusal.NotFound.AsProblem();
        if (scan is null || scan.Length == 0) return CertificateRefusals.ScanMissing.AsProblem();
        if (scan.Length > Scan.LargestBytes) return CertificateRefusals.ScanTooLarge.AsProblem();
        var file = new byte[scan.Length];
        await using (var upload = scan.OpenReadStream()) await upload.ReadExactlyAsync(file, ct);
        var read = await Scan.ReadAsync(file, encoder, ct);
        if (read.Refused is { } unfit) return unfit.AsProblem();

        var outcome = await once.CommitAsync<object, Response>(new { id, Content = Convert.ToHexStringLower(SHA256.HashData(file)) }, async () =>
        {
            using var content = new MemoryStream(read.Value.Content);
            var key = await blobs.SaveAsync(content, StoredType, ct);
            if (certificate.Attach(key, read.Value.ContentType) is { } refusal) return refusal;
            return new Response(id, $"/api/certificates/{id}/scan");
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Created(outcome.Value.Url, outcome.Value);
    }
}
