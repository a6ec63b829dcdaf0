using Marketplace.Farming.Public;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Certificates;

/// <summary>
/// A producer commits himself to safe production (bản cam kết, Thông tư 17/2018/TT-BNNPTNT): one tap under the text of the commitment. In force at once, for three years;
/// who is committed already gets the commitment that stands.
/// </summary>
internal static class CommitToSafety
{
    /// <param name="HolderId">The caller's own party when absent; a cooperative may commit a member household on its behalf.</param>
    /// <param name="Accepted">The text was shown and agreed to.</param>
    internal sealed record Request(bool Accepted, Guid? HolderId = null) : IChecked
    {
        public void Check(Faults faults) => faults.Unless(Accepted, nameof(Accepted), "certificate.commitment_not_accepted");
    }

    internal sealed record Response(Guid Id, string Number, DateOnly ValidTo);

    internal static void Map(IEndpointRouteBuilder certificates) =>
        certificates.MapPost("/commitment", Handle).WithName(nameof(CommitToSafety)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Request request, HolderDesk desk, OnceOnly once, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        var asked = await desk.HolderAsync(request.HolderId, ct);
        if (asked.Refused is { } notHis) return notHis.AsProblem();
        var holder = asked.Value;
        var outcome = await once.CommitAsync<Request, Response>(request, async () =>
        {
            var now = clock.Now();
            var given = await db.Set<Certificate>().Where(known => known.HolderId == holder.Id && known.Kind == CertificateKind.Commitment).ToListAsync(ct);
            var standing = given.Find(known => known.AsCard().StateAt(now) is CertificateState.InForce);
            if (standing is null)
            {
                db.Add(standing = Certificate.Commit(holder.Id, desk.UnitOf(holder), holder.Name, now));
                db.Announce(new CertificatesChanged(holder.Id, standing.Id, now));
                db.Audit(caller, "certificate.committed", $"certificate/{standing.Id}", new { HolderId = holder.Id, standing.ValidTo });
            }
            return new Response(standing.Id, standing.Number, standing.ValidTo);
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Ok(outcome.Value);
    }
}
