using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Marketplace.Browser.Tests;

/// <summary>What people do on the pages, and what a test prepares through the HTTP contract in the same session.</summary>
internal static class Steps
{
    private const string LongKhanh = "Phường Long Khánh";
    private static int _people;

    /// <summary>Opens an account on its page and returns its phone number.</summary>
    public static async Task<string> RegisterAsync(this Visitor visitor, string kind, string name, string commune = LongKhanh)
    {
        var page = visitor.Page;
        var phone = $"09{60_000_000 + Interlocked.Increment(ref _people)}";
        await page.GotoAsync($"/dang-ky?kind={kind}");
        await page.GetByLabel("Họ và tên").FillAsync(name);
        await page.GetByLabel("Số điện thoại", new() { Exact = true }).FillAsync(phone);
        await page.GetByLabel("Mật khẩu").FillAsync("vuon cay nha ba 7");
        await page.ChooseCommuneAsync(commune);
        await page.GetByRole(AriaRole.Checkbox, new() { NameString = "Tôi đồng ý" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { NameString = "Mở tài khoản" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("dang-ky", StringComparison.Ordinal));
        return phone;
    }

    /// <summary>A commune of thành phố Đồng Nai.</summary>
    public static async Task ChooseCommuneAsync(this IPage page, string commune = LongKhanh)
    {
        await page.GetByLabel("Tỉnh, thành phố").SelectOptionAsync("75");
        await page.GetByLabel("Xã, phường").SelectOptionAsync(new SelectOptionValue { Label = commune });
    }

    /// <summary>Looks at the question's page and goes on to the next one.</summary>
    public static async Task AnsweredAsync(this IPage page, string question)
    {
        await page.MustBeInOrderAsync($"listing, {question}");
        var before = page.Url;
        await page.GetByRole(AriaRole.Button, new() { NameString = "Tiếp tục" }).ClickAsync();
        await page.WaitForURLAsync(url => !string.Equals(url, before, StringComparison.Ordinal));
    }

    public static Task FillDayAsync(this IPage page, string label, DateTimeOffset day) =>
        page.Locator("[data-field]").Filter(new() { Has = page.GetByText(label, new() { Exact = true }) }).FillDayAsync(day);

    public static async Task FillDayAsync(this ILocator field, DateTimeOffset day)
    {
        await field.Locator("input").Nth(0).FillAsync($"{day:dd}");
        await field.Locator("input").Nth(1).FillAsync($"{day:MM}");
        await field.Locator("input").Nth(2).FillAsync($"{day:yyyy}");
    }

    /// <summary>One tap on the sign-in page does the same.</summary>
    public static async Task DemoSignInAsync(this Visitor visitor, string role)
    {
        var accounts = (await visitor.ReadAsync("/api/account/demo-accounts"))["items"]!.AsArray();
        var login = accounts.First(account => string.Equals(account!["role"]!.ToString(), role, StringComparison.Ordinal))!["login"]!.ToString();
        await visitor.PostAsync("/api/account/demo-sign-in", new { login });
    }

    public static async Task<JsonNode> ReadAsync(this Visitor visitor, string url)
    {
        var reply = await visitor.Page.Context.APIRequest.GetAsync(url);
        var text = await reply.TextAsync();
        Assert.True(reply.Ok, $"{url}: {reply.Status} {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>The first of a list, if it has any.</summary>
    public static async Task<JsonNode?> FirstAsync(this Visitor visitor, string url) =>
        (await visitor.ReadAsync(url))["items"]!.AsArray().FirstOrDefault();

    public static async Task<JsonNode?> LastAsync(this Visitor visitor, string url) =>
        (await visitor.ReadAsync(url))["items"]!.AsArray().LastOrDefault();

    /// <summary>A request of the page's own session, with its antiforgery token.</summary>
    public static async Task<JsonNode> PostAsync(this Visitor visitor, string url, object? body = null)
    {
        var request = visitor.Page.Context.APIRequest;
        var me = await visitor.ReadAsync("/api/account/me");
        var reply = await request.PostAsync(url, new()
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["X-XSRF-TOKEN"] = me["antiforgeryToken"]!.GetValue<string>(),
                ["Idempotency-Key"] = Guid.CreateVersion7().ToString(),
                ["Content-Type"] = "application/json",
            },
            DataString = JsonSerializer.Serialize(body ?? new { }, JsonSerializerOptions.Web),
        });
        var text = await reply.TextAsync();
        Assert.True(reply.Ok, $"{url}: {reply.Status} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    /// <summary>Nobody sells without a certificate or this.</summary>
    public static Task CommitAsync(this Visitor seller) => seller.PostAsync("/api/certificates/commitment", new { accepted = true });

    /// <summary>Some kilos of sầu riêng Ri6 of the signed-in household, on sale.</summary>
    public static async Task<string> SellDurianAsync(this Visitor seller, string title, int available = 50, DateOnly? harvestFrom = null)
    {
        var listing = await seller.PostAsync("/api/listings", new
        {
            productCode = "sau-rieng-ri6", title, description = "Hái sáng, giao chiều.", priceDong = 52_000, unit = "kg", gramsPerUnit = 1000,
            available, step = 0.5, minimum = 1, standardCode = "none", harvestFrom,
        });
        var id = listing["id"]!.GetValue<string>();
        await seller.CommitAsync();
        await seller.PostAsync($"/api/listings/{id}/publish");
        return id;
    }
}
