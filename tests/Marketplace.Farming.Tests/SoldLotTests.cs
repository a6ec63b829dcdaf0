using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Farming.Lots;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Tests;

public sealed class SoldLotsOnSqlite(MarketplaceApp app) : SoldLotTests(app), IClassFixture<MarketplaceApp>;

public sealed class SoldLotsOnPostgres(PostgresApp app) : SoldLotTests(app), IClassFixture<PostgresApp>;

/// <summary>What was sold says for ever what it was sold as.</summary>
public abstract class SoldLotTests(MarketplaceApp app)
{
    private static readonly object To = new { name = "Lê Thị Mua", phone = "0912345678", unit = Given.LongKhanh, street = "12 Hùng Vương" };

    [Fact]
    public async Task What_was_sold_keeps_its_harvest_and_what_is_harvested_later_gets_a_lot_of_its_own()
    {
        var stall = await Stall.OpenAsync(app);
        await stall.Stock(50, "2026-11-18");
        var first = await stall.LotCode();
        var order = await stall.Buy(10);

        await stall.Stock(80, "2026-11-21");
        var second = await stall.LotCode();
        Assert.NotEqual(first, second);
        Assert.Equal(("2026-11-18", "2026-11-21"), (await HarvestOf(first), await HarvestOf(second)));
        Assert.Equal(first, await stall.LotOf(order));
        Assert.Equal(second, await stall.LotOf(await stall.Buy(5)));
        Assert.Equal(second, (await app.Anyone().GetAsync($"/api/listings/{stall.Listing}").ReadJson()).GetProperty("lotCode").GetString());
        // Counted again, the goods are those of the last harvest.
        await stall.Stock(70, null);
        Assert.Equal(second, await stall.LotCode());
    }

