using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Catalogue.Public;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Tests.Scene;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Tests.Orders;

public sealed class PlaceOrderOnSqlite(OrderingOnSqlite app) : PlaceOrderTests(app.Market), IClassFixture<OrderingOnSqlite>;

public sealed class PlaceOrderOnPostgres(OrderingOnPostgres app) : PlaceOrderTests(app.Market), IClassFixture<OrderingOnPostgres>;

public abstract class PlaceOrderTests(Market market)
{
    [Fact]
    public async Task Two_hundred_buyers_of_the_last_ten_get_exactly_ten_orders()
    {
        var durian = await market.Listing(market.Seller(), available: 10);
        var buyers = Enumerable.Range(0, 200).Select(no => market.Buyer($"Người mua {no}")).ToList();

        var replies = await Task.WhenAll(buyers.Select(buyer => market.TryBuy(buyer, (durian, 1))));

        Assert.Equal(10, replies.Count(reply => reply.StatusCode is HttpStatusCode.Created));
        foreach (var refused in replies.Where(reply => reply.StatusCode is not HttpStatusCode.Created)) await refused.MustRefuse(HttpStatusCode.Conflict, "order.out_of_stock");
        Assert.Equal(0, await market.Available(durian));
        Assert.Equal(10, await Lines(durian));
    }

    [Fact]
    public async Task Sold_out_says_what_is_left_at_the_quantity()
    {
        var (apples, durian) = (await market.Listing(market.Seller(), available: 100), await market.Listing(market.Seller(), available: 3));
        var reply = await market.TryBuy(market.Buyer(), (apples, 5), (durian, 4));

        await reply.MustRefuse(HttpStatusCode.Conflict, "order.out_of_stock");
        var problem = await reply.Problem();
        Assert.Equal((durian, 3m), (problem.GetProperty("listingId").GetGuid(), problem.GetProperty("available").GetDecimal()));
        Assert.Equal(["order.out_of_stock"], await reply.ProblemAt("lines[1].quantity"));
        Assert.Equal((100m, 3m), (await market.Available(apples), await market.Available(durian)));
    }

    [Fact]
    public async Task The_same_key_and_basket_are_one_order_with_one_answer_and_another_basket_is_refused()
    {
        var (durian, buyer) = (await market.Listing(market.Seller(), available: 10), market.Buyer());
        using var client = market.As(buyer);
        var first = await client.PostOnce("/api/orders", market.Basket((durian, 2)), "key-1");
        var again = await client.PostOnce("/api/orders", market.Basket((durian, 2)), "key-1");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.Equal((await first.ReadJson()).GetRawText(), (await again.ReadJson()).GetRawText());
        await client.PostOnce("/api/orders", market.Basket((durian, 3)), "key-1").MustRefuse(HttpStatusCode.UnprocessableEntity, "idempotency.key_reused");
        Assert.Equal(8, await market.Available(durian));
    }

