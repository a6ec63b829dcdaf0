using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Catalogue.Watches;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalogue.Tests;

public sealed class WatchesOnSqlite(MarketplaceApp app) : WatchTests(app), IClassFixture<MarketplaceApp>;

public sealed class WatchesOnPostgres(PostgresApp app) : WatchTests(app), IClassFixture<PostgresApp>;

public abstract class WatchTests(MarketplaceApp app)
{
    [Fact]
    public async Task Who_waits_for_sold_out_goods_is_told_once_when_enough_is_there_again()
    {
        var (seller, buyer) = (await app.Given.Household(), await app.Given.Consumer());
        var id = await app.Given.Listing(seller, "Măng cụt hết hàng", available: 0, minimum: 3);
        var client = app.As(buyer);
        await client.PostAsync($"/api/listings/{id}/watch", null).MustSucceed();
        await client.PostAsync($"/api/listings/{id}/watch", null).MustSucceed();
        Assert.Equal(["Măng cụt hết hàng"], (await Watches(client)).GetProperty("listings").EnumerateArray().Select(tile => tile.GetProperty("title").GetString()!));

        await SetStock(seller, id, 2);
        Assert.Equal(0, await TellStock());
        await SetStock(seller, id, 3);
        Assert.Equal((1, 0), (await TellStock(), await TellStock()));
        Assert.Equal(1, await Told(client, "watch.back_in_stock"));
        Assert.Empty((await Watches(client)).GetProperty("listings").EnumerateArray());
    }

    [Fact]
    public async Task A_saved_search_tells_what_is_new_since_the_last_look_and_never_the_same_twice()
    {
        var (seller, buyer) = (await app.Given.Household(), await app.Given.Consumer());
        var client = app.As(buyer);
        await app.Given.Listing(seller, "Cà phê có sẵn", product: "ca-phe-nhan");
        await client.PostOnce("/api/saved-searches", new { name = "Cà phê", filter = new { product = new[] { "ca-phe-nhan" } } }, "search-1").MustSucceed();
        await TellSearches();
        Assert.Equal(0, await Told(client, "watch.new_hits"));
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Given.Listing(seller, "Cà phê mới 1", product: "ca-phe-nhan");
        await app.Given.Listing(seller, "Cà phê mới 2", product: "ca-phe-nhan");
        await app.Given.Listing(seller, "Tiêu mới", product: "ho-tieu-den");
        await TellSearches();
        Assert.Equal(0, await TellSearches());
        var message = (await client.GetAsync("/api/inbox").ReadJson()).GetProperty("items").EnumerateArray().Single(one => one.GetProperty("kind").GetString() == "watch.new_hits");
        Assert.Contains("\"count\":2", message.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_neither_sees_nor_removes_what_somebody_waits_for()
    {
        var (owner, stranger) = (app.As(await app.Given.Consumer()), app.As(await app.Given.Consumer()));
        var id = await app.Given.Listing("Nhãn", available: 0);
        await owner.PostAsync($"/api/listings/{id}/watch", null).MustSucceed();
        var search = (await owner.PostOnce("/api/saved-searches", new { name = "Nhãn", filter = new { q = "nhan" } }, "search-2").ReadJson()).GetProperty("id").GetString();

        var seen = await Watches(stranger);
        Assert.Empty(seen.GetProperty("listings").EnumerateArray());
        Assert.Empty(seen.GetProperty("searches").EnumerateArray());
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.DeleteAsync($"/api/saved-searches/{search}")).StatusCode);
        await stranger.DeleteAsync($"/api/listings/{id}/watch").MustSucceed();
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anyone().GetAsync("/api/my/watches")).StatusCode);
        var own = await Watches(owner);
        Assert.Equal((1, 1), (own.GetProperty("listings").GetArrayLength(), own.GetProperty("searches").GetArrayLength()));
        await owner.DeleteAsync($"/api/saved-searches/{search}").MustSucceed();
        Assert.Empty((await Watches(owner)).GetProperty("searches").EnumerateArray());
    }

    [Fact]
    public async Task Nobody_waits_for_what_is_not_on_sale_or_keeps_a_twenty_first_search()
    {
        var seller = await app.Given.Household();
        var client = app.As(await app.Given.Consumer());
        await client.PostAsync($"/api/listings/{await app.Given.Listing(seller, published: false)}/watch", null).MustRefuse(HttpStatusCode.NotFound, "not_found");
        for (var number = 0; number < 20; number++)
            await client.PostOnce("/api/saved-searches", new { name = $"Tìm {number}", filter = new { q = "x" } }, $"many-{number}").MustSucceed();
        await client.PostOnce("/api/saved-searches", new { name = "Thêm", filter = new { q = "x" } }, "many-20").MustRefuse(HttpStatusCode.Conflict, "watch.too_many");
        var bad = await client.PostOnce("/api/saved-searches", new { name = " ", filter = new { q = "x", minPrice = 5, maxPrice = 1 } }, "bad");
        Assert.Equal(["watch.name_required"], await bad.ProblemAt("name"));
        Assert.Equal(["search.price_range"], await bad.ProblemAt("minPrice"));
    }

    private static Task<JsonElement> Watches(HttpClient client) => client.GetAsync("/api/my/watches").ReadJson();

    private static async Task<int> Told(HttpClient client, string kind) =>
        (await client.GetAsync("/api/inbox").ReadJson()).GetProperty("items").EnumerateArray().Count(message => message.GetProperty("kind").GetString() == kind);

    private Task<int> TellStock() => app.InScopeAsync(services => services.GetRequiredService<TellStockWatchers>().RunAsync(default));

    private Task<int> TellSearches() => app.InScopeAsync(services => services.GetRequiredService<TellSavedSearches>().RunAsync(default));

    private Task SetStock(Person seller, Guid id, decimal available) =>
        app.As(seller).PutAsJsonAsync($"/api/listings/{id}/stock", new { available }).MustSucceed();
}