    [Fact]
    public async Task A_wrong_day_is_corrected_while_nobody_has_ordered_and_leaves_no_second_harvest()
    {
        var stall = await Stall.OpenAsync(app);
        await stall.Stock(50, "2026-11-01");
        var code = await stall.LotCode();
        await stall.Stock(50, "2026-11-20");
        Assert.Equal(code, await stall.LotCode());
        var story = await app.Anyone().GetAsync($"/api/trace/{code}").ReadJson();
        var harvested = Assert.Single(story.GetProperty("events").EnumerateArray(), happened => happened.GetProperty("step").GetString() == "harvested");
        Assert.Equal("2026-11-19T17:00:00+00:00", harvested.GetProperty("at").GetDateTimeOffset().ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_lot_weighed_while_it_is_on_sale_counts_what_was_sent_what_is_promised_and_what_is_ordered()
    {
        var stall = await Stall.OpenAsync(app);
        var (sent, promised, placed) = (await stall.Buy(10), await stall.Buy(5), await stall.Buy(4));
        foreach (var step in new[] { "confirm", "ship", "deliver" }) await stall.Move(sent, step);
        await stall.Move(promised, "confirm");
        var lot = await stall.LotId();

        await stall.Seller.PostAsJsonAsync($"/api/lots/{lot}/weigh", new { grams = 4_000 }).MustRefuse(HttpStatusCode.BadRequest, "lot.less_than_promised");
        await stall.Seller.PostAsJsonAsync($"/api/lots/{lot}/weigh", new { grams = 20_000 }).MustSucceed();
        Assert.Equal((30_000L, 15_000L), await Mass(lot));
        await app.FlowsMustMatchMasses();

        // 15 kg are left, of which 4 are ordered: no more than 11 are offered.
        await app.RunReadersAsync();
        Assert.Equal(11, (await app.Anyone().GetAsync($"/api/listings/{stall.Listing}").ReadJson()).GetProperty("available").GetDecimal());
        await stall.Seller.PutAsJsonAsync($"/api/listings/{stall.Listing}/stock", new { available = 12 }).MustRefuse(HttpStatusCode.Conflict, "listing.more_than_lot");
        await stall.Move(placed, "confirm");
        Assert.Equal((30_000L, 11_000L), await Mass(lot));
        await stall.Seller.PostAsync($"/api/orders/{promised}/cancel", JsonContent.Create(new { reason = "Khách đổi ý" })).MustSucceed();
        Assert.Equal((30_000L, 16_000L), await Mass(lot));
        await app.FlowsMustMatchMasses();
    }

    [Fact]
    public async Task Weighing_and_confirming_at_the_same_instant_lose_no_kilo()
    {
        for (var round = 0; round < 8; round++)
        {
            var stall = await Stall.OpenAsync(app);
            var orders = new List<string>();
            for (var number = 0; number < 4; number++) orders.Add(await stall.Buy(3));
            var lot = await stall.LotId();
            var weighing = stall.Seller.PostAsJsonAsync($"/api/lots/{lot}/weigh", new { grams = 40_000 });
            await Task.WhenAll([weighing, .. orders.Select(order => stall.Seller.PostAsync($"/api/orders/{order}/confirm", null))]);
            (await weighing).EnsureSuccessStatusCode();
            var confirmed = await app.WithDbAsync(db => db.Set<LotFlow>().CountAsync(flow => flow.LotId == lot && flow.Kind == LotFlowKind.Sold));
            foreach (var order in orders) await stall.Seller.PostAsync($"/api/orders/{order}/confirm", null);
            Assert.InRange(confirmed, 0, 4);
            Assert.Equal((40_000L, 28_000L), await Mass(lot));
        }
        await app.FlowsMustMatchMasses();
    }

    [Fact]
    public async Task A_number_that_is_on_none_of_his_papers_is_refused_and_one_written_with_spaces_is_his()
    {
        var household = await app.Given.Household();
        await app.Given.Certificate(household, number: "VG 12-34/XX");
        var seller = app.As(household);
        var listing = await Draft(seller, "VG 99-99/YY");
        await seller.PostAsync($"/api/listings/{listing}/publish", null).MustRefuse(HttpStatusCode.Conflict, "listing.certificate_unknown");
        Assert.Equal("draft", (await seller.GetAsync("/api/my/listings").ReadJson()).GetProperty("items")[0].GetProperty("status").GetString());
        var good = await Draft(seller, "vg12-34/xx");
        await seller.PostAsync($"/api/listings/{good}/publish", null).MustSucceed();
        await seller.PostAsJsonAsync("/api/lots", new { productCode = "sau-rieng-ri6", grams = 5_000, harvestFrom = "2026-11-20", standardCode = "vietgap", certificateNumber = "VG 99-99/YY" })
            .MustRefuse(HttpStatusCode.Conflict, "lot.certificate_unknown");
    }

    [Fact]
    public async Task What_was_sold_under_a_certificate_that_is_taken_back_says_so_and_never_shows_another()
    {
        var household = await app.Given.Household();
        var (first, _) = (await app.Given.Certificate(household, number: "VG-CU-01"), await app.Given.Certificate(household, number: "VG-MOI-02"));
        var stall = await Stall.OpenAsync(app, household, await Draft(app.As(household), "VG-CU-01"));
        var sold = await stall.LotCode();
        await stall.Buy(3);
        await stall.Seller.PostAsync($"/api/certificates/{first}/withdraw", null).MustSucceed();
        await app.RunReadersAsync();

        var page = await app.Anyone().GetStringAsync($"/t/{sold}");
        Assert.Contains("VG-CU-01", page, StringComparison.Ordinal);
        Assert.Contains("Giấy chứng nhận đã bị rút ngày", page, StringComparison.Ordinal);
        foreach (var wrong in new[] { "VG-MOI-02", "class=\"proven\"", "hasCertification\":{" }) Assert.DoesNotContain(wrong, page, StringComparison.Ordinal);
        // It stays on sale under the other one, as goods of another lot.
        var now = await stall.LotCode();
        Assert.NotEqual(sold, now);
        Assert.Contains("VG-MOI-02", await app.Anyone().GetStringAsync($"/t/{now}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_ends_later_still_stands_on_what_was_sold_while_it_was_in_force()
    {
        var household = await app.Given.Household();
        await app.Given.Certificate(household, number: "VG-SAP-HET", to: app.Clock.Today().AddDays(2));
        var stall = await Stall.OpenAsync(app, household, await Draft(app.As(household), "VG-SAP-HET"));
        var (sold, began) = (await stall.LotCode(), app.Clock.Now());
        await stall.Buy(3);
        app.Clock.Set(began.AddDays(4));
        var proof = (await app.Anyone().GetAsync($"/api/trace/{sold}").ReadJson()).GetProperty("proof");
        Assert.Equal(("VG-SAP-HET", "expired"), (proof.GetProperty("number").GetString(), proof.GetProperty("state").GetString()));
        app.Clock.Set(began.AddHours(1));
    }

    [Fact]
    public async Task A_failed_safety_check_calls_the_lot_back_until_one_is_passed()
    {
        var stall = await Stall.OpenAsync(app);
        var (order, lot) = (await stall.Buy(5), await stall.LotId());
        object Look(bool passed) => new { kind = "safety", stage = "harvest", passed, note = passed ? "" : "Dư lượng vượt mức", byName = "Trung tâm kiểm nghiệm", on = "2026-11-21" };
        await stall.Seller.PostAsJsonAsync($"/api/lots/{lot}/checks", new { kind = "quality", stage = "harvest", passed = false, note = "Dập", byName = "HTX", on = "2026-11-21" }).MustSucceed();
        Assert.False((await stall.Seller.GetAsync($"/api/lots/{lot}").ReadJson()).GetProperty("lot").GetProperty("isHeld").GetBoolean());

        var check = await stall.Seller.PostAsJsonAsync($"/api/lots/{lot}/checks", Look(passed: false)).ReadJson();
        Assert.Equal(1, check.GetProperty("recall").GetProperty("buyers").GetInt32());
        await stall.Seller.PostAsync($"/api/orders/{order}/confirm", null).MustRefuse(HttpStatusCode.Conflict, "lot.held");
        Assert.Contains("Kiểm tra an toàn: không đạt", await app.Anyone().GetStringAsync($"/t/{await stall.LotCode()}"), StringComparison.Ordinal);
        var line = (await stall.Shopper.GetAsync($"/api/orders/{order}").ReadJson()).GetProperty("lines")[0];
        Assert.Equal("Dư lượng vượt mức", line.GetProperty("recall").GetProperty("reason").GetString());
        await stall.Seller.PostAsJsonAsync($"/api/lots/{lot}/release", new { note = "Chắc là ổn" }).MustRefuse(HttpStatusCode.Conflict, "recall.check_first");
        await stall.Seller.PostAsJsonAsync($"/api/lots/{lot}/checks", Look(passed: true)).MustSucceed();
        await stall.Seller.PostAsJsonAsync($"/api/lots/{lot}/release", new { note = "Mẫu thứ hai đạt" }).MustSucceed();
        Assert.Equal(JsonValueKind.Null, (await stall.Shopper.GetAsync($"/api/orders/{order}").ReadJson()).GetProperty("lines")[0].GetProperty("recall").ValueKind);
        await stall.Move(order, "confirm");
    }

    [Fact]
    public async Task The_list_of_buyers_is_for_its_seller_and_with_every_number_for_an_officer_once_it_is_recalled()
    {
        var stall = await Stall.OpenAsync(app);
        await stall.Buy(5);
        var (lot, officer) = (await stall.LotId(), app.As(await app.Given.CommuneOfficer()));
        Task<string> File(HttpClient caller) => caller.GetStringAsync($"/api/lots/{lot}/buyers?format=csv");
        await app.As(await app.Given.Household("Người lạ")).GetAsync($"/api/lots/{lot}/buyers?format=csv").MustRefuse(HttpStatusCode.NotFound, "not_found");
        await app.As(await app.Given.CommuneOfficer(Given.QuyNhon)).GetAsync($"/api/lots/{lot}/buyers?format=csv").MustRefuse(HttpStatusCode.NotFound, "not_found");
        await stall.Shopper.GetAsync($"/api/lots/{lot}/buyers?format=csv").MustRefuse(HttpStatusCode.NotFound, "not_found");
        var phone = stall.Buyer.Phone[^9..];
        Assert.Contains(phone, await File(stall.Seller), StringComparison.Ordinal);
        var before = await File(officer);
        Assert.Contains(stall.Buyer.Name, before, StringComparison.Ordinal);
        Assert.DoesNotContain(phone, before, StringComparison.Ordinal);
        await officer.PostAsJsonAsync($"/api/lots/{lot}/recall", new { reason = "Mẫu không đạt" }).MustSucceed();
        Assert.Contains(phone, await File(officer), StringComparison.Ordinal);
    }

    private async Task<string?> HarvestOf(string code) => (await app.Anyone().GetAsync($"/api/trace/{code}").ReadJson()).GetProperty("harvestFrom").GetString();

    private async Task<(long Was, long Left)> Mass(Guid lot) =>
        await app.WithDbAsync(db => db.Set<LotMass>().Where(mass => mass.LotId == lot).Select(mass => new ValueTuple<long, long>(mass.InGrams, mass.LeftGrams)).SingleAsync());

    private static async Task<Guid> Draft(HttpClient seller, string number) => (await seller.PostAsJsonAsync("/api/listings", new
    {
        productCode = "sau-rieng-ri6", title = "Sầu riêng VietGAP", priceDong = 60_000, unit = "kg", gramsPerUnit = 1000, available = 50, step = 1, standardCode = "vietgap",
        certificateNumber = number, harvestFrom = "2026-11-20", harvestTo = "2026-11-30",
    }, Replies.Json).ReadJson()).GetProperty("id").GetGuid();

    /// <summary>A household with one listing, and somebody who buys of it.</summary>
    private sealed record Stall(HttpClient Seller, Person Buyer, HttpClient Shopper, Guid Listing)
    {
        public static async Task<Stall> OpenAsync(MarketplaceApp app, Person? household = null, Guid? draft = null)
        {
            household ??= await app.Given.Household();
            var (seller, buyer) = (app.As(household), await app.Given.Consumer("Trần Thị Mua Lô"));
            if (draft is { } id) await seller.PostAsync($"/api/listings/{id}/publish", null).MustSucceed();
            return new(seller, buyer, app.As(buyer), draft ?? await app.Given.Listing(household, "Sầu riêng cơm vàng", available: 50));
        }

        public Task Stock(decimal available, string? harvestFrom) =>
            Seller.PutAsJsonAsync($"/api/listings/{Listing}/stock", new { available, harvestFrom }).MustSucceed();

        public async Task<string> Buy(decimal quantity) => (await Shopper.PostAsJsonAsync(
            "/api/orders", new { lines = new[] { new { listingId = Listing, quantity } }, deliverTo = To, payment = "cashOnDelivery" }, Replies.Json).ReadJson())
            .GetProperty("orders")[0].GetProperty("code").GetString()!;

        public Task Move(string order, string step) => Seller.PostAsync($"/api/orders/{order}/{step}", null).MustSucceed();

        public async Task<string> LotCode() =>
            (await Seller.GetAsync($"/api/listings/{Listing}").ReadJson()).GetProperty("lotCode").GetString()!;

        public async Task<Guid> LotId()
        {
            var code = await LotCode();
            return (await Seller.GetAsync("/api/lots?limit=100").ReadJson()).GetProperty("items").EnumerateArray().Single(lot => lot.GetProperty("code").GetString() == code).GetProperty("id").GetGuid();
        }

        public async Task<string> LotOf(string order) =>
            (await Shopper.GetAsync($"/api/orders/{order}").ReadJson()).GetProperty("lines")[0].GetProperty("lotCode").GetString()!;
    }
}
