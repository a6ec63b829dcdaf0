using System.Net;
using System.Net.Http.Json;

namespace Marketplace.Farming.Tests;

public sealed class RecallsOnSqlite(MarketplaceApp app) : RecallTests(app), IClassFixture<MarketplaceApp>;

public sealed class RecallsOnPostgres(PostgresApp app) : RecallTests(app), IClassFixture<PostgresApp>;

public abstract class RecallTests(MarketplaceApp app)
{
    private static readonly object To = new { name = "Lê Thị Mua", phone = "0912345678", unit = Given.LongKhanh, street = "12 Hùng Vương" };

    [Fact]
    public async Task A_recall_holds_the_lot_and_everything_made_of_it_and_nothing_else()
    {
        var seller = app.As(await app.Given.Household());
        var (bad, good) = (await app.Harvest(seller, 100_000), await app.Harvest(seller, 100_000));
        var part = await One(seller.PostAsJsonAsync($"/api/lots/{bad}/split", new { partGrams = new[] { 60_000 } }));
        var mix = await One(seller.PostAsJsonAsync("/api/lots/merges", new { sources = new[] { new { lotId = part, grams = 10_000 }, new { lotId = good, grams = 10_000 } } }));

        var recall = await seller.PostAsJsonAsync($"/api/lots/{bad}/recall", new { reason = "Dư lượng thuốc" }).ReadJson();
        Assert.Equal(3, recall.GetProperty("lots").GetInt32());
        foreach (var held in new[] { bad, part, mix })
        {
            Assert.True((await seller.GetAsync($"/api/lots/{held}").ReadJson()).GetProperty("lot").GetProperty("isHeld").GetBoolean());
            await seller.PostAsJsonAsync($"/api/lots/{held}/split", new { partGrams = new[] { 1_000 } }).MustRefuse(HttpStatusCode.Conflict, "lot.held");
        }
        await seller.PostAsJsonAsync($"/api/lots/{good}/split", new { partGrams = new[] { 1_000 } }).MustSucceed();
        await seller.PostAsJsonAsync($"/api/lots/{bad}/recall", new { reason = "lần nữa" }).MustRefuse(HttpStatusCode.Conflict, "recall.already_open");

        var code = (await seller.GetAsync($"/api/lots/{mix}").ReadJson()).GetProperty("lot").GetProperty("code").GetString();
        var page = await app.Anyone().GetStringAsync($"/t/{code}");
        Assert.Contains("Lô hàng này đang bị thu hồi", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Dư lượng thuốc", page, StringComparison.Ordinal);
        await seller.PostAsJsonAsync($"/api/lots/{bad}/release", new { note = "Kết quả kiểm nghiệm đạt" }).MustSucceed();
        Assert.DoesNotContain("thu hồi", await app.Anyone().GetStringAsync($"/t/{code}"), StringComparison.Ordinal);
        await seller.PostAsJsonAsync($"/api/lots/{mix}/split", new { partGrams = new[] { 1_000 } }).MustSucceed();
        await seller.PostAsJsonAsync($"/api/lots/{bad}/release", new { note = "lần nữa" }).MustRefuse(HttpStatusCode.Conflict, "recall.not_open");
    }

    [Fact]
    public async Task A_recalled_lot_leaves_the_shop_and_its_buyers_are_told()
    {
        var (household, buyer) = (await app.Given.Household(), await app.Given.Consumer());
        var (seller, shopper) = (app.As(household), app.As(buyer));
        var listing = await app.Given.Listing(household, "Sầu riêng cơm vàng", available: 50);
        var lot = (await seller.GetAsync("/api/lots").ReadJson()).GetProperty("items")[0].GetProperty("id").GetGuid();
        await seller.PostAsJsonAsync($"/api/lots/{lot}/weigh", new { grams = 20_000 }).MustSucceed();
        var order = await Buy(shopper, listing, 15);
        await seller.PostAsync($"/api/orders/{order}/confirm", null).MustSucceed();
        Assert.Equal(5_000, await app.LeftOf(lot));
        var waiting = await Buy(shopper, listing, 5);

        var recall = await seller.PostAsJsonAsync($"/api/lots/{lot}/recall", new { reason = "Nghi nhiễm khuẩn" }).ReadJson();
        Assert.Equal(1, recall.GetProperty("buyers").GetInt32());
        await seller.PostAsync($"/api/orders/{waiting}/confirm", null).MustRefuse(HttpStatusCode.Conflict, "lot.held");
        await seller.PostAsync($"/api/orders/{order}/ship", null).MustRefuse(HttpStatusCode.Conflict, "lot.held");
        await shopper.PostAsJsonAsync("/api/orders", Basket(listing, 1), Replies.Json).MustRefuse(HttpStatusCode.Conflict, "lot.held");
        var told = Assert.Single((await shopper.GetAsync("/api/inbox").ReadJson()).GetProperty("items").EnumerateArray(), notice => notice.GetProperty("kind").GetString() == "lot.recalled_buyer");
        Assert.Equal(2, told.GetProperty("values").GetProperty("orders").GetInt32());
        Assert.Equal(2, (await seller.GetAsync($"/api/lots/{lot}").ReadJson()).GetProperty("sales").GetArrayLength());

        await app.RunReadersAsync();
        Assert.Equal("paused", (await seller.GetAsync("/api/my/listings").ReadJson()).GetProperty("items")[0].GetProperty("status").GetString());
        await seller.PostAsync($"/api/listings/{listing}/publish", null).MustRefuse(HttpStatusCode.Conflict, "lot.held");

        await seller.PostAsJsonAsync($"/api/lots/{lot}/release", new { note = "Đạt" }).MustSucceed();
        Assert.Single((await shopper.GetAsync("/api/inbox").ReadJson()).GetProperty("items").EnumerateArray(), notice => notice.GetProperty("kind").GetString() == "lot.released");
        await seller.PostAsync($"/api/orders/{order}/cancel", JsonContent.Create(new { reason = "Khách đổi ý" })).MustSucceed();
        Assert.Equal(20_000, await app.LeftOf(lot));
        await app.FlowsMustMatchMasses();
    }

    [Fact]
    public async Task No_order_is_confirmed_that_takes_more_than_the_lot_has()
    {
        var household = await app.Given.Household();
        var (seller, shopper) = (app.As(household), app.As(await app.Given.Consumer()));
        var listing = await app.Given.Listing(household, "Sầu riêng lô nhỏ", available: 50);
        var lot = (await seller.GetAsync("/api/lots").ReadJson()).GetProperty("items")[0].GetProperty("id").GetGuid();
        await seller.PostAsJsonAsync($"/api/lots/{lot}/weigh", new { grams = 9_000 }).MustSucceed();
        await seller.PostAsJsonAsync($"/api/lots/{lot}/weigh", new { grams = 9_000 }).MustRefuse(HttpStatusCode.Conflict, "lot.already_weighed");
        var order = await Buy(shopper, listing, 10);
        await seller.PostAsync($"/api/orders/{order}/confirm", null).MustRefuse(HttpStatusCode.Conflict, "lot.too_little");
        Assert.Equal(9_000, await app.LeftOf(lot));
    }

    [Fact]
    public async Task Officers_call_back_lots_of_their_own_unit_only_and_only_they_release_them()
    {
        var household = await app.Given.Household();
        var (seller, lot) = (app.As(household), await app.Harvest(app.As(household), 1_000));
        var (own, other) = (app.As(await app.Given.CommuneOfficer()), app.As(await app.Given.CommuneOfficer(Given.QuyNhon)));
        await other.GetAsync($"/api/lots/{lot}").MustRefuse(HttpStatusCode.NotFound, "not_found");
        await other.PostAsJsonAsync($"/api/lots/{lot}/recall", new { reason = "thử" }).MustRefuse(HttpStatusCode.NotFound, "not_found");
        await own.PostAsJsonAsync($"/api/lots/{lot}/recall", new { reason = "Mẫu không đạt" }).MustSucceed();
        await seller.PostAsJsonAsync($"/api/lots/{lot}/release", new { note = "tự gỡ" }).MustRefuse(HttpStatusCode.Forbidden, "recall.officer_only");
        Assert.Contains(lot, await Listed(own));
        Assert.Contains(lot, await Listed(app.As(await app.Given.IndustryTradeOfficer())));
        Assert.DoesNotContain(lot, await Listed(other));
        await seller.GetAsync("/api/recalls").MustRefuse(HttpStatusCode.Forbidden, "forbidden");
        await own.PostAsJsonAsync($"/api/lots/{lot}/release", new { note = "Mẫu hai đạt" }).MustSucceed();
    }

    private static async Task<List<Guid>> Listed(HttpClient officer) =>
        [.. (await officer.GetAsync("/api/recalls?limit=100").ReadJson()).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("lotId").GetGuid())];

    private static async Task<Guid> One(Task<HttpResponseMessage> changed) => (await changed.ReadJson()).GetProperty("made")[0].GetProperty("id").GetGuid();

    private static object Basket(Guid listing, decimal quantity) => new { lines = new[] { new { listingId = listing, quantity } }, deliverTo = To, payment = "cashOnDelivery" };

    private static async Task<string> Buy(HttpClient buyer, Guid listing, decimal quantity) =>
        (await buyer.PostAsJsonAsync("/api/orders", Basket(listing, quantity), Replies.Json).ReadJson()).GetProperty("orders")[0].GetProperty("code").GetString()!;
}
