using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Marketplace.Browser.Tests;

/// <summary>A phone in an orchard: the network goes and comes back, sessions end, and a listing stands once.</summary>
[Collection(nameof(RunningProgram))]
public sealed class OfflineSellingTests(RunningProgram program)
{
    private const string Password = "vuon cay nha ba 7";
    private static readonly string Photo = Path.Combine(RunningProgram.Checkout(), "src", "Marketplace.Demo", "Pictures", "sau-rieng-ri6.webp");

    [Fact]
    public async Task What_is_listed_without_a_network_stands_exactly_once_when_it_returns()
    {
        await using var household = await program.VisitAsync();
        await household.RegisterAsync("household", "Phạm Văn Mười");
        await household.CommitAsync();
        var page = household.Page;
        await OpenSellingAsync(page);
        await page.Locator("input[type=file]").SetInputFilesAsync(Photo);
        await Expect(page.GetByRole(AriaRole.Img, new() { NameString = "Ảnh 1" })).ToBeVisibleAsync();
        await GoOnAsync(page);

        await page.Context.SetOfflineAsync(true);
        await AnswerAsync(page, "Sầu riêng lúc mất mạng");
        // The tab is closed by the phone meanwhile: the page opens again without a network, with every answer.
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Sầu riêng lúc mất mạng");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("61.000");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Đăng bán" }).ClickAsync();
        await Expect(page.GetByText("Đang chờ mạng để gửi")).ToBeVisibleAsync();
        await page.MustBeInOrderAsync("listing waits for a network");
        await page.ReloadAsync();
        await Expect(page.GetByText("Đang chờ mạng để gửi")).ToBeVisibleAsync();

        await page.Context.SetOfflineAsync(false);
        await Expect(page.GetByText("Đã đăng bán")).ToBeVisibleAsync();
        await MustStandOnceAsync(household, "Sầu riêng lúc mất mạng");
        await page.MustBeInOrderAsync("listing was sent");
    }

    [Theory]
    [InlineData("/api/listings")]
    [InlineData("/photos")]
    [InlineData("/publish")]
    public async Task An_answer_lost_on_its_way_doubles_nothing(string at)
    {
        await using var household = await program.VisitAsync(isOfflineCapable: false);
        await household.RegisterAsync("household", "Đỗ Thị Chín");
        await household.CommitAsync();
        var page = household.Page;
        await page.GotoAsync("/ban/dang");
        await page.Locator("input[type=file]").SetInputFilesAsync(Photo);
        await Expect(page.GetByRole(AriaRole.Img, new() { NameString = "Ảnh 1" })).ToBeVisibleAsync();
        await GoOnAsync(page);
        await AnswerAsync(page, "Sầu riêng sóng yếu");
        var lost = 0;
        await page.RouteAsync(url => new Uri(url).AbsolutePath.EndsWith(at, StringComparison.Ordinal), async route =>
        {
            if (string.Equals(route.Request.Method, "POST", StringComparison.Ordinal) && Interlocked.Increment(ref lost) == 1)
            {
                // The server does its work; the phone never hears of it.
                await route.FetchAsync();
                await route.AbortAsync();
            }
            else
            {
                await route.ContinueAsync();
            }
        });
        await page.GetByRole(AriaRole.Button, new() { NameString = "Đăng bán" }).ClickAsync();
        await Expect(page.GetByText("Đang chờ mạng để gửi")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { NameString = "Gửi ngay" }).ClickAsync();
        await Expect(page.GetByText("Đã đăng bán")).ToBeVisibleAsync();
        await MustStandOnceAsync(household, "Sầu riêng sóng yếu");
    }

    [Fact]
    public async Task What_one_account_left_in_the_queue_the_next_one_neither_sees_nor_sends()
    {
        await using var phone = await program.VisitAsync();
        var login = await phone.RegisterAsync("household", "Mai Thị Tám");
        await phone.CommitAsync();
        var page = phone.Page;
        await OpenSellingAsync(page);
        await page.Context.SetOfflineAsync(true);
        await GoOnAsync(page);
        await AnswerAsync(page, "Sầu riêng bà Tám");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Đăng bán" }).ClickAsync();
        await Expect(page.GetByText("Đang chờ mạng để gửi")).ToBeVisibleAsync();

        // The session ends, somebody else signs in on the same phone.
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("about:blank");
        await page.Context.SetOfflineAsync(false);
        await phone.DemoSignInAsync("household");
        var before = await phone.ReadAsync("/api/my/listings?limit=100");
        await page.GotoAsync("/ban/cho-gui");
        await Expect(page.GetByText("Không còn tin nào chờ gửi")).ToBeVisibleAsync();
        await page.GotoAsync("/ban/dang?buoc=kiem-tra", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Expect(page.GetByText("Sầu riêng bà Tám")).ToHaveCountAsync(0);
        Assert.Equal(before.ToJsonString(), (await phone.ReadAsync("/api/my/listings?limit=100")).ToJsonString());

        await phone.PostAsync("/api/account/sign-out");
        await phone.PostAsync("/api/account/sign-in", new { login, password = Password });
        await page.GotoAsync("/ban/cho-gui");
        await Expect(page.GetByText("Đã đăng bán")).ToBeVisibleAsync();
        await MustStandOnceAsync(phone, "Sầu riêng bà Tám", photos: 0);
    }

    [Fact]
    public async Task Same_as_last_time_takes_at_most_nine_taps_and_twenty_seconds()
    {
        await using var household = await program.VisitAsync();
        await household.RegisterAsync("household", "Lý Văn Năm");
        await household.CommitAsync();
        var first = await household.SellDurianAsync("Sầu riêng vườn cũ", harvestFrom: new(2026, 10, 1));
        var page = household.Page;
        await page.GotoAsync("/ban");
        await page.EvaluateAsync("window.taps = 0, addEventListener('pointerdown', () => window.taps++, true)");
        var watch = Stopwatch.StartNew();
        await page.GetByRole(AriaRole.Link, new() { NameString = "Đăng bán" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameString = "Giống lần trước" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Sầu riêng vườn cũ");
        // No day is made up: when it was harvested is the one thing that is never the same.
        await page.GetByText("Hôm nay", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameString = "Đăng bán" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameString = "Đã đăng bán!" })).ToBeVisibleAsync();
        var (taps, took) = (await page.EvaluateAsync<int>("window.taps"), watch.Elapsed);
        Assert.True(taps <= 9 && took < TimeSpan.FromSeconds(20), $"{taps} taps, {took}");

        var goods = (await household.ReadAsync("/api/my/listings"))["items"]!.AsArray();
        Assert.Equal(2, goods.Count);
        Assert.All(goods, one => Assert.Equal(("Sầu riêng vườn cũ", 50, 52_000, "published"), (one!["title"]!.ToString(), (int)one["available"]!, (int)one["priceDong"]!, one["status"]!.ToString())));

        // Any of my goods is copied the same way.
        await page.GotoAsync("/ban/hang");
        await page.Locator($"a[href*='chep={first}']").Filter(new() { HasText = "Chép" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Sầu riêng vườn cũ");
        await page.MustBeInOrderAsync("a copied listing");
    }

    [Fact]
    public async Task A_question_opened_without_its_earlier_answers_leads_to_the_first_open_one()
    {
        await using var household = await program.VisitAsync();
        await household.RegisterAsync("household", "Tô Thị Hai");
        await household.CommitAsync();
        var page = household.Page;
        foreach (var question in new[] { "so-luong", "gia", "thu-hoach", "tieu-chuan" })
        {
            await page.GotoAsync($"/ban/dang?buoc={question}");
            await Expect(page.GetByRole(AriaRole.Heading, new() { NameString = "Bạn bán gì?" })).ToBeVisibleAsync();
        }
    }

    /// <summary>The first page of a phone's listing, once it needs no network any more.</summary>
    private static async Task OpenSellingAsync(IPage page)
    {
        await page.GotoAsync("/ban/dang");
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => true)");
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameString = "Tiếp tục" })).ToBeVisibleAsync();
        // The lists that the questions are made of have been read through the worker.
        await page.WaitForFunctionAsync("async () => (await (await caches.open('selling-lists')).keys()).length === 2");
    }

    private static async Task AnswerAsync(IPage page, string title)
    {
        await page.GetByLabel("Tìm nông sản", new() { Exact = true }).Last.FillAsync("sau rieng ri6");
        await page.GetByText("Sầu riêng Ri6", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Tên tin đăng").FillAsync(title);
        await GoOnAsync(page);
        await page.GetByText("Không theo tiêu chuẩn").ClickAsync();
        await GoOnAsync(page);
        await page.GetByLabel("Số lượng").FillAsync("120");
        await GoOnAsync(page);
        await page.GetByLabel("Giá một kg").FillAsync("61.000");
        await GoOnAsync(page);
        await page.GetByText("Hôm nay").ClickAsync();
        await GoOnAsync(page);
    }

    private static async Task GoOnAsync(IPage page)
    {
        var before = page.Url;
        await page.GetByRole(AriaRole.Button, new() { NameString = "Tiếp tục" }).ClickAsync();
        await page.WaitForURLAsync(url => !string.Equals(url, before, StringComparison.Ordinal));
    }

    private static async Task MustStandOnceAsync(Visitor seller, string title, int photos = 1)
    {
        var goods = (await seller.ReadAsync("/api/my/listings"))["items"]!.AsArray();
        var one = Assert.Single(goods)!;
        Assert.Equal((title, "published"), (one["title"]!.ToString(), one["status"]!.ToString()));
        Assert.Equal(photos, (await seller.ReadAsync($"/api/listings/{one["id"]}"))["photos"]!.AsArray().Count);
    }
}
