using System.Net;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Tests.Scene;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering.Tests.Orders;

public sealed class UnansweredOrdersOnSqlite(OrderingOnSqlite app) : UnansweredOrderTests(app.Market), IClassFixture<OrderingOnSqlite>;

public sealed class UnansweredOrdersOnPostgres(OrderingOnPostgres app) : UnansweredOrderTests(app.Market), IClassFixture<OrderingOnPostgres>;

public abstract class UnansweredOrderTests(Market market)
{
    [Fact]
    public async Task An_order_nobody_takes_on_gives_its_goods_back_after_two_days_and_stays_to_be_read()
    {
        var (seller, buyer, listing, code) = await Ordered(quantity: 4);
        await At(47.99);
        Assert.Equal((6, "placed"), (await market.Available(listing), await StatusOf(buyer, code)));
        await At(48.01);
        Assert.Equal((10, "cancelled"), (await market.Available(listing), await StatusOf(buyer, code)));
        var last = (await (await market.As(buyer).GetAsync($"/api/orders/{code}")).ReadJson()).GetProperty("timeline").EnumerateArray().Last();
        Assert.Equal(("cancelled", "system"), (last.GetProperty("step").GetString(), last.GetProperty("by").GetString()));
        await (await market.Step(seller, code, "confirm")).MustRefuse(HttpStatusCode.Conflict, "order.not_placed");
        Assert.Equal(["order.unanswered_buyer"], await Told(buyer));
        Assert.Equal(["order.answer_soon", "order.placed", "order.unanswered_seller"], await Told(seller));
        await At(60);
        Assert.Equal((10, 1), (await market.Available(listing), (await Told(buyer)).Count));
    }

    [Fact]
    public async Task The_seller_is_reminded_once_half_a_day_before_and_what_he_takes_on_stays()
    {
        var (seller, buyer, listing, code) = await Ordered(quantity: 3);
        await At(35.9);
        Assert.DoesNotContain("order.answer_soon", await Told(seller));
        await At(36);
        await At(40);
        Assert.Single(await Told(seller), "order.answer_soon");
        await market.Walk(seller, code, "confirm");
        await At(72);
        Assert.Equal((7, "confirmed"), (await market.Available(listing), await StatusOf(buyer, code)));
    }

    [Fact]
    public async Task Confirming_and_ending_at_the_same_instant_leave_one_of_them_and_stock_is_never_given_back_twice()
    {
        for (var round = 0; round < 8; round++)
        {
            var (seller, buyer, listing, code) = await Ordered(quantity: 2);
            market.App.Clock.Set(TestClock.Start.AddHours(49));
            var ending = Run();
            var replies = await Task.WhenAll(market.Step(seller, code, "confirm"), market.Step(buyer, code, "cancel"));
            await ending;
            var status = await StatusOf(buyer, code);
            Assert.Equal(status is "confirmed" ? 8 : 10, await market.Available(listing));
            Assert.Contains(status, new[] { "confirmed", "cancelled" });
            Assert.All(replies, reply => Assert.True((int)reply.StatusCode < 500));
        }
    }

    private async Task<(Villager Seller, Villager Buyer, Guid Listing, string Code)> Ordered(decimal quantity)
    {
        market.App.Clock.Set(TestClock.Start);
        var (seller, buyer) = (market.Seller(), market.Buyer());
        var listing = await market.Listing(seller, 10);
        return (seller, buyer, listing, await market.Buy(buyer, (listing, quantity)));
    }

    private async Task At(double hours)
    {
        market.App.Clock.Set(TestClock.Start.AddHours(hours));
        await Run();
    }

    private Task<int> Run() => market.App.InScopeAsync(services => services.GetRequiredService<CloseUnansweredOrders>().RunAsync(CancellationToken.None));

    private async Task<string?> StatusOf(Villager buyer, string code) => (await (await market.As(buyer).GetAsync($"/api/orders/{code}")).ReadJson()).GetProperty("status").GetString();

    private async Task<IReadOnlyList<string>> Told(Villager who) =>
        [.. (await (await market.As(who).GetAsync("/api/inbox?limit=100")).ReadJson()).GetProperty("items").EnumerateArray().Select(notice => notice.GetProperty("kind").GetString()!).Order(StringComparer.Ordinal)];
}
