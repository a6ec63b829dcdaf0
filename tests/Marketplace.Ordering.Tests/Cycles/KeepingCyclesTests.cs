using System.Net;
using System.Net.Http.Json;

namespace Marketplace.Ordering.Tests.Cycles;

public sealed class KeepingCyclesTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    [Fact]
    public async Task A_household_cannot_open_a_cycle_and_a_cooperative_only_with_its_own_goods()
    {
        var stall = await CycleStall.SetUp(app);
        var form = CycleStall.Form(stall.Now, stall.Now.AddDays(1), [stall.Listing]);
        await app.As(stall.Household).PostAsJsonAsync("/api/order-cycles", form).MustRefuse(HttpStatusCode.NotFound, "not_found");
        await app.As(await app.Given.Cooperative("Hợp tác xã khác")).PostAsJsonAsync("/api/order-cycles", form).MustRefuse(HttpStatusCode.BadRequest, "cycle.listing_unknown");
    }

    [Fact]
    public async Task A_strange_cooperative_sees_and_moves_nothing_of_a_cycle()
    {
        var stall = await CycleStall.SetUp(app);
        var cycle = await stall.OpenNow();
        var id = cycle.GetProperty("id").GetGuid();
        await stall.Buy(await app.Given.Consumer(), 1, cycle);
        foreach (var stranger in new[] { await app.Given.Cooperative("Hợp tác xã lạ"), stall.Household })
        {
            var client = app.As(stranger);
            foreach (var address in new[] { "", "/harvest", "/harvest/goods?format=csv", "/harvest/packing?format=xlsx" })
                await client.GetAsync($"/api/order-cycles/{id}{address}").MustRefuse(HttpStatusCode.NotFound, "not_found");
            foreach (var step in new[] { "cancel", "release" }) await client.PostAsync($"/api/order-cycles/{id}/{step}", null).MustRefuse(HttpStatusCode.NotFound, "not_found");
            await client.PostAsJsonAsync($"/api/order-cycles/{id}/repeat", new { days = 7 }).MustRefuse(HttpStatusCode.NotFound, "not_found");
            await Put(client, id, 1, CycleStall.Form(stall.Now, stall.Now.AddDays(2), [stall.Listing])).MustRefuse(HttpStatusCode.NotFound, "not_found");
            Assert.Empty((await client.GetAsync("/api/order-cycles").ReadJson()).GetProperty("items").EnumerateArray());
        }
    }

    [Fact]
    public async Task While_open_nothing_is_taken_away_that_somebody_may_have_chosen()
    {
        var stall = await CycleStall.SetUp(app);
        var more = await app.Given.Listing(stall.Cooperative, "Bí đao", producer: stall.Household);
        var (opensAt, closesAt) = (stall.Now.AddMinutes(-1), stall.Now.AddDays(1));
        var cycle = await stall.Open(CycleStall.Form(opensAt, closesAt, [stall.Listing, more], [CycleStall.Slot(closesAt, cap: 5)]));
        var (id, version) = (cycle.GetProperty("id").GetGuid(), cycle.GetProperty("version").GetInt64());
        var slotId = cycle.GetProperty("slots")[0].GetProperty("id").GetGuid();
        object Slot(int? cap, Guid? slot) => new
        {
            unit = Given.LongKhanh, street = "Sân kho hợp tác xã", day = cycle.GetProperty("slots")[0].GetProperty("day").GetString(), fromMinute = 450, toMinute = 600, cap, id = slot,
        };
        var client = app.As(stall.Cooperative);
        Guid[] both = [stall.Listing, more];
        await Put(client, id, version, CycleStall.Form(opensAt, closesAt.AddHours(-1), both, [Slot(5, slotId)])).MustRefuse(HttpStatusCode.Conflict, "cycle.closes_earlier");
        await Put(client, id, version, CycleStall.Form(opensAt.AddHours(-1), closesAt, both, [Slot(5, slotId)])).MustRefuse(HttpStatusCode.Conflict, "cycle.opening_fixed");
        await Put(client, id, version, CycleStall.Form(opensAt, closesAt, [more], [Slot(5, slotId)])).MustRefuse(HttpStatusCode.Conflict, "cycle.listing_taken");
        await Put(client, id, version, CycleStall.Form(opensAt, closesAt, both, [Slot(4, slotId)])).MustRefuse(HttpStatusCode.Conflict, "cycle.slot_taken");
        await Put(client, id, version, CycleStall.Form(opensAt, closesAt, both, [Slot(5, null)])).MustRefuse(HttpStatusCode.Conflict, "cycle.slot_taken");
        await Put(client, id, version + 1, CycleStall.Form(opensAt, closesAt, both, [Slot(9, slotId)])).MustRefuse(HttpStatusCode.PreconditionFailed, "stale");
        await Put(client, id, version, CycleStall.Form(opensAt, closesAt.AddHours(3), both, [Slot(9, slotId), Slot(null, null)])).MustSucceed();
        var after = await stall.Show(id);
        Assert.Equal((2, 9), (after.GetProperty("slots").GetArrayLength(), after.GetProperty("slots").EnumerateArray().Single(slot => slot.GetProperty("id").GetGuid() == slotId).GetProperty("cap").GetInt32()));
        app.Clock.Advance(TimeSpan.FromDays(2));
        await Put(client, id, after.GetProperty("version").GetInt64(), CycleStall.Form(opensAt, stall.Now.AddDays(1), both, [CycleStall.Slot(stall.Now.AddDays(1))])).MustRefuse(HttpStatusCode.Conflict, "cycle.closed");
    }

    [Fact]
    public async Task A_repeated_cycle_has_the_same_goods_a_week_later_without_those_no_longer_on_sale()
    {
        var stall = await CycleStall.SetUp(app);
        var paused = await app.Given.Listing(stall.Cooperative, "Hết mùa", producer: stall.Household);
        var cycle = await stall.Open(CycleStall.Form(stall.Now, stall.Now.AddDays(1), [stall.Listing, paused]));
        await app.As(stall.Cooperative).PostAsync($"/api/listings/{paused}/pause", null).MustSucceed();
        var answer = await app.As(stall.Cooperative).PostAsJsonAsync($"/api/order-cycles/{cycle.GetProperty("id").GetGuid()}/repeat", new { days = 7 }).ReadJson();
        Assert.Equal("Hết mùa", Assert.Single(answer.GetProperty("leftOut").EnumerateArray()).GetProperty("title").GetString());
        var next = await stall.Show(answer.GetProperty("id").GetGuid());
        Assert.Equal(cycle.GetProperty("closesAt").GetDateTimeOffset().AddDays(7), next.GetProperty("closesAt").GetDateTimeOffset());
        Assert.Equal("planned", next.GetProperty("state").GetString());
        Assert.Equal(stall.Listing, Assert.Single(next.GetProperty("listingIds").EnumerateArray()).GetGuid());
        Assert.Equal(DateOnly.Parse(cycle.GetProperty("slots")[0].GetProperty("day").GetString()!, System.Globalization.CultureInfo.InvariantCulture).AddDays(7),
            DateOnly.Parse(next.GetProperty("slots")[0].GetProperty("day").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_files_say_what_to_bring_and_who_fetches_it()
    {
        var stall = await CycleStall.SetUp(app);
        var cycle = await stall.OpenNow();
        var code = await stall.Buy(await app.Given.Consumer(), 7, cycle);
        var client = app.As(stall.Cooperative);
        var goods = await (await client.GetAsync($"/api/order-cycles/{cycle.GetProperty("id").GetGuid()}/harvest/goods?format=csv")).Content.ReadAsStringAsync();
        var packing = await (await client.GetAsync($"/api/order-cycles/{cycle.GetProperty("id").GetGuid()}/harvest/packing?format=csv")).Content.ReadAsStringAsync();
        Assert.Contains("Cải ngọt", goods, StringComparison.Ordinal);
        Assert.Contains("7000", goods, StringComparison.Ordinal);
        Assert.Contains(code, packing, StringComparison.Ordinal);
        Assert.Contains("07:30–10:00", packing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_cycle_is_said_at_its_field()
    {
        var stall = await CycleStall.SetUp(app);
        var (now, client) = (stall.Now, app.As(stall.Cooperative));
        Task<HttpResponseMessage> Send(object form) => client.PostAsJsonAsync("/api/order-cycles", form);
        Assert.Equal(["cycle.closes_before_opening"], await (await Send(CycleStall.Form(now, now, [stall.Listing]))).ProblemAt("closesAt"));
        Assert.Equal(["cycle.listings_1_to_200"], await (await Send(CycleStall.Form(now, now.AddDays(1), []))).ProblemAt("listingIds"));
        Assert.Equal(["cycle.slots_1_to_10"], await (await Send(CycleStall.Form(now, now.AddDays(1), [stall.Listing], []))).ProblemAt("slots"));
        Assert.Equal(["cycle.slot_before_close"], await (await Send(CycleStall.Form(now, now.AddDays(9), [stall.Listing], [CycleStall.Slot(now.AddDays(1))]))).ProblemAt("slots[0].day"));
        await Send(CycleStall.Form(now.AddDays(-3), now.AddDays(-1), [stall.Listing])).MustRefuse(HttpStatusCode.BadRequest, "cycle.closes_in_past");
    }

    private static Task<HttpResponseMessage> Put(HttpClient client, Guid id, long version, object form)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"/api/order-cycles/{id}") { Content = JsonContent.Create(form) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return client.SendAsync(request);
    }
}
