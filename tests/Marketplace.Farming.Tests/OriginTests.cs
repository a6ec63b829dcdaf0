using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Farming.Lots;
using Marketplace.Farming.Origins;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Tests;

public sealed class OriginsOnSqlite(MarketplaceApp app) : OriginTests(app), IClassFixture<MarketplaceApp>;

public sealed class OriginsOnPostgres(PostgresApp app) : OriginTests(app), IClassFixture<PostgresApp>;

public abstract class OriginTests(MarketplaceApp app)
{
    [Fact]
    public async Task A_denied_lot_and_what_was_made_of_it_is_held_until_an_officer_frees_it_and_both_sides_are_told()
    {
        var lan = await app.Given.Household("Hộ Lan");
        var (household, htx, officer) = (app.As(lan), app.As(await app.Given.Cooperative("HTX Bình Lộc", Given.LongKhanh, lan)), app.As(await app.Given.CommuneOfficer()));
        var lot = await app.Harvest(htx, 10_000, lan);
        var part = (await htx.PostAsJsonAsync($"/api/lots/{lot}/split", new { partGrams = new[] { 4_000 } }).ReadJson()).GetProperty("made")[0].GetProperty("id").GetGuid();
        var denial = await Deny(household, lot);
        await household.PostAsJsonAsync("/api/origin-denials", new { code = await CodeOf(lot), reason = "lần nữa" }).MustRefuse(HttpStatusCode.Conflict, "denial.already_open");

        foreach (var held in new[] { lot, part }) await htx.PostAsJsonAsync($"/api/lots/{held}/split", new { partGrams = new[] { 1_000 } }).MustRefuse(HttpStatusCode.Conflict, "lot.held");
        await officer.PostAsJsonAsync($"/api/lots/{lot}/release", new { note = "bỏ qua" }).MustRefuse(HttpStatusCode.Conflict, "recall.not_open");
        var page = await app.Anyone().GetStringAsync($"/t/{await CodeOf(part)}");
        Assert.Contains("đang được cơ quan quản lý xác minh", page, StringComparison.Ordinal);
        Assert.DoesNotContain("đang bị thu hồi", page, StringComparison.Ordinal);
        Assert.DoesNotContain(lot, (await officer.GetAsync("/api/recalls?limit=100").ReadJson()).GetProperty("items").EnumerateArray().Select(recall => recall.GetProperty("lotId").GetGuid()));
        Assert.DoesNotContain("recalled", await htx.GetStringAsync($"/api/lots/{lot}/epcis"), StringComparison.Ordinal);

        Assert.True(Assert.Single(await Listed(officer, denial)).GetProperty("mayDecide").GetBoolean());
        await officer.PostAsJsonAsync($"/api/origin-denials/{denial}/decision", new { isFalseOrigin = false, note = "Sổ thu mua khớp" }).MustSucceed();
        await officer.PostAsJsonAsync($"/api/origin-denials/{denial}/decision", new { isFalseOrigin = true, note = "đổi ý" }).MustRefuse(HttpStatusCode.Conflict, "denial.decided");
        await htx.PostAsJsonAsync($"/api/lots/{part}/split", new { partGrams = new[] { 1_000 } }).MustSucceed();
        Assert.Equal("dismissed", Assert.Single(await Listed(household, denial)).GetProperty("status").GetString());
        Assert.Equal(["lot.denial_dismissed", "lot.denial_received"], await Told(household));
        Assert.Equal(["lot.denial_dismissed", "lot.origin_denied"], await Told(htx));
        await app.FlowsMustMatchMasses();
    }

