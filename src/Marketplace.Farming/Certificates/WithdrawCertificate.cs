using Marketplace.Farming.Public;
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

/// <summary>The holder takes a paper back; nothing may be claimed under it any more. Asking twice is harmless.</summary>
internal static class WithdrawCertificate
{
    internal sealed record Response(Guid Id, long Version);

    internal static void Map(IEndpointRouteBuilder certificates) =>
        certificates.MapPost("/{id:guid}/withdraw", Handle).WithName(nameof(WithdrawCertificate)).For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, HolderDesk desk, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (await desk.FindOwnAsync(id, ct) is not { } certificate) return Refusal.NotFound.AsProblem();
        await db.InOneCommitAsync<Certificate>(() =>
        {
            if (certificate.WithdrawnAt is null)
            {
                certificate.Withdraw(clock.Now());
                db.Announce(new CertificatesChanged(certificate.HolderId, id, clock.Now()));
                db.Audit(caller, "certificate.withdrawn", $"certificate/{id}");
            }
            return Task.FromResult<Outcome<Certificate>>(certificate);
        }, ct);
        return TypedResults.Ok(new Response(id, certificate.Version));
    }
}
