using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Ordering.Cycles;
using Marketplace.Platform.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering.Tests.Cycles;

public sealed class OrderingInCyclesOnSqlite(MarketplaceApp app) : OrderingInCyclesTests(app), IClassFixture<MarketplaceApp>;

public sealed class OrderingInCyclesOnPostgres(PostgresApp app) : OrderingInCyclesTests(app), IClassFixture<PostgresApp>;

public abstract class OrderingInCyclesTests(MarketplaceApp app)
{
    [Fact]
    public async Task Goods_of_a_planned_cycle_are_found_and_seen_but_not_ordered_until_it_opens()
    {
        var stall = await CycleStall.SetUp(app, title: "Rau muống chờ đợt");
        var opensAt = app.Clock.Today().AddDays(2).VietnamMidnight().AddHours(18);
        var cycle = await stall.Open(CycleStall.Form(opensAt, opensAt.AddDays(2), [stall.Listing]));
        Assert.Equal("planned", cycle.GetProperty("state").GetString());

        var found = (await app.Anyone().GetAsync("/api/listings?q=rau muong cho dot").ReadJson()).GetProperty("items").EnumerateArray().Single(tile => tile.GetProperty("id").GetGuid() == stall.Listing);
        var seen = (await app.Anyone().GetAsync($"/api/listings/{stall.Listing}").ReadJson()).GetProperty("cycle");
        Assert.Equal((opensAt, false), (seen.GetProperty("opensAt").GetDateTimeOffset(), seen.GetProperty("isOpen").GetBoolean()));
        Assert.Equal(cycle.GetProperty("id").GetGuid(), found.GetProperty("cycle").GetProperty("id").GetGuid());
        var shown = (await app.Anyone().GetAsync($"/api/sellers/{stall.Cooperative.Party}/cycles").ReadJson()).GetProperty("items")[0];
        Assert.Equal(stall.Listing, shown.GetProperty("goods")[0].GetProperty("id").GetGuid());

        var buyer = await app.Given.Consumer();
        var refused = await stall.TryBuy(buyer, 2, cycle);
        await refused.MustRefuse(HttpStatusCode.Conflict, "order.cycle_not_open");
        Assert.Equal(opensAt, (await refused.Problem()).GetProperty("opensAt").GetDateTimeOffset());
        Assert.Equal("order.cycle_not_open", (await Price(buyer, stall)).GetProperty("sellers")[0].GetProperty("lines")[0].GetProperty("fault").GetString());

        app.Clock.Set(opensAt.AddMinutes(1));
        Assert.Equal(JsonValueKind.Null, Fault(await Price(buyer, stall)));
        await stall.Buy(buyer, 2, cycle);
    }

