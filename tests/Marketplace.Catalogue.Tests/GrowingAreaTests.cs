using System.Net;
using System.Net.Http.Json;

namespace Marketplace.Catalogue.Tests;

public sealed class GrowingAreasOnSqlite(MarketplaceApp app) : GrowingAreaTests(app), IClassFixture<MarketplaceApp>;

public sealed class GrowingAreasOnPostgres(PostgresApp app) : GrowingAreaTests(app), IClassFixture<PostgresApp>;

/// <summary>Goods that name the code of a growing area, and lots there were before.</summary>
public abstract class GrowingAreaTests(MarketplaceApp app)
{
    private static int _codes;

    [Fact]
    public async Task A_code_in_force_goes_on_sale_and_is_found_and_when_it_falls_the_goods_leave_the_sale_until_their_seller_returns()
    {
        var lan = await app.Given.Household("Hộ Lan");
        var (seller, officer) = (app.As(lan), app.As(await app.Given.CommuneOfficer()));
        var (site, code) = await Area(officer, lan);
        var listing = await Draft(seller, code.ToLowerInvariant());
        await seller.PostAsJsonAsync($"/api/listings/{listing}/publish", new { }).MustSucceed();

        var shown = (await app.Anyone().GetAsync($"/api/listings/{listing}").ReadJson()).GetProperty("site");
        Assert.Equal((code, true), (shown.GetProperty("code").GetString(), shown.GetProperty("isRegistered").GetBoolean()));
        Assert.Equal(1, (await app.Anyone().GetAsync($"/api/listings?q={code}").ReadJson()).GetProperty("total").GetInt32());
        var lot = (await app.Anyone().GetAsync($"/api/listings/{listing}").ReadJson()).GetProperty("lotCode").GetString();
        Assert.Contains($"/tra-ma-vung?ma={code}", await app.Anyone().GetStringAsync($"/t/{lot}"), StringComparison.Ordinal);

        await Move(officer, site, "suspended");
        await app.RunReadersAsync();
        await app.Anyone().GetAsync($"/api/listings/{listing}").MustRefuse(HttpStatusCode.NotFound, "listing.off_sale");
        Assert.Contains("listing.stopped_by_site_code", (await seller.GetAsync("/api/inbox").ReadJson()).GetProperty("items").EnumerateArray().Select(notice => notice.GetProperty("kind").GetString()));
        await seller.PostAsJsonAsync($"/api/listings/{listing}/publish", new { }).MustRefuse(HttpStatusCode.Conflict, "site.suspended");
        await Move(officer, site, "restored");
        await app.RunReadersAsync();
        await app.Anyone().GetAsync($"/api/listings/{listing}").MustRefuse(HttpStatusCode.NotFound, "listing.off_sale");
        await seller.PostAsJsonAsync($"/api/listings/{listing}/publish", new { }).MustSucceed();
    }

    [Fact]
    public async Task A_code_of_others_or_of_another_product_is_refused_and_one_the_register_does_not_know_is_the_sellers_word()
    {
        var (lan, stranger) = (await app.Given.Household("Hộ Lan"), await app.Given.Household("Hộ khác"));
        var officer = app.As(await app.Given.CommuneOfficer());
        var (_, code) = await Area(officer, lan);
        var (_, mango) = await Area(officer, lan, "mit-thai");
        var seller = app.As(stranger);
        await seller.PostAsJsonAsync($"/api/listings/{await Draft(seller, code)}/publish", new { }).MustRefuse(HttpStatusCode.Conflict, "site.household_not_in_area");
        await app.As(lan).PostAsJsonAsync($"/api/listings/{await Draft(app.As(lan), mango)}/publish", new { }).MustRefuse(HttpStatusCode.Conflict, "site.other_product");

        var unknown = await Draft(seller, "VN-XXOR-9999");
        await seller.PostAsJsonAsync($"/api/listings/{unknown}/publish", new { }).MustSucceed();
        Assert.False((await app.Anyone().GetAsync($"/api/listings/{unknown}").ReadJson()).GetProperty("site").GetProperty("isRegistered").GetBoolean());
    }

