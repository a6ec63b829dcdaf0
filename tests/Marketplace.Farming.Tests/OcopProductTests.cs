using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Marketplace.Farming.Tests;

public sealed class OcopProductsOnSqlite(MarketplaceApp app) : OcopProductTests(app), IClassFixture<MarketplaceApp>;

public sealed class OcopProductsOnPostgres(PostgresApp app) : OcopProductTests(app), IClassFixture<PostgresApp>;

public abstract class OcopProductTests(MarketplaceApp app)
{
    [Theory]
    [InlineData("2023-11-22", "2026-11-21", "inForce")]
    [InlineData("2023-11-21", "2026-11-20", "expired")]
    [InlineData("2024-02-29", "2027-02-27", "inForce")]
    public async Task A_rank_lasts_36_months_from_its_decision(string decided, string last, string state)
    {
        var officer = app.As(await app.Given.CommuneOfficer());
        var name = $"Tiêu xay {decided.Replace("-", "", StringComparison.Ordinal)}";
        await officer.PostAsJsonAsync("/api/ocop-products", Form(name, decidedOn: decided)).MustSucceed();
        var item = Assert.Single(await Search($"?state=all&q={Uri.EscapeDataString(name)}"));
        Assert.Equal((last, state), (item.GetProperty("validTo").GetString(), item.GetProperty("state").GetString()));
        Assert.Equal(state is "inForce", (await Search($"?q={Uri.EscapeDataString(name)}")).Count == 1);
    }