    [Fact]
    public async Task Who_waits_for_goods_of_a_planned_cycle_is_told_when_it_opens_and_not_before()
    {
        var stall = await CycleStall.SetUp(app);
        await stall.Open(CycleStall.Form(stall.Now.AddHours(5), stall.Now.AddDays(1), [stall.Listing]));
        var buyer = await app.Given.Consumer();
        await app.As(buyer).PostAsync($"/api/listings/{stall.Listing}/watch", null).MustSucceed();
        Assert.Equal(0, await Run<Catalogue.Watches.TellStockWatchers>());
        app.Clock.Advance(TimeSpan.FromHours(6));
        Assert.Equal((1, 0), (await Run<Catalogue.Watches.TellStockWatchers>(), await Run<Catalogue.Watches.TellStockWatchers>()));
        Assert.Equal(1, await stall.Told(buyer, "watch.back_in_stock"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_order_stands_before_the_microsecond_of_closing_and_not_from_it_on(bool before)
    {
        var stall = await CycleStall.SetUp(app);
        // 18:00 in Việt Nam, on whatever day that is in UTC.
        var closesAt = app.Clock.Today().AddDays(1).VietnamMidnight().AddHours(18);
        var cycle = await stall.Open(CycleStall.Form(stall.Now, closesAt, [stall.Listing]));
        var buyer = await app.Given.Consumer();
        var edge = new CycleTimesAt(closesAt);
        Assert.Equal(("open", "closed", "closed"), (edge.Before, edge.At, edge.After));
        // The clock of the tests moves a microsecond at each reading: far enough before the edge every reading of this request lies before it.
        app.Clock.Set(before ? closesAt.AddMilliseconds(-50) : closesAt);
        var reply = await stall.TryBuy(buyer, 1, cycle);
        if (before) await reply.MustSucceed();
        else await reply.MustRefuse(HttpStatusCode.Conflict, "order.cycle_closed");
    }

    [Fact]
    public async Task A_retry_with_the_same_key_after_closing_is_answered_as_before()
    {
        var stall = await CycleStall.SetUp(app);
        var cycle = await stall.OpenNow();
        var buyer = await app.Given.Consumer();
        var basket = CycleStall.Basket(stall.Listing, 3, cycle);
        var first = await app.As(buyer).PostOnce("/api/orders", basket, "cycle-retry").ReadJson();
        app.Clock.Advance(TimeSpan.FromDays(1));
        await stall.Harvest(cycle.GetProperty("id").GetGuid());
        var again = await app.As(buyer).PostOnce("/api/orders", basket, "cycle-retry");
        Assert.Equal(first.ToString(), (await again.ReadJson()).ToString());
        await app.As(buyer).PostOnce("/api/orders", basket, "another-key").MustRefuse(HttpStatusCode.Conflict, "order.cycle_closed");
        Assert.Equal(1, (await stall.Harvest(cycle.GetProperty("id").GetGuid())).GetProperty("orders").GetInt32());
    }

    [Fact]
    public async Task Two_buyers_cannot_both_have_the_last_place_of_a_slot_and_a_cancelled_one_is_free_again()
    {
        var stall = await CycleStall.SetUp(app);
        var cycle = await stall.OpenNow(cap: 1);
        var buyers = await Buyers(6);
        var replies = await Task.WhenAll(buyers.Select(async buyer => (buyer, reply: await stall.TryBuy(buyer, 1, cycle))));
        var (winner, won) = Assert.Single(replies, one => one.reply.IsSuccessStatusCode);
        foreach (var (_, reply) in replies.Where(one => one.reply != won)) await reply.MustRefuse(HttpStatusCode.Conflict, "order.slot_full");
        Assert.Equal(999, await Available(stall.Listing));

        await stall.Cancel(winner, (await won.ReadJson()).GetProperty("orders")[0].GetProperty("code").GetString()!).MustSucceed();
        await stall.Buy(buyers[0], 1, cycle);
        Assert.Equal(1, (await stall.Show(cycle.GetProperty("id").GetGuid())).GetProperty("slots")[0].GetProperty("taken").GetInt32());
    }

    [Fact]
    public async Task What_is_only_picked_up_needs_a_slot_and_no_address_and_freezes_where_and_when()
    {
        var stall = await CycleStall.SetUp(app);
        var cycle = await stall.OpenNow();
        var buyer = await app.Given.Consumer();
        var missing = await stall.TryBuy(buyer, 1, null, address: true);
        await missing.MustRefuse(HttpStatusCode.Conflict, "order.pick_up_required");
        Assert.Equal("Rau tuần này", (await missing.Problem()).GetProperty("cycle").GetString());

        var code = await stall.Buy(buyer, 1, cycle);
        foreach (var reader in new[] { buyer, stall.Cooperative })
        {
            var order = await app.As(reader).GetAsync($"/api/orders/{code}").ReadJson();
            Assert.Equal("Sân kho hợp tác xã", order.GetProperty("deliverTo").GetProperty("street").GetString());
            Assert.Equal("Rau tuần này", order.GetProperty("cycle").GetProperty("name").GetString());
            Assert.Equal((450, 600), (order.GetProperty("pickUp").GetProperty("fromMinute").GetInt32(), order.GetProperty("pickUp").GetProperty("toMinute").GetInt32()));
        }
    }

    [Fact]
    public async Task Goods_in_and_outside_a_cycle_become_two_orders_and_the_one_brought_home_needs_an_address()
    {
        var stall = await CycleStall.SetUp(app);
        var free = await app.Given.Listing(stall.Cooperative, "Chuối bán quanh năm", producer: stall.Household);
        var cycle = await stall.OpenNow();
        var buyer = await app.Given.Consumer();
        object Both(object deliverTo) => new
        {
            lines = new[] { new { listingId = stall.Listing, quantity = 1 }, new { listingId = free, quantity = 1 } }, deliverTo, payment = "cashOnDelivery",
            pickUps = new[] { new { cycleId = cycle.GetProperty("id").GetGuid(), slotId = cycle.GetProperty("slots")[0].GetProperty("id").GetGuid() } },
        };
        await app.As(buyer).PostAsJsonAsync("/api/orders", Both(new { name = "Lan", phone = "0912345678" })).MustRefuse(HttpStatusCode.BadRequest, "order.commune_required");
        var placed = await app.As(buyer).PostAsJsonAsync("/api/orders", Both(new { name = "Lan", phone = "0912345678", unit = Given.LongKhanh, street = "12 Lê Lợi" })).ReadJson();
        Assert.Equal(2, placed.GetProperty("orders").GetArrayLength());
    }

    [Fact]
    public async Task The_buyer_calls_off_until_closing_and_only_the_seller_after_it()
    {
        var stall = await CycleStall.SetUp(app);
        var cycle = await stall.OpenNow();
        var buyer = await app.Given.Consumer();
        var code = await stall.Buy(buyer, 4, cycle);
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.False((await app.As(buyer).GetAsync($"/api/orders/{code}").ReadJson()).GetProperty("may").GetProperty("cancel").GetBoolean());
        await stall.Cancel(buyer, code).MustRefuse(HttpStatusCode.Conflict, "order.cycle_closed");
        await stall.Cancel(stall.Cooperative, code).MustSucceed();
        Assert.Equal(1000, await Available(stall.Listing));
    }

    [Fact]
    public async Task Closed_goods_stay_closed_until_the_cooperative_lets_them_go()
    {
        var stall = await CycleStall.SetUp(app);
        var cycle = await stall.OpenNow();
        var buyer = await app.Given.Consumer();
        app.Clock.Advance(TimeSpan.FromDays(40));
        await stall.TryBuy(buyer, 1, null, address: true).MustRefuse(HttpStatusCode.Conflict, "order.cycle_closed");
        await app.As(stall.Cooperative).PostAsync($"/api/order-cycles/{cycle.GetProperty("id").GetGuid()}/release", null).MustSucceed();
        await stall.TryBuy(buyer, 1, null, address: true).MustSucceed();
    }

    [Fact]
    public async Task The_cooperative_hears_the_totals_once_and_the_buyer_of_his_pick_up_the_evening_before()
    {
        var stall = await CycleStall.SetUp(app);
        var cycle = await stall.OpenNow();
        var buyer = await app.Given.Consumer();
        await stall.Buy(buyer, 5, cycle);
        await Run<TellClosedCycles>();
        Assert.Equal(0, await stall.Told(stall.Cooperative, "cycle.closed"));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Run<TellClosedCycles>();
        await Run<TellClosedCycles>();
        Assert.Equal(1, await stall.Told(stall.Cooperative, "cycle.closed"));

        var day = DateOnly.Parse((await stall.Show(cycle.GetProperty("id").GetGuid())).GetProperty("slots")[0].GetProperty("day").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        app.Clock.Set(day.AddDays(-1).VietnamMidnight().AddHours(16.9));
        await Run<TellPickUps>();
        Assert.Equal(0, await stall.Told(buyer, "order.pick_up_tomorrow"));
        app.Clock.Set(day.AddDays(-1).VietnamMidnight().AddHours(17));
        await Run<TellPickUps>();
        await Run<TellPickUps>();
        Assert.Equal(1, await stall.Told(buyer, "order.pick_up_tomorrow"));
    }

    [Fact]
    public async Task Buyers_of_a_cancelled_cycle_are_told_and_keep_their_orders()
    {
        var stall = await CycleStall.SetUp(app);
        var cycle = await stall.OpenNow();
        var buyer = await app.Given.Consumer();
        var code = await stall.Buy(buyer, 1, cycle);
        await app.As(stall.Cooperative).PostAsync($"/api/order-cycles/{cycle.GetProperty("id").GetGuid()}/cancel", null).MustSucceed();
        await app.RunReadersAsync();
        Assert.Equal(1, await stall.Told(buyer, "cycle.cancelled"));
        var order = await app.As(buyer).GetAsync($"/api/orders/{code}").ReadJson();
        Assert.Equal("placed", order.GetProperty("status").GetString());
        Assert.True(order.GetProperty("may").GetProperty("cancel").GetBoolean());
        await stall.TryBuy(buyer, 1, null, address: true).MustSucceed();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20261128)]
    public async Task The_sheet_adds_up_to_the_orders_that_stand_whatever_was_ordered_and_called_off(int seed)
    {
        var dice = new Random(seed);
        var stall = await CycleStall.SetUp(app, available: 60);
        var cycle = await stall.OpenNow(cap: 8);
        var buyer = await app.Given.Consumer();
        var standing = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var step = 0; step < 40; step++)
        {
            if (standing.Count > 0 && dice.Next(3) == 0)
            {
                var code = standing.Keys.ElementAt(dice.Next(standing.Count));
                await stall.Cancel(dice.Next(2) == 0 ? buyer : stall.Cooperative, code).MustSucceed();
                standing.Remove(code);
                continue;
            }
            var wanted = dice.Next(1, 15);
            var reply = await stall.TryBuy(buyer, wanted, cycle);
            var fits = standing.Count < 8 && standing.Values.Sum() + wanted <= 60;
            Assert.Equal(fits, reply.IsSuccessStatusCode);
            if (fits) standing.Add((await reply.ReadJson()).GetProperty("orders")[0].GetProperty("code").GetString()!, wanted);
        }
        var sheet = await stall.Harvest(cycle.GetProperty("id").GetGuid());
        Assert.Equal((standing.Count, standing.Values.Sum() * 1000L, standing.Values.Sum() * 20_000L),
            (sheet.GetProperty("orders").GetInt32(), sheet.GetProperty("grams").GetInt64(), sheet.GetProperty("amountDong").GetInt64()));
        Assert.Equal(standing.Values.Sum(), sheet.GetProperty("bring").EnumerateArray().Sum(goods => goods.GetProperty("quantity").GetDecimal()));
        Assert.Equal(standing.Keys.Order(StringComparer.Ordinal), sheet.GetProperty("slots")[0].GetProperty("orders").EnumerateArray().Select(order => order.GetProperty("code").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(standing.Count, sheet.GetProperty("slots")[0].GetProperty("pickUp").GetProperty("taken").GetInt32());
    }

    [Fact]
    public async Task Orders_that_race_the_closing_are_all_on_the_first_sheet_read_after_it_or_refused()
    {
        var stall = await CycleStall.SetUp(app);
        var cycle = await stall.OpenNow();
        var id = cycle.GetProperty("id").GetGuid();
        var buyers = await Buyers(8);
        app.Clock.Set(cycle.GetProperty("closesAt").GetDateTimeOffset().AddMilliseconds(-1));
        var orders = buyers.Select(buyer => stall.TryBuy(buyer, 1, cycle)).ToList();
        app.Clock.Advance(TimeSpan.FromMilliseconds(2));
        var sheet = await stall.Harvest(id);
        var replies = await Task.WhenAll(orders);
        Assert.True(sheet.GetProperty("isFinal").GetBoolean());
        Assert.Equal(replies.Count(reply => reply.IsSuccessStatusCode), sheet.GetProperty("orders").GetInt32());
        foreach (var reply in replies.Where(reply => !reply.IsSuccessStatusCode)) await reply.MustRefuse(HttpStatusCode.Conflict, "order.cycle_closed");
        Assert.Equal(sheet.GetProperty("orders").GetInt32(), (await stall.Harvest(id)).GetProperty("orders").GetInt32());
    }

    private async Task<IReadOnlyList<Person>> Buyers(int count)
    {
        var buyers = new List<Person>();
        while (buyers.Count < count) buyers.Add(await app.Given.Consumer());
        return buyers;
    }

    private Task<JsonElement> Price(Person buyer, CycleStall stall) =>
        app.As(buyer).PostAsJsonAsync("/api/basket/price", new { lines = new[] { new { listingId = stall.Listing, quantity = 2 } } }).ReadJson();

    private static JsonValueKind Fault(JsonElement priced) =>
        priced.GetProperty("sellers")[0].GetProperty("lines")[0].TryGetProperty("fault", out var fault) ? fault.ValueKind : JsonValueKind.Null;

    private async Task<decimal> Available(Guid listing) => (await app.Anyone().GetAsync($"/api/listings/{listing}").ReadJson()).GetProperty("available").GetDecimal();

    private Task<int> Run<TWork>() where TWork : Platform.Jobs.IScheduledWork => app.InScopeAsync(services => services.GetRequiredService<TWork>().RunAsync(default));

    /// <summary>What a cycle is around its closing.</summary>
    private sealed record CycleTimesAt(DateTimeOffset ClosesAt)
    {
        private readonly Catalogue.Public.CycleTimes _times = new(ClosesAt.AddDays(-1), ClosesAt);
        public string Before => Word(-1);
        public string At => Word(0);
        public string After => Word(1);
        private string Word(int microseconds) => _times.StateAt(ClosesAt.AddMicroseconds(microseconds)).ToString().ToLowerInvariant();
    }
}
