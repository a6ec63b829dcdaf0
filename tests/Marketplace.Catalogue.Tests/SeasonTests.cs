using System.Net;
using System.Text.Json;
using Marketplace.Farming.Public;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalogue.Tests;

public sealed class SeasonOnSqlite(MarketplaceApp app) : SeasonTests(app), IClassFixture<MarketplaceApp>;

public sealed class SeasonOnPostgres(PostgresApp app) : SeasonTests(app), IClassFixture<PostgresApp>;

public abstract class SeasonTests(MarketplaceApp app)
{
    [Fact]
    public async Task Every_month_shows_what_is_harvested_in_it_and_what_begins_in_the_next_and_nothing_else()
    {
        var products = await app.InScopeAsync(services => Task.FromResult(services.GetRequiredService<IProduce>().Products));
        for (var month = 1; month <= 12; month++)
        {
            var answer = await Season(month);
            var next = month == 12 ? 1 : month + 1;
            Assert.Equal((month, next), (answer.GetProperty("month").GetInt32(), answer.GetProperty("nextMonth").GetInt32()));
            Assert.Equal(Codes(products.Where(product => product.HarvestMonths.Contains(month))), Codes(answer, "now"));
            Assert.Equal(Codes(products.Where(product => product.HarvestMonths.Contains(next) && !product.HarvestMonths.Contains(month))), Codes(answer, "next"));
        }
    }

    [Fact]
    public async Task Without_a_month_it_is_the_present_one_and_a_month_that_does_not_exist_is_told()
    {
        Assert.Equal(TestClock.Start.AddHours(7).Month, (await app.Anyone().GetAsync("/api/seasons").ReadJson()).GetProperty("month").GetInt32());
        foreach (var wrong in new[] { 0, 13, -1 })
            Assert.Equal(["season.month_1_to_12"], await (await app.Anyone().GetAsync($"/api/seasons?month={wrong}")).ProblemAt("month"));
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Anyone().GetAsync("/api/seasons?month=may")).StatusCode);
    }

    [Fact]
    public async Task A_crop_tells_its_offers_and_the_range_of_a_kilograms_price_and_counts_no_draft()
    {
        var product = await app.InScopeAsync(services => Task.FromResult(services.GetRequiredService<IProduce>().Product("buoi-da-xanh")!));
        var month = product.HarvestMonths[0];
        var seller = await app.Given.Household();
        await app.Given.Listing(seller, "Bưởi theo trái", priceDong: 90_000, product: product.Code, gramsPerUnit: 1_500, unit: "trái");
        await app.Given.Listing(seller, "Bưởi theo ký", priceDong: 45_000, product: product.Code);
        await app.Given.Listing(seller, "Bưởi nháp", priceDong: 1_000, product: product.Code, published: false);
        var crop = (await Season(month)).GetProperty("now").EnumerateArray().Single(one => one.GetProperty("code").GetString() == product.Code);
        Assert.Equal((2, 45_000, 60_000), (crop.GetProperty("offers").GetInt32(), crop.GetProperty("price").GetProperty("minDong").GetInt64(), crop.GetProperty("price").GetProperty("maxDong").GetInt64()));
        Assert.Equal(product.HarvestMonths, crop.GetProperty("harvestMonths").EnumerateArray().Select(number => number.GetInt32()));
        Assert.Equal(product.Code, (await Season(month)).GetProperty("now")[0].GetProperty("code").GetString());
    }

    private Task<JsonElement> Season(int month) => app.Anyone().GetAsync($"/api/seasons?month={month}").ReadJson();

    private static IReadOnlyList<string> Codes(JsonElement answer, string part) =>
        [.. answer.GetProperty(part).EnumerateArray().Select(crop => crop.GetProperty("code").GetString()!).Order(StringComparer.Ordinal)];

    private static IReadOnlyList<string> Codes(IEnumerable<ProductCard> products) => [.. products.Select(product => product.Code).Order(StringComparer.Ordinal)];
}
