using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Marketplace.Browser.Tests;

/// <summary>What cooperatives, enterprises, officers and the administrator do beside the main flow.</summary>
[Collection(nameof(RunningProgram))]
public sealed class ConsoleTests(RunningProgram program)
{
    [Fact]
    public async Task A_cooperative_drafts_a_contract_and_both_sides_sign_it()
    {
        await using var hub = await program.VisitAsync(Inspection.Desk, 900);
        await hub.DemoSignInAsync("cooperative");
        var page = hub.Page;
        await page.GotoAsync("/hop-dong/moi");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Lưu bản nháp" }).ClickAsync();
        await page.MustTellAsync("number", "processorId", "productCode", "priceDong", "committedGrams", "validFrom", "validTo", "householdIds");
        await page.GetByLabel("Số hợp đồng").FillAsync("77/2026/HĐLK");
        await page.GetByLabel("Doanh nghiệp chế biến").SelectOptionAsync(new SelectOptionValue { Label = "Công ty Chế biến Nông sản Minh Họa" });
        await page.GetByLabel("Nông sản", new() { Exact = true }).SelectOptionAsync("sau-rieng-ri6");
        await page.GetByLabel("Giá mỗi kg").FillAsync("58.000");
        await page.GetByLabel("Sản lượng cam kết").FillAsync("12,5");
        var today = DateTimeOffset.UtcNow.AddHours(7);
        await page.FillDayAsync("Hiệu lực từ", today);
        await page.FillDayAsync("Đến hết ngày", today.AddDays(200));
        await page.GetByRole(AriaRole.Group, new() { NameString = "Các hộ tham gia" }).GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { NameString = "Lưu bản nháp" }).ClickAsync();
        await SignAsync(page);