    [Fact]
    public async Task The_same_key_on_two_connections_at_once_is_one_order()
    {
        var (durian, buyer) = (await market.Listing(market.Seller(), available: 10), market.Buyer());
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => market.As(buyer).PostOnce("/api/orders", market.Basket((durian, 2)), "at-once")));

        var codes = new HashSet<string?>(StringComparer.Ordinal);
        foreach (var reply in replies) codes.Add((await reply.ReadJson()).GetProperty("code").GetString());
        Assert.Single(codes);
        Assert.Equal((8m, 1), (await market.Available(durian), await Lines(durian)));
    }

    [Fact]
    public async Task A_fruit_priced_by_the_kilo_costs_the_same_in_basket_and_order()
    {
        var (seller, buyer) = (market.Seller(), market.Buyer());
        var durian = await market.Listing(seller, available: 10, price: 61_500, grams: 2_350, pricedBy: PricedBy.Kilogram);
        var priced = await (await market.As(buyer).PostAsJsonAsync("/api/basket/price", new { lines = new[] { new { listingId = durian, quantity = 3 } } })).ReadJson();
        var line = priced.GetProperty("sellers")[0].GetProperty("lines")[0];
        Assert.Equal((433_575L, "kg"), (line.GetProperty("amountDong").GetInt64(), line.GetProperty("priceUnit").GetString()));

        var order = await market.As(buyer).GetAsync("/api/orders/" + await market.Buy(buyer, (durian, 3))).ReadJson();
        var bought = order.GetProperty("lines")[0];
        Assert.Equal((433_575L, "kg", 61_500L), (order.GetProperty("totalDong").GetInt64(), bought.GetProperty("priceUnit").GetString(), bought.GetProperty("priceDong").GetInt64()));
    }

    [Fact]
    public async Task An_order_before_the_harvest_keeps_the_day_it_was_promised_for()
    {
        var (seller, buyer) = (market.Seller(), market.Buyer());
        var promised = market.App.Clock.Today().AddDays(30);
        var durian = await market.Listing(seller, available: 10, shipBy: promised);
        var order = await market.As(buyer).GetAsync("/api/orders/" + await market.Buy(buyer, (durian, 3))).ReadJson();
        Assert.Equal(promised.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), order.GetProperty("lines")[0].GetProperty("shipBy").GetString());
    }

    [Fact]
    public async Task A_retry_after_the_last_unit_replays_even_when_the_listing_is_gone()
    {
        var (seller, buyer) = (market.Seller(), market.Buyer());
        var durian = await market.Listing(seller, available: 2);
        using var client = market.As(buyer);
        await client.PostOnce("/api/orders", market.Basket((durian, 2)), "last").MustSucceed();
        await market.App.WithDbAsync(db => db.Set<Catalogue.Listings.Listing>().Where(listing => listing.Id == durian)
            .ExecuteUpdateAsync(set => set.SetProperty(listing => listing.Status, Catalogue.Public.ListingStatus.Paused)));

        var again = await client.PostOnce("/api/orders", market.Basket((durian, 2)), "last");

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        await client.PostOnce("/api/orders", market.Basket((durian, 2)), "new").MustRefuse(HttpStatusCode.NotFound, "order.unknown_listing");
    }

    [Fact]
    public async Task Baskets_that_hold_the_same_things_in_opposite_order_do_not_block_each_other()
    {
        var seller = market.Seller();
        var things = new List<Guid>();
        for (var no = 0; no < 6; no++) things.Add(await market.Listing(seller, available: 1000));
        var there = things.Select(thing => (thing, 1m)).ToArray();
        var back = there.Reverse().ToArray();

        var replies = await Task.WhenAll(Enumerable.Range(0, 60).Select(no => market.TryBuy(market.Buyer(), no % 2 == 0 ? there : back)));

        Assert.All(replies, reply => Assert.Equal(HttpStatusCode.Created, reply.StatusCode));
        foreach (var thing in things) Assert.Equal(940, await market.Available(thing));
    }

    [Fact]
    public async Task A_basket_over_two_sellers_is_one_group_with_an_order_for_each()
    {
        var (minh, hoa, lan) = (market.Seller(), market.Seller("Hộ bà Hoa"), market.Buyer());
        var (durian, rice) = (await market.Listing(minh, available: 10, price: 80_001, step: 0.001m), await market.Listing(hoa, available: 10, price: 20_000));

        var placed = await (await market.TryBuy(lan, (durian, 1.5m), (rice, 3))).ReadJson();

        Assert.Equal(120_002 + 60_000, placed.GetProperty("totalDong").GetInt64());      // 120,001.5 goes up
        Assert.Equal(2, placed.GetProperty("orders").GetArrayLength());
        var group = await market.As(lan).GetAsync($"/api/orders/{placed.GetProperty("code").GetString()}").ReadJson();
        Assert.Equal(2, group.GetProperty("orders").GetArrayLength());
        var minhsPart = await market.As(minh).GetAsync($"/api/orders/{placed.GetProperty("code").GetString()}").ReadJson();
        Assert.Equal((1, 120_002L), (minhsPart.GetProperty("orders").GetArrayLength(), minhsPart.GetProperty("totalDong").GetInt64()));
    }

    [Theory]
    [InlineData("0", "order.quantity_above_zero")]
    [InlineData("-1", "order.quantity_above_zero")]
    [InlineData("1.2345", "order.quantity_three_decimals")]
    [InlineData("1000000001", "order.quantity_too_large")]
    [InlineData("79228162514264337593543950335", "order.quantity_too_large")]
    [InlineData("\"NaN\"", null)]
    [InlineData("1e400", null)]
    [InlineData("null", null)]
    public async Task A_quantity_that_is_none_is_refused_at_its_field(string quantity, string? code)
    {
        var (durian, buyer) = (await market.Listing(market.Seller(), available: 10), market.Buyer());
        var body = JsonSerializer.Serialize(market.Basket((durian, 1)), Replies.Json).Replace("\"quantity\":1", $"\"quantity\":{quantity}", StringComparison.Ordinal);
        var reply = await market.As(buyer).PostAsync("/api/orders", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        if (code is null) await reply.MustRefuse(HttpStatusCode.BadRequest, "request.malformed");
        else Assert.Equal([code], await reply.ProblemAt("lines[0].quantity"));
        Assert.Equal((HttpStatusCode.BadRequest, 10m), (reply.StatusCode, await market.Available(durian)));
    }

    [Fact]
    public async Task Prices_and_totals_that_a_buyer_sends_along_mean_nothing()
    {
        var (durian, buyer) = (await market.Listing(market.Seller(), available: 10, price: 50_000), market.Buyer());
        var body = JsonSerializer.Serialize(market.Basket((durian, 1)), Replies.Json)
            .Replace("\"quantity\":1", "\"quantity\":1,\"priceDong\":1,\"amountDong\":1", StringComparison.Ordinal).Replace("{\"lines\"", "{\"totalDong\":1,\"sellerId\":\"x\",\"lines\"", StringComparison.Ordinal);
        var placed = await market.As(buyer).PostAsync("/api/orders", new StringContent(body, System.Text.Encoding.UTF8, "application/json")).ReadJson();
        Assert.Equal(50_000, placed.GetProperty("totalDong").GetInt64());
    }

    [Fact]
    public async Task Step_minimum_own_listing_unknown_listing_and_a_listing_twice_are_refused_at_the_line()
    {
        var (seller, buyer) = (market.Seller(), market.Buyer());
        var durian = await market.Listing(seller, available: 100, step: 0.5m, minimum: 2);
        await (await market.TryBuy(buyer, (durian, 2.25m))).MustRefuse(HttpStatusCode.Conflict, "order.step");
        await (await market.TryBuy(buyer, (durian, 1.5m))).MustRefuse(HttpStatusCode.Conflict, "order.minimum");
        await (await market.TryBuy(seller, (durian, 2))).MustRefuse(HttpStatusCode.Conflict, "order.own_listing");
        await (await market.TryBuy(buyer, (Guid.CreateVersion7(), 2))).MustRefuse(HttpStatusCode.NotFound, "order.unknown_listing");
        Assert.Equal(["order.listing_twice"], await (await market.TryBuy(buyer, (durian, 2), (durian, 3))).ProblemAt("lines[1].listingId"));
        Assert.Equal(["order.lines_1_to_50"], await (await market.TryBuy(buyer)).ProblemAt("lines"));
        Assert.Equal(["order.lines_1_to_50"], await (await market.TryBuy(buyer, [.. Enumerable.Range(0, 51).Select(_ => (Guid.CreateVersion7(), 1m))])).ProblemAt("lines"));
        Assert.Equal(100, await market.Available(durian));
    }

    [Fact]
    public async Task A_wrong_address_is_refused_field_by_field()
    {
        var (durian, buyer) = (await market.Listing(market.Seller(), available: 10), market.Buyer());
        object To(string name, string phone, string unit, string street) =>
            new { lines = new[] { new { listingId = durian, quantity = 1 } }, deliverTo = new { name, phone, unit, street }, payment = "cashOnDelivery" };

        var reply = await market.As(buyer).PostAsJsonAsync("/api/orders", To(" ", "12", "", new string('x', 201)));
        Assert.Equal(["order.name_required"], await reply.ProblemAt("deliverTo.name"));
        Assert.Equal(["order.phone"], await (await market.As(buyer).PostAsJsonAsync("/api/orders", To("Lan", "12", "26209", "1"))).ProblemAt("deliverTo.phone"));
        await market.As(buyer).PostAsJsonAsync("/api/orders", To("Lan", "0912345678", "99999", "1")).MustRefuse(HttpStatusCode.BadRequest, "order.unknown_commune");
        await market.As(buyer).PostAsJsonAsync("/api/orders", To("Lan", "0912345678", "75", "1")).MustRefuse(HttpStatusCode.BadRequest, "order.unknown_commune");
    }

    [Fact]
    public async Task Nobody_buys_for_somebody_else_and_nobody_signed_out_buys()
    {
        var (durian, lan, minh) = (await market.Listing(market.Seller(), available: 10), market.Buyer(), market.Buyer("Minh"));
        var basket = JsonSerializer.SerializeToNode(market.Basket((durian, 1)), Replies.Json)!;
        basket["buyer"] = lan.Id;
        await market.As(minh).PostAsJsonAsync("/api/orders", basket).MustRefuse(HttpStatusCode.Forbidden, "order.buyer_not_yours");
        Assert.Equal(HttpStatusCode.Unauthorized, (await market.App.Anyone().PostAsJsonAsync("/api/orders", basket)).StatusCode);
    }

    [Fact]
    public async Task A_basket_is_priced_for_anyone_and_names_what_is_wrong_with_its_lines()
    {
        var (durian, few) = (await market.Listing(market.Seller(), available: 10, price: 50_000), await market.Listing(market.Seller("Hộ bà Hoa"), available: 1));
        var gone = Guid.CreateVersion7();
        var priced = await market.App.Anyone().PostAsJsonAsync("/api/basket/price", new
        {
            lines = new[] { new { listingId = durian, quantity = 2 }, new { listingId = few, quantity = 2 }, new { listingId = gone, quantity = 2 } },
        }).ReadJson();
        Assert.Equal(100_000, priced.GetProperty("totalDong").GetInt64());
        Assert.Equal([null, "order.out_of_stock"], priced.GetProperty("sellers").EnumerateArray().Select(seller => seller.GetProperty("lines")[0].GetProperty("fault").GetString()));
        Assert.Equal(gone, priced.GetProperty("gone")[0].GetProperty("listingId").GetGuid());
        Assert.Equal(10, await market.Available(durian));
    }

    private Task<int> Lines(Guid listing) => market.App.WithDbAsync(db => db.Set<OrderLine>().CountAsync(line => line.ListingId == listing));
}
