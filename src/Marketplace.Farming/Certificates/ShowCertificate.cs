using Marketplace.Accounts.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.Certificates;

/// <summary>One paper: for its holder, his cooperative and the officers of the place.</summary>
internal static class ShowCertificate
{
    internal static void Map(IEndpointRouteBuilder certificates) =>
        certificates.MapGet("/{id:guid}", Handle).WithName(nameof(ShowCertificate)).For(Permission.SignedIn).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<CertificateView>, ProblemHttpResult>> Handle(
        Guid id, HolderDesk desk, IParties parties, HttpResponse response, TimeProvider clock, CancellationToken ct)
    {
        if ((await desk.FindOwnAsync(id, ct) ?? await desk.FindReviewedAsync(id, ct)) is not { } certificate) return Refusal.NotFound.AsProblem();
        response.SetEntityVersion(certificate.Version);
        return TypedResults.Ok(CertificateView.Of(certificate, await parties.FindAsync(certificate.HolderId, ct), clock.Now(), desk.YieldOf(certificate)));
    }
}
