using Marketplace.Platform.Http;

namespace Marketplace.Farming.SiteCodes;

/// <summary>A growing area or packing house as its dossier says.</summary>
/// <param name="Kind">Stays what it was when an entry is mended.</param>
/// <param name="Code">Absent while it is applied for. Its form is never a reason to refuse.</param>
/// <param name="Market">ISO 3166-1 alpha-2 of the importing country, <c>EU</c>, or <c>VN</c>.</param>
/// <param name="UnitCode">Its commune.</param>
/// <param name="ManagerId">The manager when he is a party here; his name is then taken from there.</param>
internal sealed record SiteCodeForm(
    SiteKind Kind, string Name, string Market, string ProductCode, string UnitCode, long AreaSquareMetres, string? Code = null, Guid? ManagerId = null,
    string? ManagerName = null) : IChecked
{
    public const long LargestSquareMetres = 1_000_000_000;

    public void Check(Faults faults)
    {
        faults.Text(Name, nameof(Name), 200, "site_code.name");
        faults.Unless(Market is { Length: 2 } && Market.All(char.IsAsciiLetterUpper), nameof(Market), "site_code.market_unknown");
        faults.Text(ProductCode, nameof(ProductCode), 60, "site_code.product");
        faults.Text(UnitCode, nameof(UnitCode), 20, "site_code.unit");
        faults.Unless(AreaSquareMetres is > 0 and <= LargestSquareMetres, nameof(AreaSquareMetres), "site_code.area_range");
        faults.Unless(Code is not { Length: > SiteCodeTable.LongestCode }, nameof(Code), "site_code.code_too_long");
        if (ManagerId is null) faults.Text(ManagerName, nameof(ManagerName), 200, "site_code.manager");
    }
}
