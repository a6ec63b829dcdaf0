using System.Net.Http.Json;
using System.Text.Json;

namespace Marketplace.Farming.Tests;

public sealed class OfficeTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    [Fact]
    public async Task A_communes_office_is_told_of_a_paper_to_check_and_what_one_officer_read_is_read_for_the_other()
    {
        var (first, second, far) = (app.As(await app.Given.CommuneOfficer()), app.As(await app.Given.CommuneOfficer()), app.As(await app.Given.CommuneOfficer(Given.QuyNhon)));
        var (farBefore, secondBefore) = (await Unread(far), await Unread(second));
        await app.As(await app.Given.Household("Hộ Nộp Giấy")).PostAsJsonAsync("/api/certificates", new
        {
            kind = "standard", standardCode = "vietgap", number = "VG-VAN-PHONG", issuer = "Tổ chức", products = new[] { "sau-rieng-ri6" }, validFrom = "2026-11-01", validTo = "2027-10-30",
        }).MustSucceed();
        var told = Assert.Single(await Told(first, "certificate.waiting"), notice => notice.GetProperty("values").GetProperty("number").GetString() == "VG-VAN-PHONG");
        Assert.Equal(("/duyet-chung-nhan", "Hộ Nộp Giấy"), (told.GetProperty("link").GetString(), told.GetProperty("values").GetProperty("name").GetString()));
        Assert.Equal((farBefore, secondBefore + 1), (await Unread(far), await Unread(second)));
        Assert.Empty(await Told(app.As(await app.Given.IndustryTradeOfficer()), "certificate.waiting"));

        await first.PostAsJsonAsync("/api/inbox/read", new { ids = new[] { told.GetProperty("id").GetGuid() } }).MustSucceed();
        Assert.Equal(secondBefore, await Unread(second));
        // The party's own inbox holds nothing of the office's.
        await far.PostAsJsonAsync("/api/inbox/read", new { ids = new[] { told.GetProperty("id").GetGuid() } }).MustSucceed();
    }

    [Fact]
    public async Task A_recall_and_a_denial_reach_the_offices_of_commune_and_province_and_no_other()
    {
        var lan = await app.Given.Household("Hộ Lan");
        var htx = app.As(await app.Given.Cooperative("HTX Báo Tin", Given.LongKhanh, lan));
        var (bad, denied) = (await app.Harvest(htx, 1_000, lan), await app.Harvest(htx, 1_000, lan));
        await htx.PostAsJsonAsync($"/api/lots/{bad}/recall", new { reason = "Nghi dư lượng" }).MustSucceed();
        var code = (await htx.GetAsync($"/api/lots/{denied}").ReadJson()).GetProperty("lot").GetProperty("code").GetString();
        await app.As(lan).PostAsJsonAsync("/api/origin-denials", new { code, reason = "Không phải hàng tôi" }).MustSucceed();
        foreach (var officer in new[] { await app.Given.CommuneOfficer(), await app.Given.IndustryTradeOfficer() })
        {
            Assert.Contains(await Told(app.As(officer), "lot.recalled_office"), notice => notice.GetProperty("link").GetString() == $"/an-toan/lo-hang/{bad}");
            Assert.Contains(await Told(app.As(officer), "lot.denial_waiting"), notice => notice.GetProperty("link").GetString() == $"/an-toan/lo-hang/{denied}");
        }
        foreach (var other in new[] { app.As(await app.Given.CommuneOfficer(Given.QuyNhon)), htx, app.As(lan), app.As(await app.Given.Administrator()) })
            Assert.Empty(await Told(other, "lot.recalled_office"));
    }

    private static async Task<IReadOnlyList<JsonElement>> Told(HttpClient reader, string kind) =>
        [.. (await reader.GetAsync("/api/inbox?limit=100").ReadJson()).GetProperty("items").EnumerateArray().Where(notice => notice.GetProperty("kind").GetString() == kind)];

    private static async Task<int> Unread(HttpClient reader) => (await reader.GetAsync("/api/inbox").ReadJson()).GetProperty("unread").GetInt32();
}
