using System.Net;
using System.Net.Http.Json;
using Marketplace.Farming.Lots;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Tests;

public sealed class LotsOnSqlite(MarketplaceApp app) : LotTests(app), IClassFixture<MarketplaceApp>;

public sealed class LotsOnPostgres(PostgresApp app) : LotTests(app), IClassFixture<PostgresApp>;

public abstract class LotTests(MarketplaceApp app)
{
    [Fact]
    public async Task A_cooperative_takes_in_mixes_packs_and_sees_whose_kilos_are_inside()
    {
        var (lan, minh) = (await app.Given.Household("Hộ Lan"), await app.Given.Household("Hộ Minh"));
        var htx = app.As(await app.Given.Cooperative("HTX Bình Lộc", Given.LongKhanh, lan, minh));
        var first = await app.Harvest(htx, 300_000, lan);
        var second = await app.Harvest(htx, 200_000, minh);

        var mixed = await htx.PostAsJsonAsync("/api/lots/merges", new
        {
            sources = new[] { new { lotId = first, grams = 100_000 }, new { lotId = second, grams = 200_000 } }, lossGrams = 5_000, lossReason = "Dập khi chuyển",
        }).ReadJson();
        var mix = mixed.GetProperty("made")[0].GetProperty("id").GetGuid();
        var packed = await htx.PostAsJsonAsync($"/api/lots/{mix}/pack", new { units = 50, gramsPerUnit = 5_000 }).ReadJson();
        var boxes = packed.GetProperty("made")[0].GetProperty("id").GetGuid();
        await htx.PostAsJsonAsync($"/api/lots/{boxes}/checks", new { kind = "safety", stage = "packing", passed = true, byName = "Phòng thử nghiệm A", on = "2026-11-21" }).MustSucceed();

        var lot = await htx.GetAsync($"/api/lots/{boxes}").ReadJson();
        Assert.Equal((250_000, 50), (lot.GetProperty("lot").GetProperty("leftGrams").GetInt64(), lot.GetProperty("lot").GetProperty("units").GetInt32()));
        Assert.Equal(["Hộ Lan", "Hộ Minh"], lot.GetProperty("lots").EnumerateArray().Select(row => row.GetProperty("producer").GetProperty("name").GetString()!)
            .Where(name => name.StartsWith("Hộ", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(3, lot.GetProperty("back").GetArrayLength());
        Assert.Equal("Phòng thử nghiệm A", lot.GetProperty("checks")[0].GetProperty("byName").GetString());

        var source = await htx.GetAsync($"/api/lots/{first}").ReadJson();
        Assert.Equal(200_000, source.GetProperty("lot").GetProperty("leftGrams").GetInt64());
        Assert.Equal(2, source.GetProperty("forward").GetArrayLength());
        Assert.Equal("Dập khi chuyển", source.GetProperty("movements")[0].GetProperty("lossReason").GetString());
        await app.FlowsMustMatchMasses();
    }

    [Fact]
    public async Task Two_splits_at_once_cannot_take_more_than_there_is()
    {
        var seller = app.As(await app.Given.Household());
        var lot = await app.Harvest(seller, 100_000);
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => seller.PostAsJsonAsync($"/api/lots/{lot}/split", new { partGrams = new[] { 40_000 } })));
        Assert.Equal(2, replies.Count(reply => reply.StatusCode is HttpStatusCode.OK));
        foreach (var refused in replies.Where(reply => reply.StatusCode is not HttpStatusCode.OK)) await refused.MustRefuse(HttpStatusCode.Conflict, "lot.too_little");
        Assert.Equal(20_000, await app.LeftOf(lot));
        await app.FlowsMustMatchMasses();
    }

    [Fact]
    public async Task The_same_key_splits_once()
    {
        var seller = app.As(await app.Given.Household());
        var lot = await app.Harvest(seller, 10_000);
        var first = await seller.PostOnce($"/api/lots/{lot}/split", new { partGrams = new[] { 4_000 }, lossGrams = 500, lossReason = "Hao hụt" }, "một lần").ReadJson();
        var again = await seller.PostOnce($"/api/lots/{lot}/split", new { partGrams = new[] { 4_000 }, lossGrams = 500, lossReason = "Hao hụt" }, "một lần").ReadJson();
        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal(5_500, await app.LeftOf(lot));
    }

    [Fact]
    public async Task A_stranger_finds_no_lot_and_a_producer_whose_goods_are_elsewhere_may_only_look()
    {
        var lan = await app.Given.Household("Hộ Lan");
        var htx = app.As(await app.Given.Cooperative("HTX", Given.LongKhanh, lan));
        var lot = await app.Harvest(htx, 10_000, lan);
        var stranger = app.As(await app.Given.Household("Người lạ"));
        await stranger.GetAsync($"/api/lots/{lot}").MustRefuse(HttpStatusCode.NotFound, "not_found");
        await stranger.PostAsJsonAsync($"/api/lots/{lot}/split", new { partGrams = new[] { 1_000 } }).MustRefuse(HttpStatusCode.NotFound, "not_found");
        await stranger.PostAsJsonAsync($"/api/lots/{lot}/pack", new { units = 1, gramsPerUnit = 1_000 }).MustRefuse(HttpStatusCode.NotFound, "not_found");
        await stranger.PostAsJsonAsync($"/api/lots/{lot}/weigh", new { grams = 1_000 }).MustRefuse(HttpStatusCode.NotFound, "not_found");
        await stranger.PostAsJsonAsync($"/api/lots/{lot}/recall", new { reason = "thử" }).MustRefuse(HttpStatusCode.NotFound, "not_found");
        await stranger.PostAsJsonAsync($"/api/lots/{lot}/release", new { note = "thử" }).MustRefuse(HttpStatusCode.NotFound, "not_found");
        await stranger.PostAsJsonAsync($"/api/lots/{lot}/checks", new { kind = "quality", stage = "harvest", passed = true, byName = "X", on = "2026-11-20" })
            .MustRefuse(HttpStatusCode.NotFound, "not_found");
        await stranger.PostAsJsonAsync("/api/lots/merges", new { sources = new[] { new { lotId = lot, grams = 1 }, new { lotId = Guid.CreateVersion7(), grams = 1 } } })
            .MustRefuse(HttpStatusCode.NotFound, "not_found");
        Assert.Equal(0, (await stranger.GetAsync("/api/lots").ReadJson()).GetProperty("items").GetArrayLength());
        await stranger.PostAsJsonAsync("/api/lots", new { productCode = "sau-rieng-ri6", grams = 1_000, harvestFrom = "2026-11-20", producerId = lan.Party })
            .MustRefuse(HttpStatusCode.Conflict, "lot.producer_not_yours");

        Assert.Equal(10_000, (await app.As(lan).GetAsync($"/api/lots/{lot}").ReadJson()).GetProperty("lot").GetProperty("leftGrams").GetInt64());
        await app.As(lan).PostAsJsonAsync($"/api/lots/{lot}/split", new { partGrams = new[] { 1_000 } }).MustRefuse(HttpStatusCode.Forbidden, "lot.not_in_your_hands");
    }

    [Fact]
    public async Task Lots_come_page_by_page_newest_first()
    {
        var seller = app.As(await app.Given.Household());
        var made = new List<Guid>();
        for (var count = 0; count < 3; count++) made.Add(await app.Harvest(seller, 1_000));
        await seller.PostAsJsonAsync($"/api/lots/{made[0]}/split", new { partGrams = new[] { 100, 100, 100 } }).MustSucceed();
        var seen = new List<Guid>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await seller.GetAsync($"/api/lots?limit=2&cursor={cursor}").ReadJson();
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetGuid()));
            cursor = page.GetProperty("nextCursor").GetString();
        }
        Assert.Equal(6, seen.Count);
        Assert.Equal(6, seen.Distinct().Count());
        Assert.Superset(made.ToHashSet(), seen.ToHashSet());
    }
}

