using System.Net.Http.Json;
using System.Text.Json;

namespace Marketplace.Catalogue.Tests;

public sealed class PriceWarningsOnSqlite(MarketplaceApp app) : PriceWarningTests(app), IClassFixture<MarketplaceApp>;

public sealed class PriceWarningsOnPostgres(PostgresApp app) : PriceWarningTests(app), IClassFixture<PostgresApp>;

/// <summary>Costs of these tests: 20.000 đồng a kilogram, unless said otherwise.</summary>
public abstract class PriceWarningTests(MarketplaceApp app)
{
    private const string Grid = "/api/my/listings/grid";

    [Fact]
    public async Task A_price_below_the_own_cost_warns_at_every_step_and_stops_none()
    {
        var household = await app.Given.Household();
        await Costs(household, "mit-thai", 20_000);
        var client = app.As(household);
        var created = await client.PostAsJsonAsync("/api/listings", Goods("mit-thai", dong: 19_999)).ReadJson();
        Assert.Equal(("listing.below_cost", 20_000, 19_999, true), Only(created));
        var address = "/api/listings/" + created.GetProperty("id").GetString();
        var published = await client.PostAsync(address + "/publish", null).ReadJson();
        Assert.Equal(("published", 20_000), (published.GetProperty("status").GetString(), Only(published).Cost));
        var version = published.GetProperty("version").GetInt64();
        var edited = await client.PutOver(address, Goods("mit-thai", dong: 18_000), version).ReadJson();
        Assert.Equal(18_000, Only(edited).Price);
        Assert.Empty(Warnings(await client.PutOver(address, Goods("mit-thai", dong: 20_000), edited.GetProperty("version").GetInt64()).ReadJson()));
        Assert.Empty(Warnings(await client.PostAsync(address + "/publish", null).ReadJson()));
    }

    [Fact]
    public async Task The_price_of_a_kilogram_is_what_is_compared_however_the_goods_are_priced()
    {
        var household = await app.Given.Household();
        await Costs(household, "buoi-da-xanh", 20_000);
        var client = app.As(household);
        Assert.Equal(19_333, Only(await client.PostAsJsonAsync("/api/listings", Goods("buoi-da-xanh", dong: 29_000, grams: 1_500)).ReadJson()).Price);
        Assert.Empty(Warnings(await client.PostAsJsonAsync("/api/listings", Goods("buoi-da-xanh", dong: 30_000, grams: 1_500)).ReadJson()));
        Assert.Equal(19_000, Only(await client.PostAsJsonAsync("/api/listings", Goods("buoi-da-xanh", dong: 19_000, grams: 1_500, pricedBy: "kilogram")).ReadJson()).Price);
        Assert.Empty(Warnings(await client.PostAsJsonAsync("/api/listings", Goods("buoi-da-xanh", dong: 1_000, grams: 0)).ReadJson()));
    }

    [Fact]
    public async Task A_sheet_counts_on_its_days_and_for_its_product_only()
    {
        var household = await app.Given.Household();
        await Costs(household, "mit-thai", 20_000, from: "2026-01-01", to: "2026-11-20");
        await Costs(household, "ca-phe-nhan", 20_000);
        Assert.Empty(Warnings(await app.As(household).PostAsJsonAsync("/api/listings", Goods("mit-thai", dong: 1_000)).ReadJson()));
    }

    [Fact]
    public async Task The_areas_cost_is_told_from_three_owners_on()
    {
        const string unit = "26041", product = "ho-tieu-den";
        var without = await app.Given.Household(unit: unit);
        async Task<JsonElement> Ask() => await app.As(without).PostAsJsonAsync("/api/listings", Goods(product, dong: 5_000)).ReadJson();
        foreach (var cost in new[] { 10_000, 20_000 }) await Costs(await app.Given.Household(unit: unit), product, cost, unit: unit);
        Assert.Empty(Warnings(await Ask()));
        await Costs(await app.Given.Household(unit: unit), product, 60_000, unit: unit);
        Assert.Equal(("listing.below_cost", 30_000, 5_000, false), Only(await Ask()));
        Assert.Empty(Warnings(await app.As(await app.Given.Household()).PostAsJsonAsync("/api/listings", Goods(product, dong: 5_000)).ReadJson()));
    }

    [Fact]
    public async Task What_a_household_spends_is_told_to_its_cooperative_and_to_no_buyer_of_its_goods()
    {
        var household = await app.Given.Household();
        await Costs(household, "chom-chom-thai", 20_000);
        var (cooperative, stranger) = (await app.Given.Cooperative(members: household), await app.Given.Household());
        var forMember = await app.As(cooperative).PostAsJsonAsync("/api/listings", Goods("chom-chom-thai", dong: 1_000, producer: household.Party)).ReadJson();
        Assert.Equal((20_000, true), (Only(forMember).Cost, Only(forMember).IsOwn));
        var bought = Goods("chom-chom-thai", dong: 1_000, producer: household.Party);
        bought["isOwnProduce"] = false;
        Assert.Empty(Warnings(await app.As(stranger).PostAsJsonAsync("/api/listings", bought).ReadJson()));
        var shown = await app.Anyone().GetAsync($"/api/listings/{await app.Given.Listing(household, product: "chom-chom-thai", priceDong: 1_000)}").ReadJson();
        Assert.DoesNotContain("20000", shown.GetRawText(), StringComparison.Ordinal);
        Assert.False(shown.TryGetProperty("warnings", out _));
    }

