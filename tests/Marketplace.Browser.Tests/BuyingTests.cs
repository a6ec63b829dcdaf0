using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Marketplace.Browser.Tests;

/// <summary>The buyer's half of the main flow, on a phone.</summary>
[Collection(nameof(RunningProgram))]
public sealed partial class BuyingTests(RunningProgram program)
{
    [Fact]
    public async Task A_buyer_finds_it_without_diacritics_orders_and_sees_it_delivered()
    {
        await using var household = await program.VisitAsync();
        await household.RegisterAsync("household", "Nguyễn Văn Ba");
        await household.SellDurianAsync("Sầu riêng Ri6 chín cây");

        await using var buyer = await program.VisitAsync();
        var page = buyer.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Combobox, new() { NameString = "Tìm nông sản" }).FillAsync("sau rieng chin");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { NameString = "Sầu riêng Ri6 chín cây" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameString = "Đặt mua" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameString = "Giỏ hàng" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { NameString = "Tiến hành đặt hàng" }).ClickAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameString = "Mở tài khoản" }).ClickAsync();

        await page.GetByLabel("Họ và tên").FillAsync("Lê Thị Lan");
        await page.GetByLabel("Số điện thoại", new() { Exact = true }).FillAsync("0911 222 333");
        await page.GetByLabel("Mật khẩu").FillAsync("mua trai cay sach 9");
        await page.ChooseCommuneAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { NameString = "Tôi đồng ý" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { NameString = "Mở tài khoản" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { NameString = "Tiếp tục" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Cần sửa");
        await page.GetByLabel("Số điện thoại người nhận").FillAsync("0911222333");
        await page.ChooseCommuneAsync();
        await page.GetByLabel("Số nhà").FillAsync("12 Hùng Vương");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Tiếp tục" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameString = "Đặt hàng, 52.000" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameString = "Đã đặt hàng" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Region, new() { NameString = "Mã đơn hàng" }).GetByRole(AriaRole.Link).ClickAsync();
        await page.WaitForURLAsync(OrderAddress());
        var code = page.Url[(page.Url.LastIndexOf('/') + 1)..];

        await household.PostAsync($"/api/orders/{code}/confirm");
        await household.PostAsync($"/api/orders/{code}/ship");
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { NameString = "Tôi đã nhận đủ hàng" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameString = "Tôi đã nhận đủ hàng" }).ClickAsync();
        await Expect(page.GetByText("Đã giao tới nơi")).ToBeVisibleAsync();
        Assert.Empty(buyer.Complaints);
    }

    [Fact]
    public async Task A_product_page_brings_its_answer_along_and_asks_for_it_no_second_time()
    {
        await using var household = await program.VisitAsync();
        await household.RegisterAsync("household", "Trần Thị Hoa");
        var id = await household.SellDurianAsync("Sầu riêng Ri6 nhà Hoa");

        await using var visitor = await program.VisitAsync();
        await visitor.Page.GotoAsync($"/san-pham/{id}", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { NameString = "Sầu riêng Ri6 nhà Hoa", Level = 1 })).ToBeVisibleAsync();
        Assert.DoesNotContain(visitor.Asked("/api/listings"), url => url.EndsWith(id, StringComparison.Ordinal));
        var facts = await visitor.Page.Locator("script[type='application/ld+json']").TextContentAsync();
        Assert.Contains("\"priceCurrency\":\"VND\"", facts, StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Search_engines_read_the_pre_order_the_price_of_a_piece_and_a_checked_certificate()
    {
        await using var visitor = await program.VisitAsync();
        async Task<string> Facts(string id)
        {
            await visitor.Page.GotoAsync($"/san-pham/{id}");
            return (await visitor.Page.Locator("script[type='application/ld+json']").TextContentAsync())!;
        }
        var preOrder = (await visitor.FirstAsync("/api/listings?q=buoi%20da%20xanh%20vu%20toi"))!;
        var facts = await Facts(preOrder["id"]!.ToString());
        Assert.Contains("schema.org/PreOrder", facts, StringComparison.Ordinal);
        Assert.Contains($"\"price\":{preOrder["unitPriceDong"]},", facts, StringComparison.Ordinal);
        Assert.Contains("\"unitText\":\"kg\"", facts, StringComparison.Ordinal);

        var items = (await visitor.ReadAsync("/api/listings?standard=vietgap&limit=40"))["items"]!.AsArray();
        var (verified, declared) = (items.First(item => item!["verified"] is not null)!, items.First(item => item!["verified"] is null)!);
        Assert.Contains($"\"auditDate\":\"{verified["verified"]!["checkedOn"]}\"", await Facts(verified["id"]!.ToString()), StringComparison.Ordinal);
        Assert.DoesNotContain("hasCertification", await Facts(declared["id"]!.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_search_and_sold_out_goods_are_watched_and_forgotten()
    {
        await using var household = await program.VisitAsync();
        await household.RegisterAsync("household", "Trần Văn Hết");
        var id = await household.SellDurianAsync("Sầu riêng đã hết nhà Hết", available: 0);
        await using var buyer = await program.VisitAsync();
        await buyer.RegisterAsync("consumer", "Lý Thị Chờ");
        var page = buyer.Page;
        await page.GotoAsync("/tim?q=sau%20rieng");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Lưu tìm kiếm này" }).ClickAsync();
        await Expect(page.GetByText("Đã lưu. Có hàng mới chúng tôi báo.")).ToBeVisibleAsync();
        await page.MustBeInOrderAsync("search, saved");
        await page.GotoAsync($"/san-pham/{id}");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Báo tôi khi có hàng" }).ClickAsync();
        await Expect(page.GetByText("Chúng tôi sẽ báo vào hộp thư của bạn.")).ToBeVisibleAsync();
        await page.MustBeInOrderAsync("sold out, watched");

        await page.GotoAsync("/theo-doi");
        await Expect(page.GetByRole(AriaRole.Link, new() { NameString = "Sầu riêng đã hết nhà Hết" })).ToBeVisibleAsync();
        await page.MustBeInOrderAsync("watches");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Thôi theo dõi: sau rieng", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameString = "Thôi theo dõi: Sầu riêng đã hết nhà Hết" }).ClickAsync();
        await Expect(page.GetByText("Bạn chưa theo dõi gì")).ToBeVisibleAsync();
        Assert.Empty(buyer.Complaints);
    }

    [Fact]
    public async Task A_half_filled_form_survives_a_reload_but_the_password_does_not()
    {
        await using var visitor = await program.VisitAsync();
        await visitor.Page.GotoAsync("/dang-ky");
        await visitor.Page.GetByLabel("Họ và tên").FillAsync("Võ Công Phúc");
        await visitor.Page.GetByLabel("Mật khẩu").FillAsync("mot cau de nho 5");
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Page.GetByLabel("Họ và tên")).ToHaveValueAsync("Võ Công Phúc");
        await Expect(visitor.Page.GetByLabel("Mật khẩu")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task An_unknown_product_says_so_with_the_right_status()
    {
        await using var visitor = await program.VisitAsync();
        var reply = await visitor.Page.GotoAsync($"/san-pham/{Guid.CreateVersion7()}");
        Assert.Equal(404, reply!.Status);
        await Expect(visitor.Page.GetByText("Không tìm thấy trang này").Last).ToBeVisibleAsync();
    }

    [GeneratedRegex("/don-hang/[A-Z0-9-]+$", RegexOptions.None, 1000)]
    private static partial Regex OrderAddress();
}
