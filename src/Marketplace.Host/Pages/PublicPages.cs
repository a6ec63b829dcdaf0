using System.Globalization;
using System.Text.Json;

namespace Marketplace.Host.Pages;

/// <summary>The pages anyone may open and search engines read: each knows its head and the answers it needs first.</summary>
internal static class PublicPages
{
    public static async Task<IResult> HomeAsync(HttpContext http, PageWriter pages)
    {
        var season = await pages.AskAsync(http, "/api/listings?inSeason=true&limit=12");
        var products = await pages.AskAsync(http, "/api/products");
        return pages.Write(http, "index", new PageHead(PageHead.Site,
            "Mua nông sản tận vườn của nông hộ và hợp tác xã: trái cây, gạo, hồ tiêu, cà phê, thủy sản. Rõ nơi trồng, tiêu chuẩn và mã truy xuất từng lô.", "/"), [season, products]);
    }

    public static async Task<IResult> FindAsync(HttpContext http, PageWriter pages)
    {
        var answer = await pages.AskAsync(http, ListingsAddress.For(http.Request.Query));
        var words = http.Request.Query["q"].ToString().Trim();
        var title = words.Length == 0 ? "Tìm nông sản" : $"Kết quả cho “{words}”";
        return pages.Write(http, "tim", new PageHead(title, "Tìm nông sản theo tên, tiêu chuẩn, nơi trồng và giá; gõ không dấu cũng được.", "/tim",
            FirstPhoto(answer), IsIndexed: http.Request.Query.Count == 0), [answer]);
    }

    /// <summary>Without a month, or with one that does not exist, it is the present month's page; each month has its own address.</summary>
    public static async Task<IResult> SeasonAsync(HttpContext http, PageWriter pages)
    {
        var isAsked = int.TryParse(http.Request.Query["thang"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is >= 1 and <= 12;
        var answer = await pages.AskAsync(http, isAsked ? $"/api/seasons?month={asked}" : "/api/seasons");
        using var json = JsonDocument.Parse(answer.Json);
        var season = json.RootElement;
        var month = season.GetProperty("month").GetInt32();
        var names = season.GetProperty("now").EnumerateArray().Take(6).Select(crop => Text(crop, "nameVi"));
        var photo = season.GetProperty("now").EnumerateArray().Select(crop => Text(crop, "photo")).FirstOrDefault(known => known is not null);
        return pages.Write(http, "_own/mua-vu", new PageHead($"Nông sản đang vào mùa tháng {month}",
            $"Tháng {month} đang vào mùa: {string.Join(", ", names)}. Giá mỗi ký và nơi bán tận vườn.", isAsked ? $"/mua-vu?thang={asked}" : "/mua-vu", photo), [answer]);
    }

    public static async Task<IResult> CategoryAsync(string slug, HttpContext http, PageWriter pages)
    {
        var products = await pages.AskAsync(http, "/api/products");
        using var list = JsonDocument.Parse(products.Json);
        var items = list.RootElement.GetProperty("items").EnumerateArray().ToList();
        var one = items.Where(item => Text(item, "code") == slug).Select(item => Text(item, "nameVi")).FirstOrDefault();
        var group = items.Where(item => Text(item, "groupCode") == slug).ToList();
        if (one is null && group.Count == 0) return pages.Missing(http);

        var answer = await pages.AskAsync(http, ListingsAddress.For(http.Request.Query, one is null ? [.. group.Select(item => Text(item, "code")!)] : [slug]));
        var name = one ?? Text(group[0], "groupVi")!;
        return pages.Write(http, "danh-muc.$slug", new PageHead(name, $"{name} của nông hộ và hợp tác xã: giá tại vườn, nơi trồng, tiêu chuẩn và mã truy xuất.",
            $"/danh-muc/{slug}", FirstPhoto(answer), IsIndexed: http.Request.Query.Count == 0), [products, answer]);
    }

    public static async Task<IResult> ListingAsync(string id, HttpContext http, PageWriter pages)
    {
        if (!Guid.TryParse(id, out _)) return pages.Missing(http);
        var answer = await pages.AskAsync(http, $"/api/listings/{id}");
        if (!answer.IsThere) return pages.Missing(http);
        using var json = JsonDocument.Parse(answer.Json);
        var listing = json.RootElement;
        var title = Text(listing, "title")!;
        var place = $"{Text(listing, "origin", "commune", "name")}, {Text(listing, "origin", "province", "name")}";
        var description = Text(listing, "description") is { Length: > 0 } told ? told : $"{title}. {Text(listing, "producerName")}, {place}.";
        var photo = Text(listing, "photo");
        var path = $"/san-pham/{id}";
        var site = pages.SiteOf(http);
        return pages.Write(http, "san-pham.$id", new PageHead(title, description, path, photo, ProductFacts.Of(listing, title, description, site, path), IsIndexed: Text(listing, "status") == "published"), [answer]);
    }

    public static async Task<IResult> SellerAsync(string id, HttpContext http, PageWriter pages)
    {
        if (!Guid.TryParse(id, out _)) return pages.Missing(http);
        var seller = await pages.AskAsync(http, $"/api/sellers/{id}");
        if (!seller.IsThere) return pages.Missing(http);
        using var json = JsonDocument.Parse(seller.Json);
        var name = Text(json.RootElement, "seller", "name")!;
        var place = $"{Text(json.RootElement, "unit", "name")}, {Text(json.RootElement, "province", "name")}";
        var answer = await pages.AskAsync(http, ListingsAddress.For(http.Request.Query, seller: id));
        return pages.Write(http, "nguoi-ban.$id", new PageHead(name, $"{name}, {place}: nông sản đang bán, tiêu chuẩn và mã truy xuất.", $"/nguoi-ban/{id}",
            FirstPhoto(answer), SellerFacts.Of(json.RootElement, pages.SiteOf(http), $"/nguoi-ban/{id}"), IsIndexed: http.Request.Query.Count == 0), [seller, answer]);
    }

    private static string? FirstPhoto(FirstAnswer answer)
    {
        if (!answer.IsThere) return null;
        using var json = JsonDocument.Parse(answer.Json);
        return json.RootElement.GetProperty("items").EnumerateArray().Select(item => Text(item, "photo")).FirstOrDefault();
    }

    internal static string? Text(JsonElement json, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (json.ValueKind is not JsonValueKind.Object || !json.TryGetProperty(name, out json)) return null;
        return json.ValueKind is JsonValueKind.String ? json.GetString() : null;
    }
}