    [Fact]
    public async Task The_grid_warns_in_the_rows_below_cost_when_read_and_when_stored()
    {
        var household = await app.Given.Household();
        await Costs(household, "mit-thai", 20_000);
        var (low, high) = (await app.Given.Listing(household, "Mít rẻ", priceDong: 15_000, product: "mit-thai"), await app.Given.Listing(household, "Mít đắt", priceDong: 25_000, product: "mit-thai"));
        var other = await app.Given.Listing(household, "Nhãn", priceDong: 1_000, product: "chom-chom-nhan");
        var client = app.As(household);
        var rows = (await client.GetAsync(Grid).ReadJson()).GetProperty("items").EnumerateArray().ToDictionary(row => row.GetProperty("id").GetGuid());
        Assert.Equal(15_000, Only(rows[low]).Price);
        Assert.Empty(Warnings(rows[high]).Concat(Warnings(rows[other])));
        var seen = rows[high];
        var line = new
        {
            id = high, version = seen.GetProperty("version").GetInt64(), priceDong = 12_000, available = seen.GetProperty("available").GetDecimal(),
            availableSeen = seen.GetProperty("available").GetDecimal(), harvestFrom = (string?)null, harvestTo = (string?)null, grade = (string?)null, status = "published",
        };
        var saved = await client.PostAsJsonAsync(Grid, new { rows = new[] { line } }).ReadJson();
        Assert.Equal((1, 12_000), (saved.GetProperty("stored").GetInt32(), Only(saved.GetProperty("rows")[0].GetProperty("now")).Price));
    }

    [Fact]
    public async Task The_preview_of_a_file_warns_before_anything_is_stored()
    {
        var (member, other) = (await app.Given.Household("Hộ Có Giá Thành"), await app.Given.Household("Hộ Không Có"));
        await Costs(member, "mit-thai", 20_000);
        var cooperative = await app.Given.Cooperative(members: [member, other]);
        var client = app.As(cooperative);
        var sent = await client.Send(ImportFiles.Csv(ImportFiles.Header,
            [$"W-1;{member.Party};mit-thai;Mít rẻ;19000;kg;5;", $"W-2;{member.Party};mit-thai;Mít đủ;20000;kg;5;", $"W-3;{other.Party};mit-thai;Mít khác;1000;kg;5;", $"W-4;{member.Party};mit-thai;Mít sai;x;kg;5;"]), cooperative).ReadJson();
        var rows = (await client.GetAsync($"/api/listings/imports/{sent.GetProperty("id").GetGuid()}").ReadJson()).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([1, 0, 0, 0], rows.Select(row => Warnings(row).Count));
        Assert.Equal(("listing.below_cost", 20_000, 19_000, true), Only(rows[0]));
        Assert.Equal(["new", "new", "new", "wrong"], rows.Select(row => row.GetProperty("state").GetString()!));
    }

    private async Task Costs(Person who, string product, int dongPerKilogram, string from = "2026-01-01", string to = "2026-12-31", string? unit = null)
    {
        var sheet = new { validFrom = from, validTo = to, yieldKilograms = 1000, lines = new[] { new { item = "householdLabour", quantity = 1000, unit = "công", priceDong = dongPerKilogram } } };
        var id = (await app.As(who).PostAsJsonAsync("/api/cost-sheets", new { productCode = product, standardCode = "none", season = "Vụ 1", sheet }).ReadJson()).GetProperty("id").GetGuid();
        await app.As(who).PostAsJsonAsync($"/api/cost-sheets/{id}/submit", new { }).MustSucceed();
        var officer = unit is null ? await app.Given.CommuneOfficer() : await app.Given.CommuneOfficer(unit);
        await app.As(officer).PostAsJsonAsync($"/api/cost-sheets/{id}/approve", new { }).MustSucceed();
    }

    private static Dictionary<string, object?> Goods(string product, long dong, long grams = 1_000, string pricedBy = "unit", Guid? producer = null) => new()
    {
        ["title"] = "Hàng thử giá", ["productCode"] = product, ["priceDong"] = dong, ["unit"] = "trái", ["gramsPerUnit"] = grams, ["pricedBy"] = pricedBy, ["available"] = 40,
        ["step"] = 1, ["standardCode"] = "none", ["producerId"] = producer,
    };

    private static IReadOnlyList<JsonElement> Warnings(JsonElement of) => [.. of.GetProperty("warnings").EnumerateArray()];

    private static (string? Code, long Cost, long Price, bool IsOwn) Only(JsonElement of)
    {
        var warning = Assert.Single(Warnings(of));
        return (warning.GetProperty("code").GetString(), warning.GetProperty("costDongPerKilogram").GetInt64(), warning.GetProperty("priceDongPerKilogram").GetInt64(), warning.GetProperty("isOwnCost").GetBoolean());
    }
}
