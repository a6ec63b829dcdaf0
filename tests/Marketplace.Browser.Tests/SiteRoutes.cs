using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Marketplace.Browser.Tests;

/// <summary>A page of the router: its address with parameters as <c>$name</c>, and the permission it asks for (none: everybody's).</summary>
internal sealed record SiteRoute(string Path, string? Needs);

/// <summary>The pages as the router itself knows them, read from its route files: a new page cannot be forgotten.</summary>
internal static partial class SiteRoutes
{
    public static IReadOnlyList<SiteRoute> All { get; } = Read(Path.Combine(RunningProgram.Checkout(), "web", "src", "app", "routes"));

    /// <summary>The route's address with the caller's own things in it; null when he has none of them.</summary>
    public static async Task<string?> AddressAsync(this SiteRoute route, Visitor visitor) => route.Path switch
    {
        "/danh-muc/$slug" => $"/danh-muc/{(await visitor.FirstAsync("/api/products"))?["groupCode"]}",
        "/san-pham/$id" => Filled(route, await visitor.FirstAsync("/api/listings?q=sau%20rieng"), "id"),
        "/nguoi-ban/$id" => Filled(route, (await visitor.FirstAsync("/api/listings"))?["seller"], "id"),
        "/don-hang/$code" => Filled(route, await visitor.FirstAsync("/api/orders?as=buyer"), "code"),
        "/ban/don/$code" => Filled(route, await visitor.FirstAsync("/api/orders?as=seller"), "code"),
        "/ban/hang/$id" => Filled(route, await visitor.FirstAsync("/api/my/listings"), "id"),
        "/ban/lo-hang/$id" => Filled(route, await visitor.FirstAsync("/api/lots"), "id"),
        "/an-toan/lo-hang/$id" => Filled(route, await visitor.FirstAsync("/api/recalls"), "lotId"),
        "/ban/gia-thanh/$id" => Filled(route, await visitor.FirstAsync("/api/cost-sheets"), "id"),
        "/duyet/gia-thanh/$id" => Filled(route, await visitor.FirstAsync("/api/cost-sheets/reviews"), "id"),
        "/ban/chung-nhan/$id" => Filled(route, await visitor.FirstAsync("/api/certificates"), "id"),
        "/ban/gom-hang/$id" => Filled(route, await visitor.FirstAsync("/api/pools"), "id"),
        "/htx/dot-dat/$id" or "/htx/dot-dat/$id/thu-hoach" => Filled(route, await visitor.LastAsync("/api/order-cycles"), "id"),
        "/htx/dot-dat/$id/sua" => Filled(route, await visitor.FirstAsync("/api/order-cycles"), "id"),
        "/ma-vung/$id" => Filled(route, await visitor.FirstAsync("/api/site-codes"), "id"),
        "/hop-dong/$id" => Filled(route, await visitor.FirstAsync("/api/contracts"), "id"),
        "/dao-tao/khoa-hoc/$id" => Filled(route, await visitor.FirstAsync("/api/training/courses"), "id"),
        var path => path.Contains('$', StringComparison.Ordinal) ? throw new NotSupportedException($"Tell here where the {path} of the demo scene is found.") : path,
    };

    private static string? Filled(SiteRoute route, JsonNode? thing, string member) =>
        thing is null ? null : Parameter().Replace(route.Path, thing[member]!.ToString());

    private static List<SiteRoute> Read(string folder) =>
    [
        .. from file in Directory.EnumerateFiles(folder, "*.tsx", SearchOption.AllDirectories)
           let name = Path.GetFileNameWithoutExtension(file)
           where !name.StartsWith('_') // a frame around pages, no page
           let text = File.ReadAllText(file)
           let needs = Needs().Match(text)
           let path = string.Join('/', name.Split('.').Where(part => part is not "index"))
           orderby path
           select new SiteRoute("/" + path, needs.Success ? needs.Groups[1].Value : text.Contains("<SignedIn>", StringComparison.Ordinal) ? "signedIn" : null),
    ];

    [GeneratedRegex("needs=\"([a-zA-Z]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Needs();

    [GeneratedRegex(@"\$[a-z]+", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
