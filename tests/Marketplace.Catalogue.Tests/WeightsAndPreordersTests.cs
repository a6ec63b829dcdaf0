using System.Net;
using System.Net.Http.Json;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Public;
using Marketplace.Platform.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalogue.Tests;

public sealed class WeightsAndPreordersOnSqlite(MarketplaceApp app) : WeightsAndPreordersTests(app), IClassFixture<MarketplaceApp>;

public sealed class WeightsAndPreordersOnPostgres(PostgresApp app) : WeightsAndPreordersTests(app), IClassFixture<PostgresApp>;

public abstract class WeightsAndPreordersTests(MarketplaceApp app)
{
    [Fact]
    public async Task Durian_sold_by_the_fruit_and_priced_by_the_kilo_shows_what_a_fruit_costs()
    {
        var household = await app.Given.Household();
        var address = await Publish(household, Fruit("Sầu riêng quả", "sau-rieng-ri6", dong: 60_000, grams: 2_500, pricedBy: "kilogram"));
        var seen = await app.Anyone().GetAsync(address).ReadJson();
        Assert.Equal(("kilogram", 60_000L, 150_000L, 60_000L), (
            seen.GetProperty("pricedBy").GetString(), seen.GetProperty("priceDong").GetInt64(), seen.GetProperty("unitPriceDong").GetInt64(), seen.GetProperty("pricePerKgDong").GetInt64()));
    }