        await using var processor = await program.VisitAsync();
        await processor.DemoSignInAsync("enterprise");
        await processor.Page.GotoAsync(new Uri(page.Url).AbsolutePath);
        await SignAsync(processor.Page);
        await Expect(processor.Page.GetByText("Chưa ký")).ToHaveCountAsync(0);
        await processor.Page.MustBeInOrderAsync("enterprise, signed contract");
        Inspection.NothingFound(processor.Complaints);
    }

    [Fact]
    public async Task An_administrator_runs_a_job_at_once()
    {
        await using var administrator = await program.VisitAsync(Inspection.Desk, 900);
        await administrator.DemoSignInAsync("administrator");
        await administrator.Page.GotoAsync("/quan-tri/cong-viec");
        await administrator.Page.GetByRole(AriaRole.Button, new() { NameString = "Chạy ngay" }).First.ClickAsync();
        await Expect(administrator.Page.GetByText("Đã yêu cầu chạy")).ToBeVisibleAsync();
        await administrator.Page.GetByText("Các lần chạy gần đây").ClickAsync();
        await Expect(administrator.Page.GetByRole(AriaRole.Table)).ToHaveCountAsync(3);
        await administrator.Page.MustBeInOrderAsync("administrator, runs", Inspection.Desk);
        Inspection.NothingFound(administrator.Complaints);
    }

    [Fact]
    public async Task An_administrator_sees_why_a_reader_gave_up_and_has_it_read_again()
    {
        const string error = "InvalidOperationException: the weight of this sale was not known";
        // The reader has long had this fact, so that reading it again changes nothing.
        Assert.Equal(1, await program.PutIntoDatabaseAsync($"""
            INSERT INTO platform_unread_facts (FactId, Reader, AnnouncedAt, Attempts, Parked, LastError)
            SELECT Id, 'LogSales', At, 5, 1, '{error}' FROM platform_facts WHERE Kind = 'OrderDelivered' ORDER BY At LIMIT 1
            """));
        await using var administrator = await program.VisitAsync();
        await administrator.DemoSignInAsync("administrator");
        var page = administrator.Page;
        await page.GotoAsync("/quan-tri/cong-viec");
        var failed = page.GetByRole(AriaRole.Region, new() { NameString = "Mục bị lỗi" });
        await Expect(failed.GetByRole(AriaRole.Listitem)).ToContainTextAsync(["OrderDelivered"]);
        await Expect(failed.GetByText(error)).ToBeVisibleAsync();
        await Expect(failed.GetByText("Bị dừng sau 5 lần thử")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { NameString = "Ghi sổ giao dịch" }).First.GetByRole(AriaRole.Cell).Last).ToHaveTextAsync("1");
        await page.MustBeInOrderAsync("administrator, failed fact");

        await failed.GetByRole(AriaRole.Button, new() { NameString = "Thử lại: OrderDelivered" }).ClickAsync();
        await Expect(page.GetByText("Sẽ thử lại ngay")).ToBeVisibleAsync();
        await Expect(failed.GetByText("Không có mục nào bị lỗi")).ToBeVisibleAsync();
        var reader = page.GetByRole(AriaRole.Row, new() { NameString = "Ghi sổ giao dịch" }).First.GetByRole(AriaRole.Cell);
        await Expect(reader).ToHaveTextAsync(["0", "Kịp thời", "0"]);
        await page.ReloadAsync();
        await Expect(failed.GetByText("Không có mục nào bị lỗi")).ToBeVisibleAsync();
        Inspection.NothingFound(administrator.Complaints);
    }

    [Fact]
    public async Task A_household_joins_the_cooperative_that_asked_it_by_its_own_yes()
    {
        await using var household = await program.VisitAsync();
        var phone = await household.RegisterAsync("household", "Đặng Thị Mười Hai");
        await using var cooperative = await program.VisitAsync();
        await cooperative.DemoSignInAsync("cooperative");
        var page = cooperative.Page;
        await page.GotoAsync("/htx");
        await page.GetByRole(AriaRole.Link, new() { NameString = "Thành viên" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameString = "Thành viên", Level = 1 })).ToBeVisibleAsync();
        var rows = page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row);
        await Expect(rows.Filter(new() { HasText = "Đặng Thị Mười Hai" })).ToHaveCountAsync(0);

        var field = page.GetByLabel("Số điện thoại của hộ");
        async Task AddAsync(string typed)
        {
            await field.FillAsync(typed);
            await page.GetByRole(AriaRole.Button, new() { NameString = "Gửi lời mời", Exact = true }).ClickAsync();
        }
        await AddAsync("12 34");
        await page.MustTellAsync("householdPhone");
        await Expect(field).ToHaveValueAsync("12 34");
        await AddAsync("0999 999 990");
        await Expect(page.Locator("[data-field='householdPhone'] .text-error")).ToContainTextAsync("Hộ cần mở tài khoản trước");
        await AddAsync(phone);
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameString = "lời mời chờ hộ trả lời" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Đặng Thị Mười Hai")).ToHaveCountAsync(0);
        await Expect(field).ToHaveValueAsync("");
        await page.MustBeInOrderAsync("cooperative, members and an invitation");

        await household.Page.GotoAsync("/ban/hop-tac-xa");
        await household.Page.GetByRole(AriaRole.Button, new() { NameString = "Đồng ý", Exact = true }).ClickAsync();
        await household.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameString = "Đồng ý", Exact = true }).ClickAsync();
        await Expect(household.Page.GetByRole(AriaRole.Button, new() { NameString = "Thôi làm thành viên" })).ToBeVisibleAsync();
        await household.Page.MustBeInOrderAsync("household, my cooperatives");

        await page.ReloadAsync();
        await Expect(rows.Filter(new() { HasText = "Đặng Thị Mười Hai" })).ToContainTextAsync(["Phường Long Khánh"]);
        await page.MustBeInOrderAsync("cooperative, members");
        await page.ReloadAsync();
        await Expect(rows.Filter(new() { HasText = "Đặng Thị Mười Hai" })).ToHaveCountAsync(1);
        Inspection.NothingFound(cooperative.Complaints.Where(complaint => !complaint.Contains("status of 4", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Attendance_is_taken_from_the_day_of_the_meeting_on()
    {
        await using var household = await program.VisitAsync();
        await household.RegisterAsync("household", "Trịnh Thị Mười Ba");
        await using var officer = await program.VisitAsync();
        await officer.DemoSignInAsync("industryTradeOfficer");
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));
        var me = await officer.ReadAsync("/api/account/me");
        var course = (await officer.PostAsync("/api/training/courses", new
        {
            title = "Lớp hai buổi", topic = "Chụp ảnh sản phẩm", unit = me["grants"]![0]!["unit"]!["code"]!.ToString(), startsOn = today, endsOn = today.AddDays(1), capacity = 9,
        }))["id"]!;
        foreach (var heldOn in new[] { today, today.AddDays(1) })
            await officer.PostAsync($"/api/training/courses/{course}/sessions", new { heldOn, startsAt = "08:00", place = "Nhà văn hóa" });
        var page = officer.Page;
        await page.GotoAsync($"/dao-tao/khoa-hoc/{course}");
        var (first, second) = (page.GetByRole(AriaRole.Region, new() { NameString = "Buổi 1" }), page.GetByRole(AriaRole.Region, new() { NameString = "Buổi 2" }));
        await Expect(second.GetByText("Từ ngày đó mới điểm danh được")).ToBeVisibleAsync();
        await Expect(second.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await first.GetByLabel("Thêm hộ có mặt").FillAsync("muoi ba");
        await first.GetByRole(AriaRole.Button, new() { NameString = "Trịnh Thị Mười Ba" }).ClickAsync();
        await first.GetByRole(AriaRole.Button, new() { NameString = "Lưu điểm danh" }).ClickAsync();
        await Expect(page.GetByText("Đã lưu: 1 hộ có mặt")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(first.GetByRole(AriaRole.Checkbox, new() { NameString = "Trịnh Thị Mười Ba" })).ToBeCheckedAsync();
        await page.MustBeInOrderAsync("officer, a meeting still to come");
        Inspection.NothingFound(officer.Complaints);
    }

    [Fact]
    public async Task Every_tile_of_the_dashboard_opens_into_the_records_behind_it()
    {
        await using var officer = await program.VisitAsync(Inspection.Desk, 900);
        await officer.DemoSignInAsync("industryTradeOfficer");
        var page = officer.Page;
        foreach (var (tile, chosen) in new[] { ("Khối lượng tiêu thụ", ""), ("Giá trị tiêu thụ", ""), ("Qua thương mại điện tử", "Thương mại điện tử"), ("Hộ có bán hàng", "") })
        {
            await page.GotoAsync("/thong-ke");
            await page.GetByRole(AriaRole.Link, new() { NameString = tile + ": " }).First.ClickAsync();
            await Expect(page.GetByText("Đúng bằng con số đã bấm")).ToBeVisibleAsync();
            if (chosen.Length > 0) await Expect(page.GetByRole(AriaRole.List, new() { NameString = "Đang chọn" })).ToContainTextAsync(chosen);
        }
        await page.GotoAsync("/thong-ke", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.MustBeInOrderAsync("officer, tiles");
        await page.MustBeInOrderAsync("officer, tiles", Inspection.Desk);
        Inspection.NothingFound(officer.Complaints);
    }

    [Theory]
    [InlineData("/thong-ke")]
    [InlineData("/thong-ke/giao-dich")]
    [InlineData("/dao-tao")]
    public async Task An_officer_takes_the_figures_away_as_files(string address)
    {
        await using var officer = await program.VisitAsync(Inspection.Desk, 900);
        await officer.DemoSignInAsync("industryTradeOfficer");
        await officer.Page.GotoAsync(address);
        foreach (var (link, ending) in new[] { ("CSV", ".csv"), ("Excel", ".xlsx") })
        {
            var file = await officer.Page.RunAndWaitForDownloadAsync(() => officer.Page.GetByRole(AriaRole.Link, new() { NameString = link }).First.ClickAsync());
            Assert.Null(await file.FailureAsync());
            Assert.EndsWith(ending, file.SuggestedFilename, StringComparison.Ordinal);
        }
        Inspection.NothingFound(officer.Complaints);
    }

    private static async Task SignAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { NameString = "Ký hợp đồng" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameString = "Ký hợp đồng" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }
}
