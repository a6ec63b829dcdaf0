using System.Net;
using System.Text.Json;
using Marketplace.Ordering.Tests.Scene;

namespace Marketplace.Ordering.Tests.Orders;

public sealed class PackingOnSqlite(OrderingOnSqlite app) : PackingTests(app.Market), IClassFixture<OrderingOnSqlite>;

public sealed class PackingOnPostgres(OrderingOnPostgres app) : PackingTests(app.Market), IClassFixture<OrderingOnPostgres>;

public abstract class PackingTests(Market market)
{
    [Fact]
    public async Task A_seller_sees_what_to_bring_and_a_slip_for_each_confirmed_order_by_the_day_it_is_due()
    {
        var (seller, lan, hoa) = (market.Seller(), market.Buyer("Chị Lan"), market.Buyer("Chị Hoa"));
        var (fresh, later) = (await market.Listing(seller, 50, step: 0.5m), await market.Listing(seller, 50, shipBy: new(2026, 12, 10)));
        var first = await market.Buy(lan, (fresh, 3));
        var second = await market.Buy(hoa, (fresh, 4.5m));
        var preorder = await market.Buy(hoa, (later, 7));
        var (sent, waiting) = (await market.Buy(lan, (fresh, 2)), await market.Buy(lan, (fresh, 1)));
        foreach (var code in new[] { first, second, preorder }) await market.Walk(seller, code, "confirm");
        await market.Walk(seller, sent, "confirm", "ship");

        var list = await ListOf(seller);
        Assert.Equal((3, 14_500), (list.GetProperty("orders").GetInt32(), list.GetProperty("grams").GetInt64()));
        var (soon, due) = (list.GetProperty("days")[0], list.GetProperty("days")[1]);
        Assert.Equal((JsonValueKind.Null, "2026-12-10"), (soon.GetProperty("due").ValueKind, due.GetProperty("due").GetString()));
        Assert.Equal((7.5m, 2), (soon.GetProperty("bring")[0].GetProperty("quantity").GetDecimal(), soon.GetProperty("bring")[0].GetProperty("orders").GetInt32()));
        Assert.Equal([first, second], soon.GetProperty("orders").EnumerateArray().Select(order => order.GetProperty("code").GetString()));
        Assert.Equal(7, due.GetProperty("bring")[0].GetProperty("quantity").GetDecimal());
        Assert.DoesNotContain(waiting, list.GetRawText(), StringComparison.Ordinal);

        var file = await (await market.As(seller).GetAsync("/api/my/packing/file?format=csv")).Content.ReadAsStringAsync();
        foreach (var code in new[] { first, second, preorder }) Assert.Contains(code, file, StringComparison.Ordinal);
        Assert.DoesNotContain(sent, file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_sees_none_of_it_and_a_buyer_has_no_such_list()
    {
        var (seller, buyer) = (market.Seller(), market.Buyer());
        var code = await market.Buy(buyer, (await market.Listing(seller, 5), 1));
        await market.Walk(seller, code, "confirm");
        Assert.DoesNotContain(code, (await ListOf(market.Seller("Hộ lạ"))).GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(code, await (await market.As(market.Seller("Hộ lạ")).GetAsync("/api/my/packing/file?format=csv")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await (await market.As(buyer).GetAsync("/api/my/packing")).MustRefuse(HttpStatusCode.Forbidden, "forbidden");
    }

    private async Task<JsonElement> ListOf(Villager seller) => await (await market.As(seller).GetAsync("/api/my/packing")).ReadJson();
}
