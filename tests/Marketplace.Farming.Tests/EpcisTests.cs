using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Marketplace.Farming.Tests;

public sealed class EpcisOnSqlite(MarketplaceApp app) : EpcisTests(app), IClassFixture<MarketplaceApp>;

public sealed class EpcisOnPostgres(PostgresApp app) : EpcisTests(app), IClassFixture<PostgresApp>;

public abstract class EpcisTests(MarketplaceApp app)
{
    private static readonly object To = new { name = "Lê Thị Mua", phone = "0912345678", unit = Given.LongKhanh, street = "12 Hùng Vương" };

    [Fact]
    public async Task A_mixed_packed_and_checked_lot_is_told_one_step_back_and_forward_as_the_published_schema_wants()
    {
        var (lan, minh) = (await app.Given.Household("Hộ Lan"), await app.Given.Household("Hộ Minh"));
        var htx = app.As(await app.Given.Cooperative("HTX Bình Lộc", Given.LongKhanh, lan, minh));
        var (first, second) = (await app.Harvest(htx, 100_000, lan), await app.Harvest(htx, 200_500, minh));
        var mix = await One(htx.PostAsJsonAsync("/api/lots/merges", new
        {
            sources = new[] { new { lotId = first, grams = 100_000 }, new { lotId = second, grams = 200_500 } }, lossGrams = 500, lossReason = "Dập",
        }));
        await htx.PostAsJsonAsync($"/api/lots/{mix}/pack", new { units = 50, gramsPerUnit = 5_000 }).MustSucceed();
        await htx.PostAsJsonAsync($"/api/lots/{mix}/split", new { partGrams = Array.Empty<long>(), lossGrams = 1_000, lossReason = "Hỏng" }).MustSucceed();
        // Not safe: that calls it back.
        await htx.PostAsJsonAsync($"/api/lots/{mix}/checks", new { kind = "safety", stage = "packing", passed = false, note = "Dư lượng", byName = "Phòng thử nghiệm A", on = "2026-11-21" }).MustSucceed();

        var events = await Valid(htx, mix);
        Assert.Equal(2, events.Count(told => Word(told, "bizStep") == "commissioning"));
        var merged = Assert.Single(events, told => Word(told, "bizStep") == "creating_class_instance");
        Assert.Equal([100m, 200.5m], merged.GetProperty("inputQuantityList").EnumerateArray().Select(goods => goods.GetProperty("quantity").GetDecimal()).Order());
        Assert.Equal(("KGM", 300m), (Word(merged.GetProperty("outputQuantityList")[0], "uom"), merged.GetProperty("outputQuantityList")[0].GetProperty("quantity").GetDecimal()));
        Assert.Equal(["active", "destroyed", "non_conformant", "recalled"], events.Where(told => Word(told, "bizStep") is not "commissioning" and not "creating_class_instance")
            .Select(told => Word(told, "disposition")).Order(StringComparer.Ordinal));
        Assert.Equal(events.Select(Id), (await Valid(htx, mix)).Select(Id));
    }

    [Fact]
    public async Task A_sale_is_known_by_its_order_and_never_by_its_buyer()
    {
        var household = await app.Given.Household();
        var (seller, shopper) = (app.As(household), app.As(await app.Given.Consumer("Lê Thị Mua Riêng")));
        var listing = await app.Given.Listing(household, "Sầu riêng cơm vàng", available: 50);
        var lot = (await seller.GetAsync("/api/lots").ReadJson()).GetProperty("items")[0].GetProperty("id").GetGuid();
        var order = (await shopper.PostAsJsonAsync("/api/orders", new { lines = new[] { new { listingId = listing, quantity = 5m } }, deliverTo = To, payment = "cashOnDelivery" }, Replies.Json)
            .ReadJson()).GetProperty("orders")[0].GetProperty("code").GetString()!;
        foreach (var step in new[] { "confirm", "ship", "deliver" }) await seller.PostAsync($"/api/orders/{order}/{step}", null).MustSucceed();

        var text = await seller.GetStringAsync($"/api/lots/{lot}/epcis");
        foreach (var secret in new[] { "Mua", "0912345678", "912345678", "Hùng Vương" }) Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        var sold = (await Valid(seller, lot)).Where(told => told.TryGetProperty("bizTransactionList", out _)).ToList();
        Assert.Equal(["retail_selling", "shipping", "receiving"], sold.Select(told => Word(told, "bizStep")));
        Assert.All(sold, told => Assert.EndsWith("/don-hang/" + order, Word(told.GetProperty("bizTransactionList")[0], "bizTransaction"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stranger_finds_no_export_and_an_officer_only_that_of_his_unit()
    {
        var lot = await app.Harvest(app.As(await app.Given.Household()), 1_000);
        await app.As(await app.Given.Household("Người lạ")).GetAsync($"/api/lots/{lot}/epcis").MustRefuse(HttpStatusCode.NotFound, "not_found");
        await app.As(await app.Given.CommuneOfficer(Given.QuyNhon)).GetAsync($"/api/lots/{lot}/epcis").MustRefuse(HttpStatusCode.NotFound, "not_found");
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anyone().GetAsync($"/api/lots/{lot}/epcis")).StatusCode);
        Assert.Single(await Valid(app.As(await app.Given.CommuneOfficer()), lot));
    }

    [Fact]
    public async Task The_judge_refuses_what_the_standard_does_not_know() =>
        Assert.NotEqual("valid", await Judge("""
            {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],"type":"EPCISDocument","schemaVersion":"2.0","creationDate":"2026-11-21T08:00:00+07:00",
             "epcisBody":{"eventList":[{"type":"ObjectEvent","action":"OBSERVE","bizStep":"eating","eventTime":"2026-11-21T08:00:00+07:00","eventTimeZoneOffset":"+07:00","epcList":[]}]}}
            """));

    private static async Task<List<JsonElement>> Valid(HttpClient caller, Guid lot)
    {
        var reply = await caller.GetAsync($"/api/lots/{lot}/epcis");
        Assert.Equal("application/ld+json", reply.Content.Headers.ContentType?.MediaType);
        var text = await reply.Content.ReadAsStringAsync();
        Assert.Equal("valid", await Judge(text));
        return [.. JsonDocument.Parse(text).RootElement.GetProperty("epcisBody").GetProperty("eventList").EnumerateArray()];
    }

    private static async Task<string> Judge(string document)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, document);
            return await NodeJudges.AskAsync("validate-epcis.mjs", file);
        }
        finally { File.Delete(file); }
    }

    private static string Word(JsonElement told, string member) => told.GetProperty(member).GetString()!;

    private static string Id(JsonElement told) => Word(told, "eventID");

    private static async Task<Guid> One(Task<HttpResponseMessage> changed) => (await changed.ReadJson()).GetProperty("made")[0].GetProperty("id").GetGuid();
}
