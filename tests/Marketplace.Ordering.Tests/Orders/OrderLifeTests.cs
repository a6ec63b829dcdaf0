using System.Net;
using System.Net.Http.Json;
using Marketplace.Ordering.Public;
using Marketplace.Ordering.Tests.Scene;

namespace Marketplace.Ordering.Tests.Orders;

public sealed class OrderLifeOnSqlite(OrderingOnSqlite app) : OrderLifeTests(app.Market), IClassFixture<OrderingOnSqlite>;

public sealed class OrderLifeOnPostgres(OrderingOnPostgres app) : OrderLifeTests(app.Market), IClassFixture<OrderingOnPostgres>;

public abstract class OrderLifeTests(Market market)
{
    [Fact]
    public async Task A_delivered_order_announces_each_line_once_under_its_model()
    {
        var (seller, buyer) = (market.Seller(), market.Buyer());
        var durian = await market.Listing(seller, available: 10, price: 50_000, grams: 2500);
        var code = await market.Buy(buyer, (durian, 4));
        var shown = await market.Walk(seller, code, "confirm", "confirm", "ship", "deliver", "deliver");

        Assert.Equal("delivered", shown.GetProperty("status").GetString());
        Assert.Equal(("eCommerce", "model.consumer"), (shown.GetProperty("model").GetString(), shown.GetProperty("modelReason").GetString()));
        Assert.Equal(["placed", "confirmed", "shipped", "delivered"], shown.GetProperty("timeline").EnumerateArray().Select(step => step.GetProperty("step").GetString()));
        await market.App.RunReadersAsync();
        Assert.Equal([seller.Id], Assert.Single(market.Heard.Of<OrderPlaced>(code)).ProducerIds);
        var delivered = Assert.Single(market.Heard.Of<OrderDelivered>(code));
        var line = Assert.Single(delivered.Lines);
        Assert.Equal((SalesModel.ECommerce, SalesChannel.Platform, 4000L, 10_000L, 200_000L, true), (delivered.Model, delivered.Channel, line.QuantityThousandths, line.Grams, line.AmountDong, line.IsFirstSale));
        Assert.Equal(market.DongNai[0].Id, line.ProducerUnitId);
    }

    [Fact]
    public async Task Each_buyer_makes_his_model_and_it_is_frozen_at_confirmation()
    {
        var seller = market.Seller();
        var durian = await market.Listing(seller, available: 1000);
        async Task<string?> Model(Villager buyer) => (await market.Walk(seller, await market.Buy(buyer, (durian, 1)), "confirm")).GetProperty("modelReason").GetString();

        Assert.Equal("model.enterprise_in_province", await Model(market.Village.Enterprise("Vựa Đồng Nai", market.DongNai[5].Id)));
        Assert.Equal("model.enterprise_outside_province", await Model(market.Village.Enterprise("Vựa Gia Lai", market.GiaLai[0].Id)));
        Assert.Equal("model.registered_trader", await Model(market.Village.Trader("Bà Tư", market.GiaLai[0].Id, new(2026, 11, 21))));
        Assert.Equal("model.unregistered_trader", await Model(market.Village.Trader("Ông Năm", market.DongNai[0].Id, new(2026, 11, 22))));
        Assert.Equal("model.unregistered_trader", await Model(market.Village.Trader("Ông Sáu", market.DongNai[0].Id, null)));

        var moving = market.Village.Enterprise("Vựa sắp dời", market.GiaLai[0].Id);
        var code = await market.Buy(moving, (durian, 1));
        await market.Walk(seller, code, "confirm");
        market.Village.Moves(moving, market.DongNai[0].Id, new(2026, 1, 1));
        Assert.Equal("model.enterprise_outside_province", (await market.Walk(seller, code, "ship", "deliver")).GetProperty("modelReason").GetString());
    }

    [Fact]
    public async Task A_sale_is_counted_where_the_producer_lives_on_the_day_of_delivery_and_trade_is_not_a_first_sale()
    {
        var (seller, buyer) = (market.Seller(), market.Buyer());
        var durian = await market.Listing(seller, available: 10, own: false);
        var code = await market.Buy(buyer, (durian, 1));
        await market.Walk(seller, code, "confirm", "ship");
        market.Village.Moves(seller, market.DongNai[9].Id, new(2026, 11, 21));
        await market.Walk(seller, code, "deliver");
        await market.App.RunReadersAsync();
        var line = Assert.Single(Assert.Single(market.Heard.Of<OrderDelivered>(code)).Lines);
        Assert.Equal((market.DongNai[9].Id, false), (line.ProducerUnitId, line.IsFirstSale));
    }

