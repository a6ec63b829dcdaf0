using System.Text.Json;

namespace Marketplace.Catalogue.Tests;

public sealed class SuggestionsOnSqlite(MarketplaceApp app) : SuggestionTests(app), IClassFixture<MarketplaceApp>;

public sealed class SuggestionsOnPostgres(PostgresApp app) : SuggestionTests(app), IClassFixture<PostgresApp>;

public abstract class SuggestionTests(MarketplaceApp app)
{
    [Theory]
    [InlineData("sau r")]
    [InlineData("SẦU RIÊNG")]
    [InlineData("ri6")]
    public async Task A_product_on_sale_is_suggested_with_and_without_diacritics(string typed)
    {
        await app.Given.Listing("Sầu riêng gợi ý");
        Assert.Contains("sau-rieng-ri6", Of(await Suggest(typed), "products", "code"));
    }

    [Fact]
    public async Task What_nobody_sells_is_not_suggested()
    {
        Assert.DoesNotContain("xoai-dai-loan", Of(await Suggest("dai loan"), "products", "code"));
        await app.Given.Listing(await app.Given.Household(), "Xoài nháp", product: "xoai-dai-loan", published: false);
        Assert.DoesNotContain("xoai-dai-loan", Of(await Suggest("xoai dai"), "products", "code"));
    }

    [Fact]
    public async Task A_seller_and_a_place_with_goods_on_sale_are_suggested_and_the_very_diacritics_come_first()
    {
        var (folded, exact) = (await app.Given.Household("Vườn Lan Quan"), await app.Given.Household("Vườn Lần Quán"));
        foreach (var seller in new[] { folded, folded, exact }) await app.Given.Listing(seller, "Mít");
        Assert.Equal([folded.Name, exact.Name], Of(await Suggest("lan quan"), "sellers", "name"));
        Assert.Equal([exact.Name, folded.Name], Of(await Suggest("lần quán"), "sellers", "name"));
        Assert.NotEmpty(Of(await Suggest("long khanh"), "places", "code"));
        Assert.Empty(Of(await Suggest("ca mau"), "places", "code"));
    }

    [Fact]
    public async Task A_name_in_the_other_language_comes_after_every_name_in_the_first()
    {
        var seller = await app.Given.Household();
        foreach (var title in new[] { "Mắm một", "Mắm hai", "Mắm ba" }) await app.Given.Listing(seller, title, product: "ca-com-nuoc-mam");
        await app.Given.Listing("Sầu riêng xếp trước");
        var products = Of(await Suggest("sau"), "products", "code").ToList();
        Assert.True(products.IndexOf("sau-rieng-ri6") < products.IndexOf("ca-com-nuoc-mam"), string.Join(' ', products));
        Assert.Contains("ca-com-nuoc-mam", products);
    }

    [Fact]
    public async Task A_buyer_or_a_seller_without_goods_is_never_named()
    {
        await app.Given.Household("Hộ Zzyzx Chưa Bán");
        await app.Given.Consumer("Người Mua Zzyzx");
        Assert.Empty(Of(await Suggest("zzyzx"), "sellers", "name"));
    }

    [Fact]
    public async Task A_wrong_letter_is_mended_and_said()
    {
        await app.Given.Listing(await app.Given.Household(), "Chôm chôm nhãn", product: "chom-chom-nhan");
        var answer = await Suggest("chom chon");
        Assert.Equal("chom chom", answer.GetProperty("corrected").GetString());
        Assert.Contains("chom-chom-nhan", Of(answer, "products", "code"));
        Assert.Equal(JsonValueKind.Null, (await Suggest("chom chom")).GetProperty("corrected").ValueKind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\"*&'%")]
    [InlineData("không ai bán thứ này đâu")]
    public async Task Nothing_to_go_by_suggests_nothing(string typed)
    {
        var answer = await Suggest(typed);
        Assert.Equal((0, 0, 0), (answer.GetProperty("products").GetArrayLength(), answer.GetProperty("sellers").GetArrayLength(), answer.GetProperty("places").GetArrayLength()));
    }

    [Fact]
    public async Task A_text_too_long_to_be_a_search_is_refused() =>
        Assert.Equal(["search.words_too_long"], await (await app.Anyone().GetAsync("/api/listings/suggestions?q=" + new string('a', 61))).ProblemAt("q"));

    private Task<JsonElement> Suggest(string typed) => app.Anyone().GetAsync("/api/listings/suggestions?q=" + Uri.EscapeDataString(typed)).ReadJson();

    private static IReadOnlyList<string> Of(JsonElement answer, string kind, string what) =>
        [.. answer.GetProperty(kind).EnumerateArray().Select(one => one.GetProperty(what).GetString()!)];
}
