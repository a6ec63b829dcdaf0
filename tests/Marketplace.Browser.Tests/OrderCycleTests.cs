using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Marketplace.Browser.Tests;

/// <summary>A cooperative's order cycle, on a phone: somebody orders with a pick-up, and the cooperative reads what to harvest.</summary>
[Collection(nameof(RunningProgram))]
public sealed partial class OrderCycleTests(RunningProgram program)
{
    [Fact]
    public async Task A_buyer_chooses_where_to_pick_up_and_the_cooperative_reads_it_on_the_harvest_sheet()
    {
        await using var cooperative = await program.VisitAsync();
        await cooperative.DemoSignInAsync("cooperative");
        var cycle = (await cooperative.LastAsync("/api/order-cycles"))!;
        var listing = cycle["listingIds"]![0]!.ToString();

        await using var buyer = await program.VisitAsync();
        var page = buyer.Page;
        await page.SetViewportSizeAsync(Inspection.Phone, 800);
        await buyer.RegisterAsync("consumer", "Ngô Thị Đợt");
        await page.GotoAsync($"/san-pham/{listing}");
        await Expect(page.GetByText("Đặt đến ")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { NameString = "Đặt mua" }).ClickAsync();
        await Expect(page.GetByText("Đợt “Đợt cuối tuần này”")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { NameString = "Tiến hành đặt hàng" }).ClickAsync();
        await page.GetByLabel("Số điện thoại người nhận").FillAsync("0911222444");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Tiếp tục" }).ClickAsync();
        await page.MustTellAsync("pickUps");
        await page.GetByRole(AriaRole.Radio, new() { NameString = "Cổng nhà văn hóa" }).CheckAsync();
        // Nobody needs to know where a buyer lives who fetches everything.
        await Expect(page.GetByLabel("Số nhà")).ToHaveCountAsync(0);
        await page.MustBeInOrderAsync("checkout with a pick-up");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Tiếp tục" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = PlaceOrder() }).ClickAsync();
        await page.GetByRole(AriaRole.Region, new() { NameString = "Mã đơn hàng" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByText("Nhận hàng 16:30–18:00")).ToBeVisibleAsync();
        var code = page.Url[(page.Url.LastIndexOf('/') + 1)..];

        var desk = cooperative.Page;
        await desk.SetViewportSizeAsync(Inspection.Phone, 800);
        await desk.GotoAsync("/htx/dot-dat");
        await desk.GetByRole(AriaRole.Link, new() { NameString = "Đợt cuối tuần này" }).ClickAsync();
        await desk.GetByRole(AriaRole.Link, new() { NameString = "Phiếu thu hoạch và soạn hàng" }).ClickAsync();
        var packed = desk.GetByRole(AriaRole.Listitem).Filter(new() { HasText = code });
        await Expect(packed.First).ToContainTextAsync("Ngô Thị Đợt");
        await desk.MustBeInOrderAsync("harvest sheet");
        Inspection.NothingFound(buyer.Complaints.Concat(cooperative.Complaints));
    }

    [Fact]
    public async Task A_cycle_without_a_name_or_a_day_is_refused_at_its_fields()
    {
        await using var cooperative = await program.VisitAsync();
        await cooperative.DemoSignInAsync("cooperative");
        var page = cooperative.Page;
        await page.GotoAsync("/htx/dot-dat/moi");
        await page.GetByLabel("Nơi nhận").FillAsync("Sân kho");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Mở đợt mới" }).ClickAsync();
        await page.MustTellAsync("name", "listingIds", "closesAt");
        await Expect(page.GetByLabel("Nơi nhận")).ToHaveValueAsync("Sân kho");
    }

    [GeneratedRegex("^Đặt hàng, ", RegexOptions.None, 1000)]
    private static partial Regex PlaceOrder();
}
