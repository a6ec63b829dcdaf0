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

/// <summary>The holder mends what was not checked yet or was refused; it is handed in anew. <c>If-Match</c> guards against a second editor.</summary>
internal static class AmendCertificate
{
    internal sealed record Response(Guid Id, long Version);

    internal static void Map(IEndpointRouteBuilder certificates) =>
        certificates.MapPut("/{id:guid}", Handle).WithName(nameof(AmendCertificate)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, CertificateForm form, HttpContext http, HolderDesk desk, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (await desk.FindOwnAsync(id, ct) is not { } certificate) return Refusal.NotFound.AsProblem();
        if (http.Request.Refuses(certificate.Version) is { } stale) return stale.AsProblem();
        if (desk.RefuseNames(form) is { } unknown) return unknown.AsProblem();
        if (certificate.Amend(form.Terms, clock.Now()) is { } refusal) return refusal.AsProblem();
        db.Audit(caller, "certificate.amended", $"certificate/{id}", new { form.Number });
        await db.SaveChangesAsync(ct);
        http.Response.SetEntityVersion(certificate.Version);
        return TypedResults.Ok(new Response(id, certificate.Version));
    }
}
