using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Platform.Values;

namespace Marketplace.Catalogue.Tests;

public sealed class SellerPageOnSqlite(MarketplaceApp app) : SellerPageTests(app), IClassFixture<MarketplaceApp>;

public sealed class SellerPageOnPostgres(PostgresApp app) : SellerPageTests(app), IClassFixture<PostgresApp>;

public abstract class SellerPageTests(MarketplaceApp app)
{
    private static int _codes;

    [Fact]
    public async Task A_seller_shows_the_standards_that_were_checked_and_are_in_force_with_their_days_and_no_others()
    {
        var seller = await app.Given.Household();
        var today = app.Clock.Today();
        await app.Given.Certificate(seller, "vietgap", "VG-1", from: today.AddDays(-10), to: today.AddDays(20));
        await app.Given.Certificate(seller, "globalgap", "GG-1", from: today.AddDays(-100), to: today);
        await app.Given.Certificate(seller, "huu-co", "HC-1", verified: false);
        app.Clock.Advance(TimeSpan.FromDays(1));
        var shown = Assert.Single((await Page(seller)).GetProperty("standards").EnumerateArray());
        Assert.Equal(("vietgap", $"{today:yyyy-MM-dd}", $"{today.AddDays(20):yyyy-MM-dd}"),
            (shown.GetProperty("code").GetString(), shown.GetProperty("checkedOn").GetString(), shown.GetProperty("validTo").GetString()));
        Assert.DoesNotContain("VG-1", (await Page(seller)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cooperative_shows_the_codes_it_manages_while_they_are_in_force_and_a_household_none()
    {
        var member = await app.Given.Household();
        var cooperative = await app.Given.Cooperative(members: member);
        var officer = app.As(await app.Given.CommuneOfficer());
        var (code, suspended, ofHousehold) = (NewCode(), NewCode(), NewCode());
        var id = await Issued(officer, code, cooperative.Party);
        await Move(officer, await Issued(officer, suspended, cooperative.Party), "suspended");
        await Issued(officer, ofHousehold, member.Party);
        await officer.PostAsJsonAsync($"/api/site-codes/{id}/households", new { areaSquareMetres = 4_000, from = "2026-02-01", householdId = member.Party }).MustSucceed();

        var page = await Page(cooperative);
        var site = Assert.Single(page.GetProperty("sites").EnumerateArray());
        Assert.Equal((code, false, "CN", 1), (site.GetProperty("code").GetString(), site.GetProperty("isPackingHouse").GetBoolean(), site.GetProperty("market").GetString(), page.GetProperty("memberCount").GetInt32()));
        Assert.DoesNotContain(member.Name, page.GetRawText(), StringComparison.Ordinal);
        Assert.Empty((await Page(member)).GetProperty("sites").EnumerateArray());
        await Move(officer, id, "revoked");
        Assert.Empty((await Page(cooperative)).GetProperty("sites").EnumerateArray());
    }

    [Fact]
    public async Task Chosen_listings_come_in_the_order_asked_for_and_what_left_the_sale_is_missing()
    {
        var seller = await app.Given.Household();
        var (first, second, paused, draft) = (await app.Given.Listing(seller, "Một"), await app.Given.Listing(seller, "Hai"), await app.Given.Listing(seller, "Ba"), await app.Given.Listing(seller, "Bốn", published: false));
        await app.As(seller).PostAsync($"/api/listings/{paused}/pause", null).MustSucceed();
        Guid[] asked = [second, draft, paused, Guid.CreateVersion7(), first, second];
        var items = (await app.Anyone().GetAsync("/api/listings/chosen?" + string.Join('&', asked.Select(id => $"id={id}"))).ReadJson()).GetProperty("items").EnumerateArray();
        Assert.Equal([second, first], items.Select(item => item.GetProperty("id").GetGuid()));
        Assert.Empty((await app.Anyone().GetAsync("/api/listings/chosen").ReadJson()).GetProperty("items").EnumerateArray());
        var many = string.Join('&', Enumerable.Range(0, 13).Select(_ => $"id={Guid.CreateVersion7()}"));
        Assert.Equal(["search.too_many_choices"], await (await app.Anyone().GetAsync("/api/listings/chosen?" + many)).ProblemAt("id"));
    }

    [Fact]
    public async Task Similar_goods_are_compared_by_the_kilogram_whatever_their_unit_of_sale()
    {
        const string product = "ca-phe-nhan";
        var seller = await app.Given.Household();
        var own = await app.Given.Listing(seller, "Bao 60 ký", priceDong: 6_000_000, product: product, gramsPerUnit: 60_000, unit: "bao");
        var far = await app.Given.Listing(seller, "Ký đắt", priceDong: 180_000, product: product);
        var near = await app.Given.Listing(seller, "Gói nửa ký", priceDong: 52_000, product: product, gramsPerUnit: 500, unit: "gói");
        var nearest = await app.Given.Listing(seller, "Ký", priceDong: 101_000, product: product);
        var items = (await app.Anyone().GetAsync($"/api/listings/{own}/similar").ReadJson()).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid());
        Assert.Equal([nearest, near, far], items.Take(3));
    }

    [Fact]
    public async Task Search_engines_are_told_of_the_season()
    {
        var map = await (await app.Anyone().GetAsync("/sitemap.xml")).Content.ReadAsStringAsync();
        Assert.Contains("/mua-vu</loc>", map, StringComparison.Ordinal);
    }

    private Task<JsonElement> Page(Person seller) => app.Anyone().GetAsync($"/api/sellers/{seller.Party}").ReadJson();

    private static string NewCode() => $"VN-DNOR-{Interlocked.Increment(ref _codes) + 7000:0000}";

    private static async Task<Guid> Issued(HttpClient officer, string code, Guid manager)
    {
        var site = new { kind = "growingArea", code, name = "Vùng thử", market = "CN", productCode = "sau-rieng-ri6", unitCode = Given.LongKhanh, areaSquareMetres = 12_000, managerId = manager, managerName = "Người quản lý" };
        return (await officer.PostAsJsonAsync("/api/site-codes", new { site, appliedOn = "2026-01-01", reason = "Hồ sơ", issuedOn = "2026-02-01" }).ReadJson()).GetProperty("id").GetGuid();
    }

    private static Task Move(HttpClient officer, Guid id, string move) =>
        officer.PostAsJsonAsync($"/api/site-codes/{id}/moves", new { move, on = "2026-03-01", reason = "QĐ 12/QĐ-BVTV" }).MustSucceed();
}
