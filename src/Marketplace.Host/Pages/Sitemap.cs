using System.Globalization;
using System.Security;
using System.Text;
using Marketplace.Catalogue.Public;
using Marketplace.Farming.Public;

namespace Marketplace.Host.Pages;

/// <summary>What search engines may read, and where it is.</summary>
internal static class Sitemap
{
    // The protocol's own limit for one file; the newest come first.
    private const int MostAddresses = 50_000;

    public static async Task<IResult> MapOfAsync(HttpContext http, PageWriter pages, IStorefront storefront, IProduce produce, CancellationToken ct)
    {
        var site = pages.SiteOf(http);
        var map = new StringBuilder("""<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">""");
        string[] fixedPages = ["/", "/tim", "/truy-xuat", "/mua-vu", "/xep-hang", "/ho-tro"];
        var categories = produce.Products.Select(product => product.GroupCode).Concat(produce.Products.Select(product => product.Code)).Distinct(StringComparer.Ordinal);
        foreach (var page in fixedPages.Concat(categories.Select(slug => $"/danh-muc/{slug}"))) map.Append("<url><loc>").Append(SecurityElement.Escape(site + page)).Append("</loc></url>");
        foreach (var listing in (await storefront.PublishedIdsAsync(ct)).Take(MostAddresses - 200))
            map.Append("<url><loc>").Append(SecurityElement.Escape($"{site}/san-pham/{listing.Id}")).Append("</loc><lastmod>")
                .Append(listing.ChangedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append("</lastmod></url>");
        return TypedResults.Text(map.Append("</urlset>").ToString(), "application/xml", Encoding.UTF8);
    }

    public static IResult Robots(HttpContext http, PageWriter pages) => TypedResults.Text($"""
        User-agent: *
        Disallow: /api/
        Disallow: /gio-hang
        Disallow: /dat-hang
        Disallow: /don-hang
        Disallow: /tai-khoan
        Disallow: /hop-thu
        Sitemap: {pages.SiteOf(http)}/sitemap.xml

        """, "text/plain", Encoding.UTF8);
}
