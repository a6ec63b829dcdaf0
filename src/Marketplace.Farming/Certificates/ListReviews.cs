using Marketplace.Accounts.Public;
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

/// <summary>The papers an officer has to look at in his units, the longest waiting first: those handed in, and those under which too much was sold or other goods were to be.</summary>
internal static class ListReviews
{
    internal sealed record Response(IReadOnlyList<CertificateView> Items, string? NextCursor, int Waiting);

    private sealed record Place(DateTimeOffset SubmittedAt, Guid Id);

    internal static void Map(IEndpointRouteBuilder certificates) =>
        certificates.MapGet("/reviews", Handle).WithName(nameof(ListReviews)).For(Permission.ReviewCertificates);

    /// <param name="done">True for those already decided, the latest first handed in last.</param>
    internal static async Task<Ok<Response>> Handle(
        bool? done, string? cursor, int? limit, HolderDesk desk, IParties parties, MarketplaceDb db, TimeProvider clock, CancellationToken ct)
    {
        var (units, size) = (desk.ReviewedUnits, Cursor.PageSize(limit));
        var mine = db.Set<Certificate>().AsNoTracking().Where(certificate => units.Contains(certificate.UnitId));
        var waiting = mine.Where(certificate => certificate.Status == CertificateStatus.Submitted || certificate.OverYieldAt != null || certificate.ScopeAskedAt != null);
        var asked = done is true
            ? mine.Where(certificate => (certificate.Status == CertificateStatus.Verified || certificate.Status == CertificateStatus.Rejected) && certificate.OverYieldAt == null && certificate.ScopeAskedAt == null)
            : waiting;
        if (Cursor.Decode<Place>(cursor) is { } after)
            asked = asked.Where(certificate => certificate.SubmittedAt > after.SubmittedAt || (certificate.SubmittedAt == after.SubmittedAt && certificate.Id > after.Id));
        var rows = await asked.OrderBy(certificate => certificate.SubmittedAt).ThenBy(certificate => certificate.Id).Take(size + 1).ToListAsync(ct);
        var numbers = rows.Select(certificate => certificate.Number).Distinct().ToList();
        var named = await db.Set<Certificate>().AsNoTracking().Where(certificate => numbers.Contains(certificate.Number)).Select(certificate => new { certificate.Number, certificate.HolderId }).ToListAsync(ct);
        var holders = await parties.FindAsync([.. rows.Select(certificate => certificate.HolderId).Concat(named.Select(other => other.HolderId)).Distinct()], ct);
        IReadOnlyList<PartyRef> OthersWith(Certificate paper) =>
            [.. named.Where(other => other.Number == paper.Number && other.HolderId != paper.HolderId).Select(other => holders.GetValueOrDefault(other.HolderId)).OfType<PartyCard>().Distinct().Select(PartyRef.Of)];
        var now = clock.Now();
        return TypedResults.Ok(new Response(
            [.. rows.Take(size).Select(certificate => CertificateView.Of(certificate, holders.GetValueOrDefault(certificate.HolderId), now, desk.YieldOf(certificate), OthersWith(certificate)))],
            rows.Count > size ? Cursor.Encode(new Place(rows[size - 1].SubmittedAt, rows[size - 1].Id)) : null,
            await waiting.CountAsync(ct)));
    }
}
