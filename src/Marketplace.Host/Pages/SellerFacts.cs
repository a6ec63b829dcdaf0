using System.Text.Json;
using static Marketplace.Host.Pages.PublicPages;

namespace Marketplace.Host.Pages;

/// <summary>A seller in the words of schema.org. A household is told by its name and place only, as on its page.</summary>
internal static class SellerFacts
{
    /// <param name="seller">As <c>GET /api/sellers/{id}</c> answers it.</param>
    public static Dictionary<string, object?> Of(JsonElement seller, string site, string path)
    {
        var facts = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org", ["@type"] = "Organization", ["name"] = Text(seller, "seller", "name"), ["url"] = site + path,
            ["address"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["@type"] = "PostalAddress", ["addressLocality"] = Text(seller, "unit", "name"), ["addressRegion"] = Text(seller, "province", "name"), ["addressCountry"] = "VN",
            },
        };
        var standards = seller.GetProperty("standards").EnumerateArray().Select(standard => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["@type"] = "Certification", ["name"] = Text(standard, "nameVi"), ["certificationStatus"] = "https://schema.org/CertificationActive",
            ["auditDate"] = Text(standard, "checkedOn"), ["expires"] = Text(standard, "validTo"),
        }).ToList();
        if (standards.Count > 0) facts["hasCertification"] = standards;
        return facts;
    }
}
