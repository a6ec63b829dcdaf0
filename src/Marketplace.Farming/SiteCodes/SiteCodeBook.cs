using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.SiteCodes;

internal sealed class SiteCodeBook(MarketplaceDb db, TimeProvider clock) : ISiteCodes
{
    private const int MostShown = 50;

    public string? Normal(string? siteCode) => SiteCode.Normal(siteCode);

    public async Task<JudgeSite> LookUpAsync(IEnumerable<string?> siteCodes, CancellationToken ct)
    {
        IReadOnlyList<string> wanted = [.. siteCodes.Select(Normal).OfType<string>().Distinct(StringComparer.Ordinal)];
        var known = (wanted.Count == 0 ? [] : await db.Set<SiteCode>().AsNoTracking().Include(site => site.Households)
            .Where(site => wanted.Contains(site.Code!) && site.Status != SiteCodeStatus.Applied).ToListAsync(ct)).ToLookup(site => site.Code!, StringComparer.Ordinal);
        var today = clock.Today();
        return (siteCode, productCode, households, sellerId) => Normal(siteCode) is { } code && wanted.Contains(code, StringComparer.Ordinal)
            ? Judge([.. known[code]], productCode, households, sellerId, today)
            // Taken for unknown it would pass for the seller's word.
            : throw new ArgumentException("It was not looked up.", nameof(siteCode));
    }

    /// <summary>One code may be issued for several markets: one of them that fits is enough.</summary>
    public static Outcome<SiteStanding> Judge(IReadOnlyList<SiteCode> known, string productCode, IReadOnlyCollection<Guid> households, Guid sellerId, DateOnly today)
    {
        if (known.Count == 0) return SiteStanding.Unknown;
        var inForce = known.Where(site => site.Status is SiteCodeStatus.Issued).ToList();
        if (inForce.Count == 0) return known.Any(site => site.Status is SiteCodeStatus.Suspended) ? SiteCodeRefusals.Suspended : SiteCodeRefusals.Revoked;
        var ofProduct = inForce.Where(site => string.Equals(site.ProductCode, productCode, StringComparison.Ordinal)).ToList();
        if (ofProduct.Count == 0) return SiteCodeRefusals.OtherProduct;
        return ofProduct.Exists(site => households.All(household => Holds(site, household, sellerId, today))) ? SiteStanding.Registered : SiteCodeRefusals.HouseholdNotInArea;
    }

    private static bool Holds(SiteCode site, Guid household, Guid sellerId, DateOnly today) =>
        site.ManagerId == household || (site.Kind is SiteKind.PackingHouse && site.ManagerId == sellerId)
        || site.Households.Exists(member => member.HouseholdId == household && member.IsOn(today));

    public async Task<IReadOnlyList<SiteCodeCard>> ManagedByAsync(Guid managerId, CancellationToken ct) =>
        (await db.Set<SiteCode>().AsNoTracking().Where(site => site.ManagerId == managerId && site.Status == SiteCodeStatus.Issued && site.Code != null)
            .OrderBy(site => site.Code).ThenBy(site => site.Market).Take(MostShown)
            .Select(site => new { site.Code, site.Kind, site.Market, site.ProductCode, site.StatusSince }).ToListAsync(ct))
        .ConvertAll(site => new SiteCodeCard(site.Code!, site.Kind is SiteKind.PackingHouse, site.Market, site.ProductCode, site.StatusSince));
}
