using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Platform.Values;

namespace Marketplace.Ordering.Tests.Cycles;

/// <summary>A cooperative with a household's goods, and what its buyers send.</summary>
public sealed class CycleStall(MarketplaceApp app, Person cooperative, Person household, Guid listing)
{
    public MarketplaceApp App => app;
    public Person Cooperative => cooperative;
    public Person Household => household;
    public Guid Listing => listing;

    public static async Task<CycleStall> SetUp(MarketplaceApp app, decimal available = 1000, string title = "Cải ngọt")
    {
        var household = await app.Given.Household();
        var cooperative = await app.Given.Cooperative("Hợp tác xã Rau sạch", Given.LongKhanh, household);
        return new(app, cooperative, household, await app.Given.Listing(cooperative, title, available, 20_000, producer: household));
    }

    public DateTimeOffset Now => app.Clock.Now();

    /// <summary>A slot two days after closing, in Long Khánh.</summary>
    public static object Slot(DateTimeOffset closesAt, int? cap = null, string street = "Sân kho hợp tác xã") => new
    {
        unit = Given.LongKhanh, street, day = closesAt.VietnamDay().AddDays(2), fromMinute = 450, toMinute = 600, cap,
    };

    public static object Form(DateTimeOffset opensAt, DateTimeOffset closesAt, Guid[] listings, object[]? slots = null, bool delivers = false, string name = "Rau tuần này") => new
    {
        name, opensAt, closesAt, listingIds = listings, slots = slots ?? [Slot(closesAt)], delivers,
    };

    public async Task<JsonElement> Open(object form)
    {
        var id = (await app.As(cooperative).PostAsJsonAsync("/api/order-cycles", form).ReadJson()).GetProperty("id").GetGuid();
        return await Show(id);
    }

    /// <summary>A cycle that has been open for a minute and closes in a day.</summary>
    public Task<JsonElement> OpenNow(int? cap = null, bool delivers = false) =>
        Open(Form(Now.AddMinutes(-1), Now.AddDays(1), [listing], [Slot(Now.AddDays(1), cap)], delivers));

    public Task<JsonElement> Show(Guid id) => app.As(cooperative).GetAsync($"/api/order-cycles/{id}").ReadJson();

    public Task<JsonElement> Harvest(Guid id) => app.As(cooperative).GetAsync($"/api/order-cycles/{id}/harvest").ReadJson();

    public static object Basket(Guid listing, decimal quantity, JsonElement? cycle, bool address = false) => new
    {
        lines = new[] { new { listingId = listing, quantity } },
        deliverTo = address ? (object)new { name = "Lan", phone = "0912 345 678", unit = Given.LongKhanh, street = "12 Lê Lợi" } : new { name = "Lan", phone = "0912 345 678" },
        payment = "cashOnDelivery",
        pickUps = cycle is { } open ? new[] { new { cycleId = open.GetProperty("id").GetGuid(), slotId = open.GetProperty("slots")[0].GetProperty("id").GetGuid() } } : [],
    };

    public Task<HttpResponseMessage> TryBuy(Person buyer, decimal quantity, JsonElement? cycle, bool address = false) =>
        app.As(buyer).PostAsJsonAsync("/api/orders", Basket(listing, quantity, cycle, address));

    public async Task<string> Buy(Person buyer, decimal quantity, JsonElement cycle) =>
        (await (await TryBuy(buyer, quantity, cycle)).ReadJson()).GetProperty("orders")[0].GetProperty("code").GetString()!;

    public Task<HttpResponseMessage> Cancel(Person who, string code) => app.As(who).PostAsJsonAsync($"/api/orders/{code}/cancel", new { reason = "đổi ý" });

    public async Task<int> Told(Person who, string kind) =>
        (await app.As(who).GetAsync("/api/inbox").ReadJson()).GetProperty("items").EnumerateArray().Count(notice => notice.GetProperty("kind").GetString() == kind);
}