    [Fact]
    public async Task Cancelling_at_once_from_both_sides_returns_stock_exactly_once()
    {
        var (seller, buyer) = (market.Seller(), market.Buyer());
        var durian = await market.Listing(seller, available: 10);
        for (var round = 0; round < 5; round++)
        {
            var code = await market.Buy(buyer, (durian, 4));
            Assert.Equal(6, await market.Available(durian));
            var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(no => market.Step(no % 2 == 0 ? seller : buyer, code, "cancel")));
            Assert.All(replies, reply => Assert.Equal(HttpStatusCode.OK, reply.StatusCode));
            Assert.Equal(10, await market.Available(durian));
        }
    }

    [Fact]
    public async Task Of_cancel_and_ship_at_once_one_wins_and_the_stock_agrees()
    {
        var (seller, buyer) = (market.Seller(), market.Buyer());
        for (var round = 0; round < 8; round++)
        {
            var durian = await market.Listing(seller, available: 10);
            var code = await market.Buy(buyer, (durian, 4));
            await market.Walk(seller, code, "confirm");
            var replies = await Task.WhenAll(market.Step(buyer, code, "cancel"), market.Step(seller, code, "ship"));
            var status = (await market.As(buyer).GetAsync($"/api/orders/{code}").ReadJson()).GetProperty("status").GetString();
            Assert.Equal(status == "cancelled" ? 10 : 6, await market.Available(durian));
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], replies.Select(reply => reply.StatusCode).Order());
        }
    }

    [Fact]
    public async Task Only_the_seller_confirms_and_ships_and_the_buyer_may_say_it_arrived()
    {
        var (seller, buyer) = (market.Seller(), market.Buyer());
        var durian = await market.Listing(seller, available: 10);
        var code = await market.Buy(buyer, (durian, 1));
        await (await market.Step(buyer, code, "confirm")).MustRefuse(HttpStatusCode.Forbidden, "order.seller_only");
        await market.Walk(seller, code, "confirm");
        await (await market.Step(buyer, code, "ship")).MustRefuse(HttpStatusCode.Forbidden, "order.seller_only");
        await market.Walk(seller, code, "ship");
        await (await market.Step(buyer, code, "cancel")).MustRefuse(HttpStatusCode.Conflict, "order.already_shipped");
        var shown = await market.Walk(buyer, code, "deliver");
        Assert.Equal("buyer", shown.GetProperty("timeline")[3].GetProperty("by").GetString());
        Assert.True(shown.GetProperty("may").GetProperty("return").GetBoolean());
        await (await market.Step(seller, code, "cancel")).MustRefuse(HttpStatusCode.Conflict, "order.already_delivered");
    }

    [Fact]
    public async Task A_stranger_finds_nothing_behind_any_door()
    {
        var (seller, buyer, stranger) = (market.Seller(), market.Buyer(), market.Seller("Người lạ"));
        var durian = await market.Listing(seller, available: 10);
        var placed = await (await market.TryBuy(buyer, (durian, 1))).ReadJson();
        var (group, code) = (placed.GetProperty("code").GetString()!, placed.GetProperty("orders")[0].GetProperty("code").GetString()!);

        Assert.Equal(HttpStatusCode.NotFound, (await market.As(stranger).GetAsync($"/api/orders/{code}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await market.As(stranger).GetAsync($"/api/orders/{group}")).StatusCode);
        foreach (var step in new[] { "confirm", "ship", "deliver", "cancel" })
            await (await market.Step(stranger, code, step)).MustRefuse(HttpStatusCode.NotFound, "not_found");
        await (await Claim(stranger, code, Guid.CreateVersion7(), 1)).MustRefuse(HttpStatusCode.NotFound, "not_found");
        foreach (var side in new[] { "buyer", "seller" })
            Assert.Equal(0, (await market.As(stranger).GetAsync($"/api/orders?as={side}").ReadJson()).GetProperty("items").GetArrayLength());
        foreach (var address in new[] { "/api/orders", $"/api/orders/{code}" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await market.App.Anyone().GetAsync(address)).StatusCode);
        foreach (var step in new[] { "confirm", "ship", "deliver", "cancel", "claims" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await market.App.Anyone().PostAsJsonAsync($"/api/orders/{code}/{step}", new { reason = "x", lines = Array.Empty<int>() })).StatusCode);
        Assert.Equal("placed", (await market.As(buyer).GetAsync($"/api/orders/{code}").ReadJson()).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Lists_are_each_sides_own_newest_first_page_by_page()
    {
        var (seller, buyer) = (market.Seller(), market.Buyer());
        var durian = await market.Listing(seller, available: 100);
        var codes = new List<string>();
        for (var no = 0; no < 5; no++) codes.Add(await market.Buy(buyer, (durian, 1)));
        await market.Walk(seller, codes[1], "confirm");

        foreach (var (who, side) in new[] { (buyer, "buyer"), (seller, "seller") })
        {
            var (seen, cursor) = (new List<string>(), "");
            do
            {
                var page = await market.As(who).GetAsync($"/api/orders?as={side}&limit=2&cursor={cursor}").ReadJson();
                seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString()!));
                cursor = page.GetProperty("nextCursor").GetString();
            }
            while (cursor is not null);
            Assert.Equal(codes.AsEnumerable().Reverse(), seen);
        }
        var confirmed = await market.As(seller).GetAsync("/api/orders?as=seller&status=confirmed").ReadJson();
        Assert.Equal(codes[1], Assert.Single(confirmed.GetProperty("items").EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal(0, (await market.As(buyer).GetAsync("/api/orders?as=seller").ReadJson()).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Goods_that_come_back_reverse_exactly_what_was_counted_once_per_key()
    {
        var (seller, buyer) = (market.Seller(), market.Buyer());
        var durian = await market.Listing(seller, available: 10, price: 33_333, step: 0.001m, grams: 333);
        var code = await market.Delivered(seller, buyer, (durian, 3));
        var line = (await market.As(buyer).GetAsync($"/api/orders/{code}").ReadJson()).GetProperty("lines")[0].GetProperty("id").GetGuid();

        await (await Claim(seller, code, line, 1)).MustRefuse(HttpStatusCode.Forbidden, "order.buyer_only");
        await (await Claim(buyer, code, Guid.CreateVersion7(), 1)).MustRefuse(HttpStatusCode.NotFound, "order.unknown_line");
        Assert.Equal(["order.more_than_delivered"], await (await Claim(buyer, code, line, 3.001m)).ProblemAt("lines[0].quantity"));
        using var client = market.As(buyer);
        await client.PostOnce($"/api/orders/{code}/claims", Claiming(line, 1), "back").MustSucceed();
        var again = await client.PostOnce($"/api/orders/{code}/claims", Claiming(line, 1), "back").ReadJson();
        Assert.Equal(("delivered", 1m), (again.GetProperty("status").GetString(), again.GetProperty("lines")[0].GetProperty("returnedQuantity").GetDecimal()));
        await (await Claim(buyer, code, line, 2.5m)).MustRefuse(HttpStatusCode.Conflict, "order.more_than_delivered");
        Assert.Equal("returned", (await Claim(buyer, code, line, 2).ReadJson()).GetProperty("status").GetString());

        await market.App.RunReadersAsync();
        var back = market.Heard.Of<OrderReturned>(code);
        var sold = Assert.Single(market.Heard.Of<OrderDelivered>(code)).Lines[0];
        Assert.Equal(2, back.Select(fact => fact.ReturnId).Distinct().Count());
        Assert.Equal((sold.QuantityThousandths, sold.Grams, sold.AmountDong), (back.Sum(fact => fact.Lines[0].QuantityThousandths), back.Sum(fact => fact.Lines[0].Grams), back.Sum(fact => fact.Lines[0].AmountDong)));
        Assert.Equal(7, await market.Available(durian));
    }

    [Fact]
    public async Task Both_sides_read_in_their_inbox_what_happened()
    {
        var (seller, buyer) = (market.Seller(), market.Buyer());
        var code = await market.Delivered(seller, buyer, (await market.Listing(seller, available: 10), 1));
        async Task<IEnumerable<string?>> Kinds(Villager who) =>
            (await market.As(who).GetAsync("/api/inbox").ReadJson()).GetProperty("items").EnumerateArray().Where(item => item.GetProperty("values").GetProperty("code").GetString() == code)
            .Select(item => item.GetProperty("kind").GetString()).Order(StringComparer.Ordinal);
        Assert.Equal(["order.placed"], await Kinds(seller));
        Assert.Equal(["order.confirmed", "order.delivered", "order.shipped"], await Kinds(buyer));
    }

    private static object Claiming(Guid line, decimal quantity) => new { lines = new[] { new { lineId = line, quantity } }, reason = "dập" };

    private Task<HttpResponseMessage> Claim(Villager who, string code, Guid line, decimal quantity) => market.As(who).PostAsJsonAsync($"/api/orders/{code}/claims", Claiming(line, quantity));
}
