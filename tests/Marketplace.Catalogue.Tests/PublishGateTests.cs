using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Catalogue.Listings;
using Marketplace.Farming.Certificates;
using Marketplace.Platform.Facts;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalogue.Tests;

public sealed class PublishGateTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    [Fact]
    public async Task Each_missing_paper_is_named_at_its_field_and_the_listing_goes_on_sale_once_it_is_there()
    {
        var household = await app.Given.Household();
        await app.Given.WithoutCommitment(household);
        var client = app.As(household);
        var id = await Draft(client, "vietgap");
        await MustLack(client, id, "certificateNumber", "listing.certificate_missing");

        var other = await app.Given.Certificate(household, products: "ho-tieu");
        await MustLack(client, id, "certificateNumber", "listing.certificate_scope");
        await client.PostAsync($"/api/certificates/{other}/withdraw", null).MustSucceed();
        await app.Given.Certificate(household, number: "VG-CU", to: app.Clock.Today(), verified: true);
        await app.WithDbAsync(db => db.Set<Certificate>().Where(known => known.Number == "VG-CU" && known.HolderId == household.Party)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.ValidTo, app.Clock.Today().AddDays(-1))));
        await MustLack(client, id, "certificateNumber", "listing.certificate_expired");
        var waiting = await app.Given.Certificate(household, number: "VG-MOI", verified: false);
        await MustLack(client, id, "certificateNumber", "listing.certificate_not_verified");

        await app.As(await app.Given.CommuneOfficer()).PostAsJsonAsync($"/api/certificates/{waiting}/verify", new { }).MustSucceed();
        await client.PostAsync($"/api/listings/{id}/publish", null).MustSucceed();
        var seen = await app.Anyone().GetAsync($"/api/listings/{id}").ReadJson();
        Assert.Equal(("VG-MOI", "2026-11-21"), (seen.GetProperty("certificateNumber").GetString(), seen.GetProperty("verified").GetProperty("checkedOn").GetString()));
    }

    [Fact]
    public async Task Ordinary_goods_need_a_commitment_and_one_tap_gives_it()
    {
        var household = await app.Given.Household();
        await app.Given.WithoutCommitment(household);
        var client = app.As(household);
        var id = await Draft(client, "none");
        var refused = await client.PostAsync($"/api/listings/{id}/publish", null);
        await refused.MustRefuse(HttpStatusCode.Conflict, "listing.commitment_missing");
        Assert.Equal(household.Party, (await refused.Problem()).GetProperty("producerId").GetGuid());
        Assert.Equal(["listing.commitment_missing"], await refused.ProblemAt("commitment"));
        await client.PostAsJsonAsync("/api/certificates/commitment", new { accepted = true }).MustSucceed();
        await client.PostAsync($"/api/listings/{id}/publish", null).MustSucceed();
        var seen = await app.Anyone().GetAsync($"/api/listings/{id}").ReadJson();
        Assert.False(seen.TryGetProperty("verified", out var verified) && verified.ValueKind is not JsonValueKind.Null);
    }

    [Fact]
    public async Task A_standard_on_sale_cannot_be_changed_to_one_without_a_certificate()
    {
        var household = await app.Given.Household();
        var id = await app.Given.Listing(household);
        var client = app.As(household);
        var version = (await client.GetAsync($"/api/listings/{id}").ReadJson()).GetProperty("version").GetInt64();
        await client.PutOver($"/api/listings/{id}", Form("globalgap"), version).MustRefuse(HttpStatusCode.Conflict, "listing.certificate_missing");
        Assert.Equal("none", (await app.Anyone().GetAsync($"/api/listings/{id}").ReadJson()).GetProperty("standard").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_refused_certificate_takes_the_badge_and_the_listing_leaves_the_sale()
    {
        var household = await app.Given.Household();
        var certificate = await app.Given.Certificate(household, number: "VG-THU-HOI");
        var id = await app.Given.Listing(household, standard: "vietgap", certificate: "VG-THU-HOI");
        Assert.Equal("2026-11-21", (await Tile(household)).GetProperty("verified").GetProperty("checkedOn").GetString());
        var reply = await app.As(await app.Given.IndustryTradeOfficer()).PostAsJsonAsync($"/api/certificates/{certificate}/reject", new { reason = "Cơ quan cấp không xác nhận" });
        await reply.MustSucceed();
        await app.Services.ReadAllFactsAsync(CancellationToken.None);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Anyone().GetAsync($"/api/listings/{id}")).StatusCode);
        var notice = (await app.As(household).GetAsync("/api/inbox").ReadJson()).GetProperty("items").EnumerateArray().Single(item => item.GetProperty("kind").GetString() == "listing.lapsed");
        Assert.Equal("listing.certificate_not_verified", notice.GetProperty("values").GetProperty("code").GetString());
    }

    private async Task<JsonElement> Tile(Person seller) => (await app.Anyone().GetAsync($"/api/listings?seller={seller.Party}").ReadJson()).GetProperty("items")[0];

    private static async Task MustLack(HttpClient client, Guid id, string field, string code)
    {
        var refused = await client.PostAsync($"/api/listings/{id}/publish", null);
        await refused.MustRefuse(HttpStatusCode.Conflict, code);
        Assert.Equal([code], await refused.ProblemAt(field));
    }

    private static async Task<Guid> Draft(HttpClient client, string standard) =>
        (await client.PostAsJsonAsync("/api/listings", Form(standard)).ReadJson()).GetProperty("id").GetGuid();

    private static object Form(string standard) => new
    {
        productCode = "sau-rieng-ri6", title = "Sầu riêng", priceDong = 50_000, unit = "kg", gramsPerUnit = 1000, available = 10, step = 1, standardCode = standard,
    };
}

