using Marketplace.Farming.Lots;
using Marketplace.Farming.Public;
using Marketplace.Farming.Registers;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Certificates;

internal sealed class CertificateBook(MarketplaceDb db, Offices offices, TimeProvider clock) : ICertificates
{
    public async Task<Proofs> OfAsync(IReadOnlyCollection<Guid> holders, CancellationToken ct) =>
        new([.. (await db.Set<Certificate>().AsNoTracking().Where(certificate => holders.Contains(certificate.HolderId)).ToListAsync(ct)).Select(certificate => certificate.AsCard())]);

    public async Task<CertificateCard?> FindAsync(Guid certificateId, CancellationToken ct) =>
        (await db.Set<Certificate>().AsNoTracking().SingleOrDefaultAsync(certificate => certificate.Id == certificateId, ct))?.AsCard();

    public async Task AskScopeAsync(IReadOnlyCollection<Guid> holders, string standardCode, string productCode, CancellationToken ct) => await db.InOneCommitAsync<int>(async () =>
    {
        var now = clock.Now();
        var papers = await db.Set<Certificate>().Where(certificate => holders.Contains(certificate.HolderId) && certificate.StandardCode == standardCode && certificate.Status == CertificateStatus.Verified).ToListAsync(ct);
        if (papers.Where(paper => paper.AsCard().StateAt(now) is CertificateState.InForce).MaxBy(paper => paper.ValidTo) is not { } paper || !paper.AskScope(productCode, now)) return 0;
        offices.TellCommune(paper.UnitId, Permission.ReviewCertificates, "certificate.scope_office", $"certificate/{paper.Id:N}/{paper.Version}", "/duyet-chung-nhan", new { number = paper.Number });
        return 1;
    }, ct);

    public async Task CountAsync(IReadOnlyList<CertifiedSale> sales, CancellationToken ct)
    {
        var known = await KnownAsync(sales, ct);
        var proofs = await OfAsync([.. sales.SelectMany(sale => new[] { sale.ProducerId, sale.SellerId }).Distinct()], ct);
        IReadOnlyList<Guid> lotIds = [.. sales.Select(sale => sale.LotId).Distinct()];
        var named = await db.Set<Lot>().Where(lot => lotIds.Contains(lot.Id) && lot.CertificateId != null).ToDictionaryAsync(lot => lot.Id, lot => lot.CertificateId!.Value, ct);
        var touched = new HashSet<Guid>();
        foreach (var sale in sales.Where(sale => !known.ContainsKey(sale.Key)))
        {
            var certificate = sale.Reverses is { } first
                ? known.GetValueOrDefault(first)
                : named.TryGetValue(sale.LotId, out var said) ? said : proofs.For(sale.StandardCode, sale.ProductCode, sale.At, sale.ProducerId, sale.SellerId).Certificate?.Id ?? Guid.Empty;
            if (certificate == Guid.Empty || !known.TryAdd(sale.Key, certificate)) continue;
            db.Add(new CertificateSale { CertificateId = certificate, Key = sale.Key, Grams = sale.Grams, At = sale.At });
            touched.Add(certificate);
        }
        if (touched.Count > 0) await WatchCapsAsync(touched, ct);
    }

    private async Task<Dictionary<Guid, Guid>> KnownAsync(IReadOnlyList<CertifiedSale> sales, CancellationToken ct)
    {
        IReadOnlyList<Guid> keys = [.. sales.SelectMany(sale => new[] { sale.Key, sale.Reverses ?? sale.Key }).Distinct()];
        return await db.Set<CertificateSale>().AsNoTracking().Where(sale => keys.Contains(sale.Key)).ToDictionaryAsync(sale => sale.Key, sale => sale.CertificateId, ct);
    }

    private async Task WatchCapsAsync(HashSet<Guid> touched, CancellationToken ct)
    {
        IReadOnlyList<Guid> ids = [.. touched];
        var capped = await db.Set<Certificate>().Where(certificate => ids.Contains(certificate.Id) && certificate.YieldCapGrams != null).ToListAsync(ct);
        if (capped.Count == 0) return;
        var before = await db.Set<CertificateSale>().Where(sale => ids.Contains(sale.CertificateId)).GroupBy(sale => sale.CertificateId)
            .Select(sold => new { sold.Key, Grams = sold.Sum(sale => sale.Grams) }).ToDictionaryAsync(sold => sold.Key, sold => sold.Grams, ct);
        foreach (var certificate in capped)
        {
            var now = db.Set<CertificateSale>().Local.Where(sale => sale.CertificateId == certificate.Id && db.Entry(sale).State is EntityState.Added).Sum(sale => sale.Grams);
            var sold = before.GetValueOrDefault(certificate.Id) + now;
            if (!certificate.SoldSoFar(sold, clock.Now())) continue;
            db.Tell(certificate.HolderId, "certificate.over_yield", $"certificate/{certificate.Id:N}/{certificate.Version}", "/ban/chung-nhan",
                new { number = certificate.Number, soldGrams = sold, capGrams = certificate.YieldCapGrams });
            offices.TellCommune(certificate.UnitId, Permission.ReviewCertificates, "certificate.over_yield_office", $"certificate/{certificate.Id:N}/{certificate.Version}", "/duyet-chung-nhan", new { number = certificate.Number });
        }
    }
}
