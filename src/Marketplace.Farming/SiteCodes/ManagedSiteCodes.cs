using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.SiteCodes;

internal sealed class ManagedSiteCodes(MarketplaceDb db) : ISiteCodes
{
    private const int Most = 50;

    public async Task<IReadOnlyList<SiteCodeCard>> ManagedByAsync(Guid managerId, CancellationToken ct) =>
        (await db.Set<SiteCode>().AsNoTracking().Where(site => site.ManagerId == managerId && site.Status == SiteCodeStatus.Issued && site.Code != null)
            .OrderBy(site => site.Code).ThenBy(site => site.Market).Take(Most)
            .Select(site => new { site.Code, site.Kind, site.Market, site.ProductCode, site.StatusSince }).ToListAsync(ct))
        .ConvertAll(site => new SiteCodeCard(site.Code!, site.Kind is SiteKind.PackingHouse, site.Market, site.ProductCode, site.StatusSince));
}
