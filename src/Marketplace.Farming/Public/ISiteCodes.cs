using Marketplace.Platform.Http;

namespace Marketplace.Farming.Public;

/// <summary>What the register says of a code that goods name.</summary>
public enum SiteStanding
{
    /// <summary>The register does not know it: it is the seller's word. Forms differ by province and market, so nothing is refused for that.</summary>
    Unknown,
    /// <summary>Issued, in force, of this product, and the household belongs to it.</summary>
    Registered,
}

/// <summary>A growing-area or packing-house code that stands today.</summary>
/// <param name="IsPackingHouse">Otherwise a growing area.</param>
/// <param name="Market">ISO 3166-1 alpha-2 of the importing country, <c>EU</c>, or <c>VN</c> for the home market.</param>
public sealed record SiteCodeCard(string Code, bool IsPackingHouse, string Market, string ProductCode, DateOnly Since);

/// <summary>
/// Whether goods may bear a code today. Refused when the register knows it and it is not in force (<c>site.suspended</c>, <c>site.revoked</c>), was issued for another
/// product (<c>site.other_product</c>), or a household is neither one of the area's nor its manager (<c>site.household_not_in_area</c>).
/// </summary>
/// <param name="siteCode">One of those that were looked up.</param>
/// <param name="productCode">What is sold or was harvested.</param>
/// <param name="households">Every household whose produce it is.</param>
/// <param name="sellerId">Who sells or packs; a packing house need only be his.</param>
public delegate Outcome<SiteStanding> JudgeSite(string siteCode, string productCode, IReadOnlyCollection<Guid> households, Guid sellerId);

/// <summary>The register of growing areas and packing houses: as goods name them, and as far as anybody may know it.</summary>
public interface ISiteCodes
{
    /// <summary>As a code is kept and looked up; null for nothing.</summary>
    string? Normal(string? siteCode);

    /// <summary>Looks these codes up once, for as many goods as name them. Blank ones are left out.</summary>
    Task<JudgeSite> LookUpAsync(IEnumerable<string?> siteCodes, CancellationToken ct);

    /// <summary>Codes in force that this cooperative or enterprise manages. Households of an area are named to nobody.</summary>
    Task<IReadOnlyList<SiteCodeCard>> ManagedByAsync(Guid managerId, CancellationToken ct);
}

/// <summary>Fact: a code was suspended or revoked for one market. What names it may no longer be sold under it; restoring puts nothing back by itself.</summary>
public sealed record SiteCodeFell(Guid SiteId, string Code, DateTimeOffset At);
