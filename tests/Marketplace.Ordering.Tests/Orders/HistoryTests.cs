using System.Net;
using System.Net.Http.Json;
using Marketplace.Ordering.Public;
using Marketplace.Ordering.Tests.Scene;

namespace Marketplace.Ordering.Tests.Orders;

public sealed class HistoryOnSqlite(OrderingOnSqlite app) : HistoryTests(app.Market, steps: 1500), IClassFixture<OrderingOnSqlite>;

public sealed class HistoryOnPostgres(OrderingOnPostgres app) : HistoryTests(app.Market, steps: 600), IClassFixture<OrderingOnPostgres>;

/// <summary>Random histories of two sellers, three buyers and four listings, beside a small model of what should be true.</summary>
public abstract class HistoryTests(Market market, int steps)
{
    private const long Initial = 60_000;
    private readonly Random _random = new(75_52);
    private readonly Dictionary<Guid, long> _stock = [];
    private readonly Dictionary<Guid, Villager> _sellerOf = [];
    private readonly List<Known> _orders = [];

    [Fact]
    public async Task Whatever_happens_stock_and_open_and_delivered_goods_add_up()
    {
        var sellers = new[] { market.Seller(), market.Seller("Hộ bà Hoa") };
        var buyers = new[] { market.Buyer(), market.Buyer("Minh"), market.Village.Enterprise("Vựa", market.DongNai[4].Id) };
        for (var no = 0; no < 4; no++)
        {
            var listing = await market.Listing(sellers[no % 2], Initial / 1000m, price: 10_001 + no, step: 0.25m, grams: 700 + no);
            (_stock[listing], _sellerOf[listing]) = (Initial, sellers[no % 2]);
        }

        for (var step = 0; step < steps; step++)
        {
            if (_orders.Count == 0 || _random.Next(4) == 0) await Place(buyers[_random.Next(buyers.Length)]);
            else await Move(_orders[_random.Next(Math.Max(0, _orders.Count - 12), _orders.Count)]);
            if (step % 50 == 0) await Compare();
        }
        await Compare();
        await CompareFacts();
    }

    private async Task Place(Villager buyer)
    {
        var lines = _stock.Keys.Where(_ => _random.Next(2) == 0).Select(listing => (Listing: listing, Quantity: _random.Next(1, 40) * 0.25m)).ToArray();
        if (lines.Length == 0) return;
        var enough = lines.All(line => _stock[line.Listing] >= (long)(line.Quantity * 1000));
        var reply = await market.TryBuy(buyer, lines);
        if (!enough)
        {
            await reply.MustRefuse(HttpStatusCode.Conflict, "order.out_of_stock");
            return;
        }
        foreach (var made in (await reply.ReadJson()).GetProperty("orders").EnumerateArray())
        {
            var code = made.GetProperty("code").GetString()!;
            var shown = await market.As(buyer).GetAsync($"/api/orders/{code}").ReadJson();
            var order = new Known(code, buyer, _sellerOf[shown.GetProperty("lines")[0].GetProperty("listingId").GetGuid()]);
            foreach (var line in shown.GetProperty("lines").EnumerateArray())
            {
                var (listing, quantity) = (line.GetProperty("listingId").GetGuid(), (long)(line.GetProperty("quantity").GetDecimal() * 1000));
                order.Lines.Add(new(line.GetProperty("id").GetGuid(), listing, quantity));
                _stock[listing] -= quantity;
            }
            _orders.Add(order);
        }
    }

    private async Task Move(Known order)
    {
        var bySeller = _random.Next(3) > 0;
        var who = bySeller ? order.Seller : order.Buyer;
        var step = new[] { "confirm", "confirm", "ship", "ship", "deliver", "deliver", "cancel", "claims" }[_random.Next(8)];
        if (step is "claims")
        {
            await Return(order);
            return;
        }
        var allowed = (step, order.State) switch
        {
            ("confirm", "placed" or "confirmed") => bySeller,
            ("ship", "confirmed" or "shipped") => bySeller,
            ("deliver", "shipped" or "delivered") => true,
            ("cancel", "placed" or "confirmed" or "cancelled") => true,
            ("cancel", "shipped") => bySeller,
            _ => false,
        };
        var reply = await market.Step(who, order.Code, step);
        Assert.Equal(allowed, reply.IsSuccessStatusCode);
        if (!allowed) return;
        if (step is "cancel" && order.State is not "cancelled") foreach (var line in order.Lines) _stock[line.Listing] += line.Quantity;
        order.State = step switch { "confirm" => "confirmed", "ship" => "shipped", "deliver" => "delivered", _ => "cancelled" };
    }

    private async Task Return(Known order)
    {
        var line = order.Lines[_random.Next(order.Lines.Count)];
        var quantity = _random.Next(1, 20) * 250;
        var allowed = order.State is "delivered" && line.Returned + quantity <= line.Quantity;
        var reply = await market.As(order.Buyer).PostAsJsonAsync($"/api/orders/{order.Code}/claims", new { lines = new[] { new { lineId = line.Id, quantity = quantity / 1000m } }, reason = "dập" });
        Assert.Equal(allowed, reply.IsSuccessStatusCode);
        if (!allowed) return;
        line.Returned += quantity;
        if (order.Lines.TrueForAll(bought => bought.Returned == bought.Quantity)) order.State = "returned";
    }

    private async Task Compare()
    {
        foreach (var (listing, left) in _stock)
        {
            Assert.True(left >= 0);
            Assert.Equal(left, (long)(await market.Available(listing) * 1000));
            Assert.Equal(Initial, left + _orders.Where(order => order.State is not "cancelled").SelectMany(order => order.Lines).Where(line => line.Listing == listing).Sum(line => line.Quantity));
        }
    }

    private async Task CompareFacts()
    {
        await market.App.RunReadersAsync();
        foreach (var order in _orders)
        {
            var sold = market.Heard.Of<OrderDelivered>(order.Code);
            var back = market.Heard.Of<OrderReturned>(order.Code);
            Assert.Equal(order.State is "delivered" or "returned" ? 1 : 0, sold.Count);
            foreach (var line in order.Lines.Where(_ => sold.Count > 0))
            {
                Assert.Equal(line.Quantity, sold[0].Lines.Single(fact => fact.LineId == line.Id).QuantityThousandths);
                Assert.Equal(line.Returned, back.SelectMany(fact => fact.Lines).Where(fact => fact.LineId == line.Id).Sum(fact => fact.QuantityThousandths));
            }
            if (order.State is "returned") Assert.Equal(sold[0].Lines.Sum(line => line.AmountDong), back.SelectMany(fact => fact.Lines).Sum(line => line.AmountDong));
        }
    }

    private sealed class Known(string code, Villager buyer, Villager seller)
    {
        public string Code => code;
        public Villager Buyer => buyer;
        public Villager Seller => seller;
        public string State { get; set; } = "placed";
        public List<Line> Lines { get; } = [];
    }

    private sealed record Line(Guid Id, Guid Listing, long Quantity)
    {
        public long Returned { get; set; }
    }
}
