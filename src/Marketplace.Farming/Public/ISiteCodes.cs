namespace Marketplace.Farming.Public;

/// <summary>A growing-area or packing-house code that stands today.</summary>
/// <param name="IsPackingHouse">Otherwise a growing area.</param>
/// <param name="Market">ISO 3166-1 alpha-2 of the importing country, <c>EU</c>, or <c>VN</c> for the home market.</param>
public sealed record SiteCodeCard(string Code, bool IsPackingHouse, string Market, string ProductCode, DateOnly Since);

/// <summary>The register of growing areas and packing houses, as far as anybody may know it.</summary>
public interface ISiteCodes
{
    /// <summary>Codes in force that this cooperative or enterprise manages. Households of an area are named to nobody.</summary>
    Task<IReadOnlyList<SiteCodeCard>> ManagedByAsync(Guid managerId, CancellationToken ct);
}
