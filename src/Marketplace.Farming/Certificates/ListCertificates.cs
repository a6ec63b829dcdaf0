using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Certificates;

/// <summary>The papers of the caller's parties, and of the member households of his cooperative; the newest first.</summary>
internal static class ListCertificates
{
    internal sealed record Response(IReadOnlyList<CertificateView> Items);

    internal static void Map(IEndpointRouteBuilder certificates) => certificates.MapGet("/", Handle).WithName(nameof(ListCertificates)).For(Permission.Sell);

    /// <param name="holder">Only this party's.</param>
    internal static async Task<Ok<Response>> Handle(Guid? holder, HolderDesk desk, MarketplaceDb db, TimeProvider clock, CancellationToken ct)
    {
        var holders = await desk.HoldersAsync(ct);
        IReadOnlyList<Guid> ids = [.. holders.Keys.Where(id => holder is null || id == holder)];
        var certificates = await db.Set<Certificate>().AsNoTracking().Where(certificate => ids.Contains(certificate.HolderId))
            .OrderByDescending(certificate => certificate.SubmittedAt).ThenBy(certificate => certificate.Id).ToListAsync(ct);
        var now = clock.Now();
        return TypedResults.Ok(new Response([.. certificates.Select(certificate => CertificateView.Of(certificate, holders[certificate.HolderId], now, desk.YieldOf(certificate)))]));
    }
}
