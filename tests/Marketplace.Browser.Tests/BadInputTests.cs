using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Marketplace.Browser.Tests;

/// <summary>Whoever leaves something out is told at the field, in his language, and types nothing twice.</summary>
[Collection(nameof(RunningProgram))]
public sealed class BadInputTests(RunningProgram program)
{
    [Fact]
    public async Task Opening_an_account()
    {
        await using var visitor = await program.VisitAsync();
        var page = visitor.Page;
        await page.GotoAsync("/dang-ky?kind=household");
        await page.GetByLabel("Họ và tên").FillAsync("Trần Thị Sáu");
        await page.GetByLabel("Số điện thoại", new() { Exact = true }).FillAsync("12");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Mở tài khoản" }).ClickAsync();
        await page.MustTellAsync("phone", "password", "unit", "consent");
        await Expect(page.GetByLabel("Họ và tên")).ToHaveValueAsync("Trần Thị Sáu");
        await Expect(page.GetByLabel("Số điện thoại", new() { Exact = true })).ToHaveValueAsync("12");
    }

    [Fact]
    public async Task Listing_produce_keeps_the_answers_over_a_reload()
    {
        await using var household = await program.VisitAsync();
        await household.RegisterAsync("household", "Võ Thị Bảy");
        var page = household.Page;
        await page.GotoAsync("/ban/dang?buoc=nong-san");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Tiếp tục" }).ClickAsync();
        await page.MustTellAsync("productCode");
        await page.GetByText("Sầu riêng Ri6", new() { Exact = true }).ClickAsync();
        await page.AnsweredAsync("product, after a fault");
        await page.GetByText("Không theo tiêu chuẩn").ClickAsync();
        await page.AnsweredAsync("standard");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Tiếp tục" }).ClickAsync();
        await page.MustTellAsync("available");
        await page.GetByLabel("Số lượng").FillAsync("75");
        await page.AnsweredAsync("quantity, after a fault");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Tiếp tục" }).ClickAsync();
        await page.MustTellAsync("priceDong");
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { NameString = "Quay lại" }).ClickAsync();
        await Expect(page.GetByLabel("Số lượng")).ToHaveValueAsync("75");
    }

    [Theory]
    [InlineData("gia")]
    [InlineData("tieu-chuan")]
    public async Task A_question_opened_by_hand_leads_to_the_first_without_an_answer(string opened)
    {
        await using var household = await program.VisitAsync();
        await household.RegisterAsync("household", "Mai Thị Mười");
        var page = household.Page;
        await page.GotoAsync($"/ban/dang?buoc={opened}");
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameString = "Bạn bán gì?", Level = 1 })).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync($"{program.Address}/ban/dang?buoc=nong-san");
        await page.GetByText("Sầu riêng Ri6", new() { Exact = true }).ClickAsync();
        await page.AnsweredAsync("product, after a leap");
        await page.GotoAsync("/ban/dang?buoc=gia");
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameString = "Trồng, nuôi theo tiêu chuẩn nào?", Level = 1 })).ToBeVisibleAsync();
        Inspection.NothingFound(household.Complaints);
    }

    [Fact]
    public async Task Checking_out_keeps_the_address_over_a_reload()
    {
        await using var buyer = await program.VisitAsync();
        await buyer.DemoSignInAsync("consumer");
        var page = buyer.Page;
        await page.GotoAsync($"/san-pham/{(await buyer.FirstAsync("/api/listings?q=sau%20rieng"))!["id"]}");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Đặt mua" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameString = "Tiến hành đặt hàng" }).ClickAsync();
        await page.GetByLabel("Số nhà").FillAsync("Thôn 2");
        await page.GetByLabel("Số điện thoại người nhận").FillAsync("khong phai so");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Tiếp tục" }).ClickAsync();
        await page.MustTellAsync("deliverTo.phone", "deliverTo.unit");
        await page.ReloadAsync();
        await Expect(page.GetByLabel("Số nhà")).ToHaveValueAsync("Thôn 2");
        await Expect(page.GetByLabel("Số điện thoại người nhận")).ToHaveValueAsync("khong phai so");
    }

    [Fact]
    public async Task Announcing_a_course()
    {
        await using var officer = await program.VisitAsync(Inspection.Desk, 900);
        await officer.DemoSignInAsync("industryTradeOfficer");
        var page = officer.Page;
        await page.GotoAsync("/dao-tao/khoa-hoc/moi");
        await page.GetByLabel("Ghi chú").FillAsync("Mang theo điện thoại");
        await page.GetByLabel("Số hộ tối đa").FillAsync("0");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Tạo khóa học" }).ClickAsync();
        await page.MustTellAsync("title", "topic", "unit", "startsOn", "capacity");
        await Expect(page.GetByLabel("Ghi chú")).ToHaveValueAsync("Mang theo điện thoại");
    }
}