internal static class LotWords
{
    public static async Task<Guid> Harvest(this MarketplaceApp app, HttpClient seller, long grams, Person? producer = null)
    {
        _ = app;
        var lot = await seller.PostAsJsonAsync("/api/lots", new { productCode = "sau-rieng-ri6", grams, harvestFrom = "2026-11-20", producerId = producer?.PartyId }, Replies.Json).ReadJson();
        return lot.GetProperty("id").GetGuid();
    }

    public static Task<long> LeftOf(this MarketplaceApp app, Guid lot) =>
        app.WithDbAsync(db => db.Set<LotMass>().Where(mass => mass.LotId == lot).Select(mass => mass.LeftGrams).SingleAsync());

    /// <summary>What every lot has left is the sum of what moved.</summary>
    public static async Task FlowsMustMatchMasses(this MarketplaceApp app)
    {
        var masses = await app.WithDbAsync(db => db.Set<LotMass>().AsNoTracking().ToListAsync());
        var flows = (await app.WithDbAsync(db => db.Set<LotFlow>().AsNoTracking().ToListAsync())).ToLookup(flow => flow.LotId);
        Assert.NotEmpty(masses);
        Assert.All(masses, mass => Assert.Equal(mass.LeftGrams, flows[mass.LotId].Sum(flow => flow.Kind is LotFlowKind.Used or LotFlowKind.Sold ? -flow.Grams : flow.Grams)));
        var changes = await app.WithDbAsync(db => db.Set<LotChange>().AsNoTracking().ToListAsync());
        var byChange = flows.SelectMany(lot => lot).Where(flow => flow.ChangeId is not null).ToLookup(flow => flow.ChangeId!.Value);
        Assert.All(changes, change => Assert.Equal(
            byChange[change.Id].Where(flow => flow.Kind is LotFlowKind.Used).Sum(flow => flow.Grams),
            byChange[change.Id].Where(flow => flow.Kind is LotFlowKind.Made).Sum(flow => flow.Grams) + change.LossGrams));
    }
}
