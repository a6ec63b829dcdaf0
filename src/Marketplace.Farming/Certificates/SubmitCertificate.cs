using Marketplace.Farming.Registers;
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

namespace Marketplace.Farming.Certificates;

/// <summary>A holder, or the cooperative of a member household, hands a certificate in; an officer checks it.</summary>
internal static class SubmitCertificate
{
    internal sealed record Response(Guid Id, long Version);

    internal static void Map(IEndpointRouteBuilder certificates) =>
        certificates.MapPost("/", Handle).WithName(nameof(SubmitCertificate)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        CertificateForm form, HolderDesk desk, Offices offices, OnceOnly once, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (desk.RefuseNames(form) is { } unknown) return unknown.AsProblem();
        var asked = await desk.HolderAsync(form.HolderId, ct);
        if (asked.Refused is { } notHis) return notHis.AsProblem();
        var holder = asked.Value;
        if (await desk.HandedInBeforeAsync(holder.Id, form, ct)) return CertificateRefusals.HandedInBefore.AsProblem();
        var outcome = await once.CommitAsync(form, () =>
        {
            var certificate = Certificate.Submit(holder.Id, desk.UnitOf(holder), form.Terms, clock.Now());
            db.Add(certificate);
            db.Audit(caller, "certificate.submitted", $"certificate/{certificate.Id}", new { form.Kind, form.Number, HolderId = holder.Id });
            offices.TellCommune(certificate.UnitId, Permission.ReviewCertificates, "certificate.waiting", $"certificate/{certificate.Id:N}", "/duyet-chung-nhan", new { number = certificate.Number, name = holder.Name });
            return Task.FromResult<Outcome<Response>>(new Response(certificate.Id, 1));
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Created($"/api/certificates/{outcome.Value.Id}", outcome.Value);
    }
}