/// <summary>A clock of its own: these tests walk through midnights.</summary>
public sealed class LapseTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    [Fact]
    public async Task At_midnight_the_badge_is_gone_and_the_night_run_pauses_what_no_longer_stands_and_only_that()
    {
        var (ends, stays, renewed) = (await app.Given.Household(), await app.Given.Household(), await app.Given.Household());
        var lastDay = app.Clock.Today().AddDays(10);
        foreach (var household in new[] { ends, renewed }) await app.Given.Certificate(household, number: "VG-10", to: lastDay);
        await app.Given.Certificate(renewed, number: "VG-MOI", from: lastDay.AddDays(-1), to: lastDay.AddYears(1));
        var (lapsing, ordinary, carried) =
            (await app.Given.Listing(ends, standard: "vietgap", certificate: "VG-10"), await app.Given.Listing(stays), await app.Given.Listing(renewed, standard: "vietgap", certificate: "VG-10"));

        app.Clock.Set(lastDay.AddDays(1).VietnamMidnight().AddMilliseconds(-1));
        Assert.Equal(0, await Night());
        Assert.True(IsVerified(await Read(lapsing)));
        app.Clock.Set(lastDay.AddDays(1).VietnamMidnight());
        Assert.False(IsVerified(await Read(lapsing)));
        Assert.Equal(1, await Night());
        Assert.Equal(0, await Night());
        Assert.Equal(HttpStatusCode.NotFound, (await app.Anyone().GetAsync($"/api/listings/{lapsing}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.Anyone().GetAsync($"/api/listings/{ordinary}")).StatusCode);
        var shown = await Read(carried);
        Assert.Equal(("VG-MOI", true), (shown.GetProperty("certificateNumber").GetString(), IsVerified(shown)));
        var notices = (await app.As(ends).GetAsync("/api/inbox").ReadJson()).GetProperty("items").EnumerateArray().Where(item => item.GetProperty("kind").GetString() == "listing.lapsed");
        Assert.Equal("listing.certificate_expired", Assert.Single(notices).GetProperty("values").GetProperty("code").GetString());
    }

    private Task<int> Night() => app.InScopeAsync(services => services.GetRequiredService<PauseLapsedListings>().RunAsync(CancellationToken.None));

    private Task<JsonElement> Read(Guid id) => app.Anyone().GetAsync($"/api/listings/{id}").ReadJson();

    private static bool IsVerified(JsonElement listing) => listing.TryGetProperty("verified", out var verified) && verified.ValueKind is JsonValueKind.Object;
}
