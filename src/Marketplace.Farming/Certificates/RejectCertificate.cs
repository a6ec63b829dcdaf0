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

/// <summary>An officer refuses a paper, or takes back what was found genuine, and says why.</summary>
internal static class RejectCertificate
{
    internal sealed record Request(string Reason) : IChecked
    {
        public void Check(Faults faults) => faults.Text(Reason, nameof(Reason), 500, "certificate.reason");
    }

    internal sealed record Response(Guid Id, CertificateState State, long Version);

    internal static void Map(IEndpointRouteBuilder certificates) =>
        certificates.MapPost("/{id:guid}/reject", Handle).WithName(nameof(RejectCertificate)).For(Permission.ReviewCertificates)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Request request, HolderDesk desk, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (await desk.FindReviewedAsync(id, ct) is not { } certificate) return Refusal.NotFound.AsProblem();
        var now = clock.Now();
        var outcome = await db.InOneCommitAsync<Certificate>(() =>
        {
            if (certificate.Reject(caller.AccountId!.Value, caller.Name, request.Reason, now) is { } refusal) return Task.FromResult<Outcome<Certificate>>(refusal);
            db.Announce(new CertificatesChanged(certificate.HolderId, id, now));
            db.Audit(caller, "certificate.rejected", $"certificate/{id}", new { certificate.Number, request.Reason });
            db.Tell(certificate.HolderId, "certificate.rejected", $"certificate/{id:N}/{certificate.Version}", "/ban/chung-nhan", new { number = certificate.Number, reason = certificate.Reason });
            return Task.FromResult<Outcome<Certificate>>(certificate);
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Ok(new Response(id, certificate.AsCard().StateAt(now), certificate.Version));
    }
}
