using System.Text.Json;
using static Marketplace.Host.Pages.PublicPages;

namespace Marketplace.Host.Pages;

/// <summary>A listing in the words of schema.org, for search engines.</summary>
internal static class ProductFacts
{
    /// <param name="listing">As <c>GET /api/listings/{id}</c> answers it.</param>
    public static Dictionary<string, object?> Of(JsonElement listing, string title, string description, string site, string path) => Said(
        ("@context", "https://schema.org"), ("@type", "Product"), ("name", title), ("description", description), ("category", Text(listing, "productNameVi")),
        ("sku", Text(listing, "lotCode")), ("image", Text(listing, "photo") is { } photo ? site + photo : null), ("countryOfOrigin", "VN"),
        ("hasCertification", Certification(listing)), ("offers", Offer(listing, site + path)));

    // Of a unit of sale the price is nominal where the kilo is priced: the specification says what was really set.
    private static Dictionary<string, object?> Offer(JsonElement listing, string address) => Said(
        ("@type", "Offer"), ("url", address), ("price", listing.GetProperty("unitPriceDong").GetInt64()), ("priceCurrency", "VND"),
        ("availability", "https://schema.org/" + Availability(listing)), ("seller", Said(("@type", "Organization"), ("name", Text(listing, "seller", "name")))),
        ("priceSpecification", Said(
            ("@type", "UnitPriceSpecification"), ("price", listing.GetProperty("priceDong").GetInt64()), ("priceCurrency", "VND"),
            ("unitText", Text(listing, "pricedBy") == "kilogram" ? "kg" : Text(listing, "unit")))));

    private static string Availability(JsonElement listing) =>
        listing.GetProperty("available").GetDecimal() <= 0 ? "OutOfStock" : Text(listing, "shipBy") is null ? "InStock" : "PreOrder";

    /// <summary>Only while an officer's check stands and the certificate is in date.</summary>
    private static Dictionary<string, object?>? Certification(JsonElement listing) => Text(listing, "verified", "checkedOn") is not { } checkedOn ? null : Said(
        ("@type", "Certification"), ("name", Text(listing, "standard", "nameVi")), ("certificationIdentification", Text(listing, "certificateNumber")),
        ("certificationStatus", "https://schema.org/CertificationActive"), ("auditDate", checkedOn), ("expires", Text(listing, "verified", "validTo")));

    private static Dictionary<string, object?> Said(params ReadOnlySpan<(string Name, object? Value)> facts)
    {
        var said = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in facts)
            if (value is not null) said.Add(name, value);
        return said;
    }
}