    [Fact]
    public async Task Everybody_finds_ranked_products_by_stars_place_and_words_most_stars_first()
    {
        var officer = app.As(await app.Given.IndustryTradeOfficer());
        foreach (var (stars, name) in new[] { (3, "Hạt điều rang củi Sông Bé"), (5, "Hạt điều vỏ lụa Sông Bé"), (4, "Hạt điều sữa Sông Bé") })
            await officer.PostAsJsonAsync("/api/ocop-products", Form(name, stars)).MustSucceed();
        Assert.Equal([5, 4, 3], (await Search("?q=hat%20dieu%20song%20be")).Select(item => item.GetProperty("stars").GetInt32()));
        Assert.Equal("Hạt điều sữa Sông Bé", Assert.Single(await Search("?q=song%20be&stars=4&unit=75")).GetProperty("name").GetString());
        Assert.Empty(await Search("?q=song%20be&unit=52"));
        var (seen, next) = (new List<string>(), "");
        do
        {
            var page = await app.Anyone().GetAsync($"/api/ocop-products?q=song%20be&limit=1&cursor={next}").ReadJson();
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!));
            next = page.GetProperty("nextCursor").GetString();
        } while (next is not null);
        Assert.Equal(["Hạt điều vỏ lụa Sông Bé", "Hạt điều sữa Sông Bé", "Hạt điều rang củi Sông Bé"], seen);
    }

    [Fact]
    public async Task The_owners_checked_certificate_of_the_same_decision_stands_beside_the_product_and_nobody_elses()
    {
        var (owner, other) = (await app.Given.Household("Chủ thể A"), await app.Given.Household("Chủ thể B"));
        await app.Given.Certificate(owner, standard: "ocop", number: "77/QĐ-UBND");
        await app.Given.Certificate(other, standard: "ocop", number: "78/QĐ-UBND", verified: false);
        var officer = app.As(await app.Given.CommuneOfficer());
        await officer.PostAsJsonAsync("/api/ocop-products", Form("Mứt sầu riêng A", decision: "77/qđ-ubnd", owner: owner.Party)).MustSucceed();
        await officer.PostAsJsonAsync("/api/ocop-products", Form("Mứt sầu riêng B", decision: "77/qđ-ubnd", owner: other.Party)).MustSucceed();
        await officer.PostAsJsonAsync("/api/ocop-products", Form("Mứt sầu riêng C", decision: "78/QĐ-UBND", owner: other.Party)).MustSucceed();
        var items = await Search("?q=mut%20sau%20rieng");
        Assert.Equal(["Mứt sầu riêng A"], items.Where(item => item.GetProperty("certificate").ValueKind is JsonValueKind.Object).Select(item => item.GetProperty("name").GetString()));
        Assert.Equal("Chủ thể A", items[0].GetProperty("ownerName").GetString());
    }

    [Fact]
    public async Task A_revoked_rank_is_gone_from_the_list_its_owner_is_told_and_its_reason_is_the_offices()
    {
        var owner = await app.Given.Household();
        var officer = app.As(await app.Given.CommuneOfficer());
        var id = Id(await officer.PostAsJsonAsync("/api/ocop-products", Form("Rượu mít thử", owner: owner.Party)).ReadJson());
        await officer.PostAsJsonAsync($"/api/ocop-products/{id}/revoke", new { on = "2020-01-01", reason = "x" }).MustRefuse(HttpStatusCode.BadRequest, "ocop.before_decision");
        await officer.PostAsJsonAsync($"/api/ocop-products/{id}/revoke", new { on = "2026-11-20", reason = "Không còn sản xuất" }).MustSucceed();
        await officer.PostAsJsonAsync($"/api/ocop-products/{id}/revoke", new { on = "2026-11-20", reason = "x" }).MustRefuse(HttpStatusCode.Conflict, "ocop.revoked_already");
        Assert.Empty(await Search("?q=ruou%20mit%20thu"));
        Assert.Equal(JsonValueKind.Null, Assert.Single(await Search("?q=ruou%20mit%20thu&state=all")).GetProperty("revokedReason").ValueKind);
        Assert.Contains((await app.As(owner).GetAsync("/api/inbox").ReadJson()).GetProperty("items").EnumerateArray(), notice => notice.GetProperty("kind").GetString() == "ocop.revoked");
    }

    [Fact]
    public async Task Only_an_officer_of_the_place_keeps_an_entry()
    {
        var officer = app.As(await app.Given.CommuneOfficer());
        var id = Id(await officer.PostAsJsonAsync("/api/ocop-products", Form("Bánh chuối thử")).ReadJson());
        await officer.PostAsJsonAsync("/api/ocop-products", Form(" bánh CHUỐI thử ")).MustRefuse(HttpStatusCode.Conflict, "ocop.known_already");
        var version = Assert.Single(await Search("?q=banh%20chuoi%20thu")).GetProperty("version").GetInt64();
        foreach (var (who, status) in new[]
        {
            (await app.Given.Household(), HttpStatusCode.Forbidden), (await app.Given.CommuneOfficer(Given.QuyNhon), HttpStatusCode.NotFound),
            (await app.Given.IndustryTradeOfficer(Given.GiaLai), HttpStatusCode.NotFound),
        })
        {
            var client = app.As(who);
            Assert.Equal(status, (await client.PutOver($"/api/ocop-products/{id}", Form("Bánh chuối thử"), version)).StatusCode);
            Assert.Equal(status, (await client.PostAsJsonAsync($"/api/ocop-products/{id}/revoke", new { on = "2026-11-20", reason = "x" })).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsJsonAsync("/api/ocop-products", Form("Bánh khác"))).StatusCode);
            Assert.Empty((await client.GetAsync("/api/ocop-products?kept=true&q=banh%20chuoi%20thu").ReadJson()).GetProperty("items").EnumerateArray());
        }
        await officer.PutOver($"/api/ocop-products/{id}", Form("Bánh chuối thử", stars: 5), version).MustSucceed();
        await officer.PostAsJsonAsync("/api/ocop-products", Form("Bánh mai", decidedOn: "2027-01-01")).MustRefuse(HttpStatusCode.BadRequest, "register.day_in_future");
        await officer.PostAsJsonAsync("/api/ocop-products", Form("Bánh hai sao", stars: 2)).MustRefuse(HttpStatusCode.BadRequest, "request.invalid");
    }

    private async Task<IReadOnlyList<JsonElement>> Search(string query) =>
        [.. (await app.Anyone().GetAsync("/api/ocop-products" + query).ReadJson()).GetProperty("items").EnumerateArray()];

    private static Guid Id(JsonElement item) => item.GetProperty("id").GetGuid();

    private static object Form(string name, int stars = 4, string decision = "1215/QĐ-UBND", string decidedOn = "2025-12-01", Guid? owner = null) =>
        new { name, stars, decisionNumber = decision, decidedOn, unitCode = Given.LongKhanh, ownerId = owner, ownerName = "Cơ sở thử" };
}
