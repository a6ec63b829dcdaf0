using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Marketplace.Browser.Tests;

/// <summary>Sold by the piece, priced by the kilo, before the harvest, in more than one grade.</summary>
[Collection(nameof(RunningProgram))]
public sealed class SellingByWeightTests(RunningProgram program)
{
    [Fact]
    public async Task Boxes_of_a_harvest_to_come_are_priced_by_the_kilo()
    {
        await using var household = await program.VisitAsync();
        await household.RegisterAsync("household", "Phan Văn Chín");
        await household.CommitAsync();
        var page = household.Page;
        var harvest = DateTimeOffset.UtcNow.AddHours(7).AddDays(30);
        await page.GotoAsync("/ban/dang?buoc=nong-san");
        await page.GetByText("Sầu riêng Ri6", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Tên tin đăng").FillAsync("Sầu riêng đặt trước nhà Chín");
        await page.AnsweredAsync("product");
        await page.GetByText("Không theo tiêu chuẩn").ClickAsync();
        await page.AnsweredAsync("standard");
        await page.GetByLabel("Số lượng").FillAsync("40");
        await page.GetByText("thùng", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Một thùng nặng bao nhiêu").FillAsync("12,5");
        await page.AnsweredAsync("quantity in boxes");
        await page.GetByText("Giá một kg", new() { Exact = true }).First.ClickAsync();
        await page.Locator("[data-field=priceDong] input").FillAsync("60000");
        await page.AnsweredAsync("price by the kilo");
        await page.Locator("[data-field=harvestFrom]").FillDayAsync(harvest);
        await page.Locator("[data-field=shipBy]").FillDayAsync(harvest.AddDays(-1));
        await page.GetByRole(AriaRole.Button, new() { NameString = "Tiếp tục" }).ClickAsync();
        await page.MustTellAsync("shipBy");
        await page.Locator("[data-field=shipBy]").FillDayAsync(harvest.AddDays(5));
        await page.AnsweredAsync("pre-order");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Đăng bán" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameString = "Xem tin đăng" }).ClickAsync();
        await Expect(page.GetByText("≈ 750.000 ₫/thùng")).ToBeVisibleAsync();
        await Expect(page.GetByText("Hàng đặt trước: người bán gửi chậm nhất ngày")).ToBeVisibleAsync();
        await page.MustBeInOrderAsync("pre-order, priced by the kilo");
        Inspection.NothingFound(household.Complaints);
    }

    [Fact]
    public async Task A_second_grade_leads_to_the_first_and_the_seller_back_to_the_shop()
    {
        await using var household = await program.VisitAsync();
        await household.DemoSignInAsync("household");
        var page = household.Page;
        await page.GotoAsync("/ban/hang");
        await page.GetByRole(AriaRole.Link, new() { NameString = "Thêm loại khác" }).First.ClickAsync();
        await page.GetByLabel("Số lượng").FillAsync("25");
        await page.GetByLabel("Loại, quy cách").FillAsync("Hạng bét");
        await page.GotoAsync(new Uri(new Uri(page.Url), "/ban/hang").ToString());
        // From a console to the storefront without loading the page anew.
        await page.GetByRole(AriaRole.Link, new() { NameString = "Chợ Nông Sản" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("bếp nhà bạn");
        await page.GetByRole(AriaRole.Combobox, new() { NameString = "Tìm nông sản" }).FillAsync("buoi da xanh trai nho");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { NameString = "Bưởi da xanh trái nhỏ" }).First.ClickAsync();
        var grades = page.GetByRole(AriaRole.Navigation, new() { NameString = "Các loại của mặt hàng này" });
        await grades.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameString = "Bưởi da xanh", Level = 1, Exact = true })).ToBeVisibleAsync();
        await Expect(grades.GetByRole(AriaRole.Link, new() { NameString = "Trái nhỏ" })).ToBeVisibleAsync();
        Inspection.NothingFound(household.Complaints);
    }
}