    [Fact]
    public async Task Two_denials_of_one_lot_at_the_same_instant_open_one_and_hold_it_once()
    {
        var (holder, named) = (await app.Given.Household("Hộ có giấy"), await app.Given.Household("Hộ đứng tên"));
        var htx = await app.Given.Cooperative("HTX", Given.LongKhanh, named);
        await app.Given.Certificate(holder, number: "VietGAP-HAI-NGUOI-01");
        await app.Given.Certificate(named, number: "VietGAP-HAI-NGUOI-01", verified: false);
        for (var round = 0; round < 5; round++)
        {
            var lot = (await app.As(htx).PostAsJsonAsync("/api/lots", new
            {
                productCode = "sau-rieng-ri6", grams = 5_000, harvestFrom = "2026-11-20", standardCode = "vietgap", certificateNumber = "VietGAP-HAI-NGUOI-01", producerId = named.Party,
            }).ReadJson()).GetProperty("id").GetGuid();
            var code = await CodeOf(lot);
            // The one whose certificate it bears and the one in whose name it stands, from several phones each.
            var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(phone =>
                app.As(phone % 2 == 0 ? holder : named).PostAsJsonAsync("/api/origin-denials", new { code, reason = "Không phải hàng của tôi" })));

            Assert.Single(replies, reply => reply.StatusCode is HttpStatusCode.Created);
            foreach (var refused in replies.Where(reply => reply.StatusCode is not HttpStatusCode.Created))
            {
                Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
                Assert.Contains(await refused.ProblemCode(), new[] { "denial.already_open", "try_again" });
            }
            await app.As(holder).PostAsJsonAsync("/api/origin-denials", new { code, reason = "lần nữa" }).MustRefuse(HttpStatusCode.Conflict, "denial.already_open");
            Assert.Equal(1, await app.WithDbAsync(db => db.Set<OriginDenial>().CountAsync(denial => denial.LotId == lot)));
            Assert.Equal(1, await app.WithDbAsync(db => db.Set<LotMass>().Where(mass => mass.LotId == lot).Select(mass => mass.Holds).SingleAsync()));
        }
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_open_denial_and_allows_one_after_a_decision()
    {
        var lan = await app.Given.Household("Hộ Lan");
        var lot = await app.Harvest(app.As(await app.Given.Cooperative("HTX", Given.LongKhanh, lan)), 3_000, lan);
        var first = await Deny(app.As(lan), lot);
        Task<int> AddAsync() => app.WithDbAsync(db =>
        {
            db.Add(new OriginDenial { LotId = lot, HouseholdId = lan.Party, RecallId = Guid.CreateVersion7(), Reason = "thẳng vào kho", At = app.Clock.GetUtcNow() });
            return db.SaveChangesAsync();
        });
        await Assert.ThrowsAsync<DbUpdateException>(AddAsync);
        await app.As(await app.Given.CommuneOfficer()).PostAsJsonAsync($"/api/origin-denials/{first}/decision", new { isFalseOrigin = false, note = "Đúng nguồn gốc" }).MustSucceed();
        Assert.Equal(1, await AddAsync());
    }

    [Fact]
    public async Task A_borrowed_certificate_number_is_denied_by_its_holder_and_the_lot_stays_held()
    {
        var (holder, borrower) = (await app.Given.Household("Hộ có giấy"), await app.Given.Household("Hộ mượn số"));
        await app.Given.Certificate(holder, number: "VietGAP-CUA-TOI-01");
        await app.As(borrower).PostAsJsonAsync("/api/lots", new
        {
            productCode = "sau-rieng-ri6", grams = 5_000, harvestFrom = "2026-11-20", standardCode = "vietgap", certificateNumber = "VietGAP-CUA-TOI-01",
        }).MustRefuse(HttpStatusCode.Conflict, "lot.certificate_unknown");
        // He hands in a paper with that number, which nobody has checked yet.
        await app.Given.Certificate(borrower, number: "VietGAP-CUA-TOI-01", verified: false);
        var lot = (await app.As(borrower).PostAsJsonAsync("/api/lots", new
        {
            productCode = "sau-rieng-ri6", grams = 5_000, harvestFrom = "2026-11-20", standardCode = "vietgap", certificateNumber = "VietGAP-CUA-TOI-01",
        }).ReadJson()).GetProperty("id").GetGuid();
        var denial = await Deny(app.As(holder), lot);
        var officer = app.As(await app.Given.CommuneOfficer());
        await officer.PostAsJsonAsync($"/api/origin-denials/{denial}/decision", new { isFalseOrigin = true, note = "Không có giấy" }).MustSucceed();
        await app.As(borrower).PostAsJsonAsync($"/api/lots/{lot}/split", new { partGrams = new[] { 1_000 } }).MustRefuse(HttpStatusCode.Conflict, "lot.held");
        Assert.Contains("lot.denial_upheld", await Told(app.As(borrower)));
        Assert.Contains("lot.denial_upheld", await Told(app.As(holder)));
        Assert.Contains("đang bị thu hồi", await app.Anyone().GetStringAsync($"/t/{await CodeOf(lot)}"), StringComparison.Ordinal);
        await officer.PostAsJsonAsync($"/api/lots/{lot}/release", new { note = "Đã ghi lại đúng nguồn gốc" }).MustSucceed();
    }

