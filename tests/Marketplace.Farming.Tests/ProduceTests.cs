using System.Text.Json;
using Marketplace.Farming.Lots;
using Marketplace.Farming.Produce;

namespace Marketplace.Farming.Tests;

public sealed class ProduceTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    [Fact]
    public async Task Every_product_of_the_list_has_names_a_weight_and_a_season()
    {
        var items = await Items("/api/products");
        Assert.Equal(37, items.Count);
        Assert.All(items, item =>
        {
            Assert.NotEmpty(item.GetProperty("nameVi").GetString()!);
            Assert.NotEmpty(item.GetProperty("nameEn").GetString()!);
            Assert.NotEmpty(item.GetProperty("groupCode").GetString()!);
            Assert.True(item.GetProperty("gramsPerUnit").GetInt64() > 0);
            Assert.NotEmpty(item.GetProperty("harvestMonths").EnumerateArray());
        });
        Assert.Equal(60, items.Single(item => item.GetProperty("code").GetString() is "trung-ga").GetProperty("gramsPerUnit").GetInt64());
    }

    [Fact]
    public async Task A_season_may_go_over_the_turn_of_the_year()
    {
        Assert.Equal([1, 2, 3, 11, 12], ReferenceList.Months("11-3"));
        Assert.Equal([3, 4, 8, 9], ReferenceList.Months("3-4;8-9"));
        // The test's day is in November.
        var items = await Items("/api/products");
        Assert.True(items.Single(item => item.GetProperty("code").GetString() is "kieu").GetProperty("inSeason").GetBoolean());
        Assert.False(items.Single(item => item.GetProperty("code").GetString() is "sau-rieng-ri6").GetProperty("inSeason").GetBoolean());
    }

    [Fact]
    public async Task Standards_come_strictest_first_and_say_who_needs_a_certificate()
    {
        var items = await Items("/api/standards");
        Assert.Equal(7, items.Count);
        Assert.Equal("none", items[^1].GetProperty("code").GetString());
        Assert.Equal(items.Select(item => item.GetProperty("rank").GetInt32()).Order(), items.Select(item => item.GetProperty("rank").GetInt32()));
        Assert.True(items.Single(item => item.GetProperty("code").GetString() is "vietgap").GetProperty("needsCertificate").GetBoolean());
    }

    [Fact]
    public void A_lot_code_is_read_however_it_is_typed()
    {
        for (var n = 0; n < 200; n++)
        {
            var code = LotCode.Draw();
            Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$", code);
            Assert.Equal(code, LotCode.Read(code.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()));
            Assert.Equal(code, LotCode.Read($" {code.Replace('0', 'o').Replace('1', 'l')} "));
        }
        Assert.Null(LotCode.Read("K7DM-4QXR"));
        Assert.Null(LotCode.Read("K7DM-4QXR-2A9"));
        Assert.Null(LotCode.Read("<script>x"));
        Assert.Null(LotCode.Read(null));
    }

    private async Task<List<JsonElement>> Items(string address) =>
        [.. (await app.Anyone().GetAsync(address).ReadJson()).GetProperty("items").EnumerateArray()];
}
