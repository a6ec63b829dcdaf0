using System.Text.Json;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Tests.Scene;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering.Tests.Orders;

public sealed class PreorderRemindersOnSqlite(OrderingOnSqlite app) : PreorderReminderTests(app.Market), IClassFixture<OrderingOnSqlite>;

public sealed class PreorderRemindersOnPostgres(OrderingOnPostgres app) : PreorderReminderTests(app.Market), IClassFixture<OrderingOnPostgres>;

public abstract class PreorderReminderTests(Market market)
{
    private static readonly DateOnly ShipBy = new(2026, 12, 10);

    [Fact]
    public async Task The_seller_is_reminded_three_days_before_and_on_the_day_and_both_are_told_when_it_has_passed()
    {
        var (seller, buyer, code) = await Ordered();
        await Expect(EndOf(ShipBy.AddDays(-4)), seller, buyer);
        await Expect(StartOf(ShipBy.AddDays(-3)), seller, buyer, "order.ship_soon");
        await Expect(EndOf(ShipBy.AddDays(-1)), seller, buyer, "order.ship_soon");
        await Expect(StartOf(ShipBy), seller, buyer, "order.ship_soon", "order.ship_today");
        await Expect(EndOf(ShipBy), seller, buyer, "order.ship_soon", "order.ship_today");
        Assert.Empty(await Told(buyer));
        await Expect(StartOf(ShipBy.AddDays(1)), seller, buyer, "order.ship_late", "order.ship_soon", "order.ship_today");
        var word = Assert.Single(await Notices(buyer));
        Assert.Equal(("order.ship_late_buyer", $"/don-hang/{code}", "10/12/2026"),
            (word.GetProperty("kind").GetString(), word.GetProperty("link").GetString(), word.GetProperty("values").GetProperty("shipBy").GetString()));
        await Expect(StartOf(ShipBy.AddDays(20)), seller, buyer, "order.ship_late", "order.ship_soon", "order.ship_today");
        Assert.Single(await Told(buyer));
    }

    [Fact]
    public async Task What_was_sent_or_cancelled_is_not_late()
    {
        var (seller, buyer, sent) = await Ordered();
        await market.Walk(seller, sent, "confirm", "ship");
        var (other, canceller, cancelled) = await Ordered();
        await market.Walk(canceller, cancelled, "cancel");
        await Expect(StartOf(ShipBy.AddDays(1)), seller, buyer);
        Assert.Empty(await Told(other));
        Assert.Empty(await Told(canceller));
    }

    [Fact]
    public async Task Confirmed_goods_that_were_not_sent_are_late_and_goods_without_a_last_day_never_are()
    {
        var (seller, buyer, code) = await Ordered();
        await market.Walk(seller, code, "confirm");
        var plain = market.Seller("Hộ không đặt trước");
        await market.Buy(buyer, (await market.Listing(plain, 5), 1));
        await Expect(StartOf(ShipBy.AddDays(1)), seller, buyer, "order.ship_late");
        Assert.Empty(await Told(plain));
    }

    [Fact]
    public async Task An_order_with_two_last_days_reminds_of_each()
    {
        market.App.Clock.Set(TestClock.Start);
        var (seller, buyer) = (market.Seller(), market.Buyer());
        var (early, late) = (await market.Listing(seller, 5, shipBy: ShipBy), await market.Listing(seller, 5, shipBy: ShipBy.AddDays(2)));
        await market.Buy(buyer, (early, 1), (late, 1));
        await Expect(StartOf(ShipBy), seller, buyer, "order.ship_soon", "order.ship_today");
        await Expect(StartOf(ShipBy.AddDays(2)), seller, buyer, "order.ship_late", "order.ship_soon", "order.ship_today", "order.ship_today");
    }

    private async Task<(Villager Seller, Villager Buyer, string Code)> Ordered()
    {
        market.App.Clock.Set(TestClock.Start);
        var (seller, buyer) = (market.Seller(), market.Buyer());
        return (seller, buyer, await market.Buy(buyer, (await market.Listing(seller, 10, shipBy: ShipBy), 2)));
    }

    /// <summary>Looks twice at that instant: the second look must say nothing new.</summary>
    private async Task Expect(DateTimeOffset at, Villager seller, Villager buyer, params string[] kinds)
    {
        market.App.Clock.Set(at);
        await Look();
        Assert.Equal(0, await Look());
        Assert.Equal(kinds, await Told(seller));
        if (!kinds.Contains("order.ship_late")) Assert.Empty(await Told(buyer));
    }

    private Task<int> Look() => market.App.InScopeAsync(services => services.GetRequiredService<RemindOfPreorders>().RunAsync(default));

    private async Task<IReadOnlyList<string>> Told(Villager who) =>
        [.. (await Notices(who)).Select(notice => notice.GetProperty("kind").GetString()!).Order(StringComparer.Ordinal)];

    private async Task<IReadOnlyList<JsonElement>> Notices(Villager who) => [.. (await (await market.As(who).GetAsync("/api/inbox")).ReadJson()).GetProperty("items").EnumerateArray()
        .Where(notice => notice.GetProperty("kind").GetString()!.StartsWith("order.ship_", StringComparison.Ordinal))];

    // Days are Vietnamese days: the first and the last second of one, seven hours before it begins in Greenwich.
    private static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7));
    private static DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1)).AddSeconds(-1);
}
