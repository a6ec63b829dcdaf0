using Marketplace.Farming.Public;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.Certificates;

/// <summary>An officer of the holder's commune or province has compared the paper with its issuer and finds it genuine; he says what its area yields.</summary>
internal static class VerifyCertificate
{
    /// <param name="YieldCapGrams">The most that the certified area yields while the certificate lasts; absent, what the holder stated, or else what such an area usually yields.</param>
    internal sealed record Request(long? YieldCapGrams = null) : IChecked
    {
        public void Check(Faults faults) => faults.Unless(YieldCapGrams is null or (> 0 and <= CertificateForm.MostGrams), nameof(YieldCapGrams), "certificate.yield_range");
    }

    internal sealed record Response(Guid Id, CertificateState State, long Version);

    internal static void Map(IEndpointRouteBuilder certificates) =>
        certificates.MapPost("/{id:guid}/verify", Handle).WithName(nameof(VerifyCertificate)).For(Permission.ReviewCertificates)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Request request, HolderDesk desk, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (await desk.FindReviewedAsync(id, ct) is not { } certificate) return Refusal.NotFound.AsProblem();
        if (certificate is { Status: not CertificateStatus.Verified, Kind: not CertificateKind.Commitment, ScanKey: null }) return CertificateRefusals.NothingToSee.AsProblem();
        var now = clock.Now();
        var outcome = await db.InOneCommitAsync<Certificate>(() =>
        {
            if (certificate.Verify(caller.AccountId!.Value, caller.Name, now, request.YieldCapGrams ?? certificate.YieldCapGrams ?? desk.YieldOf(certificate)) is { } refusal) return Task.FromResult<Outcome<Certificate>>(refusal);
            db.Announce(new CertificatesChanged(certificate.HolderId, id, now));
            db.Audit(caller, "certificate.verified", $"certificate/{id}", new { certificate.Number, certificate.YieldCapGrams });
            db.Tell(certificate.HolderId, "certificate.verified", $"certificate/{id:N}/{certificate.Version}", "/ban/chung-nhan", new { number = certificate.Number });
            return Task.FromResult<Outcome<Certificate>>(certificate);
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Ok(new Response(id, certificate.AsCard().StateAt(now), certificate.Version));
    }
}