    [Fact]
    public async Task A_listing_takes_standard_and_harvest_of_its_lot_and_offers_no_more_than_the_lot_has()
    {
        var lan = await app.Given.Household("Hộ Lan");
        var seller = app.As(lan);
        var lot = await Harvest(seller, 30_000);
        var listing = (await seller.PostAsJsonAsync("/api/listings", Form(available: 31, lot: lot)).ReadJson()).GetProperty("id").GetGuid();
        var reply = await seller.PostAsJsonAsync($"/api/listings/{listing}/publish", new { });
        await reply.MustRefuse(HttpStatusCode.Conflict, "listing.more_than_lot");
        Assert.Equal(30, (await reply.Problem()).GetProperty("leftKilos").GetDecimal());
        await seller.PutAsJsonAsync($"/api/listings/{listing}/stock", new { available = 30 }).MustSucceed();
        await seller.PostAsJsonAsync($"/api/listings/{listing}/publish", new { }).MustSucceed();
        await seller.PutAsJsonAsync($"/api/listings/{listing}/stock", new { available = 40 }).MustRefuse(HttpStatusCode.Conflict, "listing.more_than_lot");

        var shown = await seller.GetAsync($"/api/listings/{listing}").ReadJson();
        Assert.Equal(("2026-11-20", lot), (shown.GetProperty("harvestFrom").GetString(), shown.GetProperty("givenLotId").GetGuid()));
        Assert.False((await app.Anyone().GetAsync($"/api/listings/{listing}").ReadJson()).TryGetProperty("givenLotId", out var told) && told.ValueKind is not System.Text.Json.JsonValueKind.Null);
        var other = await Harvest(seller, 10_000);
        await seller.PutOver($"/api/listings/{listing}", Form(available: 30, lot: other), shown.GetProperty("version").GetInt64()).MustRefuse(HttpStatusCode.Conflict, "listing.lot_fixed");
    }

    [Fact]
    public async Task A_strangers_lot_another_product_an_empty_and_a_recalled_lot_are_refused()
    {
        var seller = app.As(await app.Given.Household("Hộ Lan"));
        var stranger = app.As(await app.Given.Household("Người lạ"));
        var lot = await Harvest(seller, 5_000);
        await stranger.PostAsJsonAsync("/api/listings", Form(available: 1, lot: lot)).MustRefuse(HttpStatusCode.BadRequest, "listing.lot_unknown");
        await seller.PostAsJsonAsync("/api/listings", Form(available: 1, lot: lot, product: "mit-thai")).MustRefuse(HttpStatusCode.Conflict, "listing.lot_other_product");
        var listing = (await seller.PostAsJsonAsync("/api/listings", Form(available: 1, lot: lot)).ReadJson()).GetProperty("id").GetGuid();
        await seller.PostAsJsonAsync($"/api/lots/{lot}/recall", new { reason = "thử" }).MustSucceed();
        await seller.PostAsJsonAsync($"/api/listings/{listing}/publish", new { }).MustRefuse(HttpStatusCode.Conflict, "lot.held");
        var used = await Harvest(seller, 2_000);
        await seller.PostAsJsonAsync($"/api/lots/{used}/split", new { partGrams = new[] { 2_000 } }).MustSucceed();
        await seller.PostAsJsonAsync("/api/listings", Form(available: 1, lot: used)).MustRefuse(HttpStatusCode.Conflict, "listing.lot_empty");
    }

    private static object Form(decimal available, Guid? lot = null, string product = "sau-rieng-ri6", string? site = null) => new
    {
        productCode = product, title = "Sầu riêng", priceDong = 50_000, unit = "kg", gramsPerUnit = 1000, available, step = 1, standardCode = "none", lotId = lot, siteCode = site,
    };

    private static async Task<Guid> Draft(HttpClient seller, string site) =>
        (await seller.PostAsJsonAsync("/api/listings", Form(available: 10, site: site)).ReadJson()).GetProperty("id").GetGuid();

    private static async Task<Guid> Harvest(HttpClient seller, long grams) =>
        (await seller.PostAsJsonAsync("/api/lots", new { productCode = "sau-rieng-ri6", grams, harvestFrom = "2026-11-20" }).ReadJson()).GetProperty("id").GetGuid();

    private static Task Move(HttpClient officer, Guid site, string move) =>
        officer.PostAsJsonAsync($"/api/site-codes/{site}/moves", new { move, on = "2026-11-20", reason = "QĐ thử" }).MustSucceed();

    private static async Task<(Guid Id, string Code)> Area(HttpClient officer, Person household, string product = "sau-rieng-ri6")
    {
        var code = $"VN-THOR-{Interlocked.Increment(ref _codes) + 3000:0000}";
        var id = (await officer.PostAsJsonAsync("/api/site-codes", new
        {
            site = new
            {
                kind = "growingArea", code, name = "Vùng thử", market = "CN", productCode = product, unitCode = Given.LongKhanh, areaSquareMetres = 50_000, managerName = "Người quản lý vùng",
            },
            appliedOn = "2026-01-05", reason = "Hồ sơ đủ", issuedOn = "2026-02-01",
        }).ReadJson()).GetProperty("id").GetGuid();
        await officer.PostAsJsonAsync($"/api/site-codes/{id}/households", new { areaSquareMetres = 4_000, from = "2026-02-01", householdId = household.Party }).MustSucceed();
        return (id, code);
    }
}
