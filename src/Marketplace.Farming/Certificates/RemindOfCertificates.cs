using Marketplace.Platform.Database;
using Marketplace.Platform.Jobs;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Certificates;

/// <summary>Tells holders 60, 30 and 7 days before a paper's last day, each once. Answers how many were told.</summary>
internal sealed class RemindOfCertificates(MarketplaceDb db, TimeProvider clock) : IScheduledWork
{
    private static readonly int[] DaysBefore = [7, 30, 60];

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var outcome = await db.InOneCommitAsync<int>(async () =>
        {
            var today = clock.Today();
            var latest = today.AddDays(DaysBefore[^1]);
            var ending = await db.Set<Certificate>()
                .Where(certificate => (certificate.Status == CertificateStatus.Verified || certificate.Status == CertificateStatus.Declared)
                    && certificate.ValidTo >= today && certificate.ValidTo <= latest).ToListAsync(ct);
            var told = 0;
            foreach (var certificate in ending)
            {
                var due = DaysBefore.First(days => certificate.ValidTo <= today.AddDays(days));
                if (certificate.RemindedDays <= due) continue;
                certificate.Reminded(due);
                db.Tell(certificate.HolderId, "certificate.ends", $"certificate/{certificate.Id:N}/{due}", "/ban/chung-nhan",
                    new { number = certificate.Number, validTo = certificate.ValidTo.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture), days = due });
                told++;
            }
            return told;
        }, ct);
        return outcome.Value;
    }
}