    [Fact]
    public async Task Goods_of_every_unit_are_compared_by_the_price_of_a_kilo()
    {
        var household = await app.Given.Household();
        const string product = "mit-thai";
        await Publish(household, Fruit("Mít quả rẻ", product, dong: 80_000, grams: 8_000, pricedBy: "unit"));
        await Publish(household, Fruit("Mít ký", product, dong: 12_000, grams: 1_000, pricedBy: "unit", unit: "kg"));
        await Publish(household, Fruit("Mít quả theo ký", product, dong: 11_000, grams: 9_000, pricedBy: "kilogram"));

        async Task<string[]> Titles(string query) => [.. (await app.Anyone().GetAsync($"/api/listings?product={product}&{query}").ReadJson()).GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("title").GetString()!)];
        Assert.Equal(["Mít quả rẻ", "Mít quả theo ký", "Mít ký"], await Titles("sort=priceAsc"));
        Assert.Equal(["Mít ký", "Mít quả theo ký", "Mít quả rẻ"], await Titles("sort=priceDesc"));
        Assert.Equal(["Mít quả theo ký"], await Titles("minPrice=10500&maxPrice=11500"));
    }

    [Fact]
    public void Parts_of_a_quantity_cost_what_the_whole_costs_within_a_dong_each()
    {
        var random = new Random(37);
        for (var round = 0; round < 20_000; round++)
        {
            var price = new SalePrice(random.NextInt64(1, 5_000_000), random.Next(2) == 0 ? PricedBy.Unit : PricedBy.Kilogram, random.NextInt64(1, 30_000));
            var (left, right) = (random.NextInt64(1, 500_000), random.NextInt64(1, 500_000));
            var grams = (left + right) * (decimal)price.GramsPerUnit / 1000;
            var exact = price.By is PricedBy.Unit ? price.Dong * (left + right) / 1000m : price.Dong * grams / 1000;
            // A gram is the smallest weight there is, so an amount by weight may be half a gram's price off.
            var tolerance = price.By is PricedBy.Unit ? 0.5m : 0.5m + (price.Dong / 2000m);
            Assert.InRange(price.Of(left + right).Value, exact - tolerance, exact + tolerance);
            Assert.InRange(price.Of(left).Value + price.Of(right).Value - price.Of(left + right).Value, -2 * tolerance - 1, (2 * tolerance) + 1);
        }
    }

    [Fact]
    public async Task A_pre_order_is_sent_after_its_harvest_and_on_a_day_to_come()
    {
        var client = app.As(await app.Given.Household());
        async Task<HttpResponseMessage> Try(DateOnly? harvest, DateOnly shipBy)
        {
            var form = Fruit("Bưởi đặt trước", "buoi-da-xanh", dong: 40_000, grams: 1_000, pricedBy: "unit", unit: "kg");
            (form["harvestFrom"], form["shipBy"]) = (harvest, shipBy);
            var id = (await client.PostAsJsonAsync("/api/listings", form).ReadJson()).GetProperty("id").GetString();
            return await client.PostAsync($"/api/listings/{id}/publish", null);
        }
        var today = app.Clock.Today();
        await (await Try(null, today.AddDays(-1))).MustRefuse(HttpStatusCode.Conflict, "listing.ship_by_past");
        await (await Try(today.AddDays(20), today.AddDays(19))).MustRefuse(HttpStatusCode.Conflict, "listing.ship_by_before_harvest");
        await (await Try(today.AddDays(20), today.AddDays(20))).MustSucceed();
    }

    [Fact]
    public async Task A_pre_order_is_no_longer_offered_after_its_last_day_and_leaves_the_sale_that_night()
    {
        var household = await app.Given.Household();
        var today = app.Clock.Today();
        var form = Fruit("Quýt đặt trước", "buoi-da-xanh", dong: 40_000, grams: 1_000, pricedBy: "unit", unit: "kg");
        form["shipBy"] = today.AddDays(3);
        var address = await Publish(household, form);
        var id = Guid.Parse(address.Split('/')[^1]);
        Task<int> Offered() => app.InScopeAsync(async services => (await services.GetRequiredService<IOffers>().FindAsync([id], default)).Count);
        Task<int> Night() => app.InScopeAsync(services => services.GetRequiredService<PauseLapsedListings>().RunAsync(default));

        app.Clock.Set(today.AddDays(3));
        Assert.Equal((1, 0), (await Offered(), await Night()));
        app.Clock.Set(today.AddDays(4));
        Assert.Equal((0, 1), (await Offered(), await Night()));
        Assert.Equal("paused", (await app.As(household).GetAsync(address).ReadJson()).GetProperty("status").GetString());
        Assert.Contains("listing.preorder_over", (await app.As(household).GetAsync("/api/inbox").ReadJson()).GetRawText(), StringComparison.Ordinal);
        app.Clock.Set(today);
    }

    [Fact]
    public async Task Grades_of_the_same_goods_lead_to_each_other_while_they_are_on_sale()
    {
        var household = await app.Given.Household();
        var first = await Publish(household, Fruit("Xoài loại 1", "xoai-dai-loan", dong: 50_000, grams: 1_000, pricedBy: "unit", unit: "kg", grade: "Loại 1"));
        var second = Fruit("Xoài loại 2", "xoai-dai-loan", dong: 30_000, grams: 1_000, pricedBy: "unit", unit: "kg", grade: "Loại 2");
        second["familyOf"] = first.Split('/')[^1];
        var other = await Publish(household, second);

        async Task<string[]> Grades(string address) =>
            [.. (await app.Anyone().GetAsync(address).ReadJson()).GetProperty("grades").EnumerateArray().Select(grade => grade.GetProperty("grade").GetString()!)];
        Assert.Equal(["Loại 2"], await Grades(first));
        Assert.Equal(["Loại 1"], await Grades(other));
        await app.As(household).PostAsync(other + "/pause", null).MustSucceed();
        Assert.Empty(await Grades(first));
    }

    [Fact]
    public async Task Nobody_hangs_his_goods_on_a_strangers_or_on_other_goods()
    {
        var (household, stranger) = (await app.Given.Household(), await app.Given.Household());
        var mango = await Publish(household, Fruit("Xoài", "xoai-dai-loan", dong: 50_000, grams: 1_000, pricedBy: "unit", unit: "kg"));
        var (same, different) = (Fruit("Xoài khác", "xoai-dai-loan", 40_000, 1_000, "unit", "kg"), Fruit("Mít", "mit-thai", 40_000, 1_000, "unit", "kg"));
        same["familyOf"] = different["familyOf"] = mango.Split('/')[^1];
        await app.As(stranger).PostAsJsonAsync("/api/listings", same).MustRefuse(HttpStatusCode.Conflict, "listing.family_of_other_goods");
        await app.As(household).PostAsJsonAsync("/api/listings", different).MustRefuse(HttpStatusCode.Conflict, "listing.family_of_other_goods");
    }

    private async Task<string> Publish(Person household, Dictionary<string, object?> form)
    {
        var client = app.As(household);
        var address = "/api/listings/" + (await client.PostAsJsonAsync("/api/listings", form).ReadJson()).GetProperty("id").GetString();
        await client.PostAsync(address + "/publish", null).MustSucceed();
        return address;
    }

    private static Dictionary<string, object?> Fruit(string title, string product, long dong, long grams, string pricedBy, string unit = "quả", string? grade = null) => new()
    {
        ["title"] = title, ["productCode"] = product, ["priceDong"] = dong, ["unit"] = unit, ["gramsPerUnit"] = grams, ["pricedBy"] = pricedBy, ["available"] = 40, ["step"] = 1,
        ["standardCode"] = "none", ["grade"] = grade,
    };
}