    [Fact]
    public async Task A_stranger_denies_nothing_sees_nothing_and_decides_nothing()
    {
        var lan = await app.Given.Household("Hộ Lan");
        var own = await app.Harvest(app.As(lan), 1_000);
        await app.As(lan).PostAsJsonAsync("/api/origin-denials", new { code = await CodeOf(own), reason = "đổi ý" }).MustRefuse(HttpStatusCode.Conflict, "denial.opened_by_you");
        var lot = await app.Harvest(app.As(await app.Given.Cooperative("HTX", Given.LongKhanh, lan)), 1_000, lan);
        var (stranger, far) = (app.As(await app.Given.Household("Người lạ")), app.As(await app.Given.CommuneOfficer(Given.QuyNhon)));
        await stranger.PostAsJsonAsync("/api/origin-denials", new { code = await CodeOf(lot), reason = "thử" }).MustRefuse(HttpStatusCode.NotFound, "denial.not_said_to_be_yours");
        await app.As(lan).PostAsJsonAsync("/api/origin-denials", new { code = "K7DM-4QXR-2A", reason = "thử" }).MustRefuse(HttpStatusCode.NotFound, "denial.not_said_to_be_yours");
        var denial = await Deny(app.As(lan), lot);
        Assert.Empty(await Listed(stranger, denial));
        Assert.Empty(await Listed(far, denial));
        await far.PostAsJsonAsync($"/api/origin-denials/{denial}/decision", new { isFalseOrigin = true, note = "thử" }).MustRefuse(HttpStatusCode.NotFound, "not_found");
        await stranger.PostAsJsonAsync($"/api/origin-denials/{denial}/decision", new { isFalseOrigin = true, note = "thử" }).MustRefuse(HttpStatusCode.Forbidden, "forbidden");
        Assert.Single(await Listed(app.As(await app.Given.IndustryTradeOfficer()), denial));
    }

    private async Task<Guid> Deny(HttpClient household, Guid lot) =>
        (await household.PostAsJsonAsync("/api/origin-denials", new { code = (await CodeOf(lot)).ToLowerInvariant(), reason = "Tôi không bán lô này" }).ReadJson()).GetProperty("id").GetGuid();

    private static async Task<List<JsonElement>> Listed(HttpClient caller, Guid denial) =>
        [.. (await caller.GetAsync("/api/origin-denials").ReadJson()).GetProperty("items").EnumerateArray().Where(item => item.GetProperty("id").GetGuid() == denial)];

    private static async Task<List<string>> Told(HttpClient party) =>
        [.. (await party.GetAsync("/api/inbox").ReadJson()).GetProperty("items").EnumerateArray().Select(notice => notice.GetProperty("kind").GetString()!).Order(StringComparer.Ordinal)];

    private Task<string> CodeOf(Guid lot) => app.WithDbAsync(db => db.Set<Lot>().Where(known => known.Id == lot).Select(known => known.Code).SingleAsync());
}
