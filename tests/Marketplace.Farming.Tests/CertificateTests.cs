using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Farming.Certificates;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Farming.Tests;

public sealed class CertificatesOnSqlite(MarketplaceApp app) : CertificateTests(app), IClassFixture<MarketplaceApp>;

public sealed class CertificatesOnPostgres(PostgresApp app) : CertificateTests(app), IClassFixture<PostgresApp>;

public abstract class CertificateTests(MarketplaceApp app)
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"u8];

    [Fact]
    public async Task A_certificate_is_handed_in_checked_by_the_communes_officer_and_its_holder_is_told()
    {
        var household = await app.Given.Household();
        var client = app.As(household);
        var id = await Submit(client);
        Assert.Equal(HttpStatusCode.Created, (await Upload(client, id, Pdf)).StatusCode);
        var officer = app.As(await app.Given.CommuneOfficer());
        var waiting = (await officer.GetAsync("/api/certificates/reviews").ReadJson()).GetProperty("items").EnumerateArray().Single(item => Id(item) == id);
        Assert.Equal(("submitted", household.Name), (waiting.GetProperty("state").GetString(), waiting.GetProperty("holder").GetProperty("name").GetString()));
        Assert.Equal("application/pdf", (await officer.GetAsync(waiting.GetProperty("scanUrl").GetString())).Content.Headers.ContentType?.MediaType);

        var verified = await officer.PostAsJsonAsync($"/api/certificates/{id}/verify", new { }).ReadJson();
        Assert.Equal("inForce", verified.GetProperty("state").GetString());
        await officer.PostAsJsonAsync($"/api/certificates/{id}/verify", new { }).MustRefuse(HttpStatusCode.Conflict, "certificate.decided_already");
        Assert.DoesNotContain((await officer.GetAsync("/api/certificates/reviews").ReadJson()).GetProperty("items").EnumerateArray(), item => Id(item) == id);
        Assert.Contains((await client.GetAsync("/api/inbox").ReadJson()).GetProperty("items").EnumerateArray(), notice => notice.GetProperty("kind").GetString() == "certificate.verified");
        await client.PutOver($"/api/certificates/{id}", Form(), verified.GetProperty("version").GetInt64()).MustRefuse(HttpStatusCode.Conflict, "certificate.fixed");
    }

    [Fact]
    public async Task A_refused_paper_says_why_and_may_be_mended_and_handed_in_anew()
    {
        var client = app.As(await app.Given.Household());
        var id = await Submit(client);
        var officer = app.As(await app.Given.IndustryTradeOfficer());
        await officer.PostAsJsonAsync($"/api/certificates/{id}/reject", new { reason = " " }).MustRefuse(HttpStatusCode.BadRequest, "request.invalid");
        await officer.PostAsJsonAsync($"/api/certificates/{id}/reject", new { reason = "Không đọc được số" }).MustSucceed();
        var refused = await client.GetAsync($"/api/certificates/{id}").ReadJson();
        Assert.Equal(("rejected", "Không đọc được số"), (refused.GetProperty("state").GetString(), refused.GetProperty("reason").GetString()));
        await client.PutOver($"/api/certificates/{id}", Form(number: "VG-2"), refused.GetProperty("version").GetInt64()).MustSucceed();
        Assert.Equal("submitted", (await client.GetAsync($"/api/certificates/{id}").ReadJson()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_stranger_neither_sees_nor_touches_a_paper_or_its_scan()
    {
        var owner = app.As(await app.Given.Household());
        var id = await Submit(owner);
        await Upload(owner, id, Pdf);
        foreach (var stranger in new[] { await app.Given.Household(), await app.Given.Cooperative(), await app.Given.CommuneOfficer(Given.QuyNhon), await app.Given.IndustryTradeOfficer(Given.GiaLai) })
        {
            var client = app.As(stranger);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/certificates/{id}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/certificates/{id}/scan")).StatusCode);
            var (change, decide) = stranger.PartyId is null ? (HttpStatusCode.Forbidden, HttpStatusCode.NotFound) : (HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
            Assert.Equal(change, (await client.PutOver($"/api/certificates/{id}", Form(), 1)).StatusCode);
            Assert.Equal(change, (await client.PostAsync($"/api/certificates/{id}/withdraw", null)).StatusCode);
            Assert.Equal(change, (await Upload(client, id, Pdf)).StatusCode);
            Assert.Equal(decide, (await client.PostAsJsonAsync($"/api/certificates/{id}/verify", new { })).StatusCode);
            Assert.Equal(decide, (await client.PostAsJsonAsync($"/api/certificates/{id}/reject", new { reason = "x" })).StatusCode);
            var list = stranger.PartyId is null ? "/api/certificates/reviews" : "/api/certificates";
            Assert.DoesNotContain((await client.GetAsync(list).ReadJson()).GetProperty("items").EnumerateArray(), item => Id(item) == id);
        }
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anyone().GetAsync($"/api/certificates/{id}/scan")).StatusCode);
        var key = await app.WithDbAsync(db => db.Set<Certificate>().Where(known => known.Id == id).Select(known => known.ScanKey).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await app.Anyone().GetAsync("/media/" + key)).StatusCode);
    }

    [Fact]
    public async Task A_cooperative_keeps_the_papers_of_its_members_and_of_nobody_else()
    {
        var (member, other) = (await app.Given.Household("Hộ thành viên"), await app.Given.Household());
        var cooperative = app.As(await app.Given.Cooperative(members: member));
        var id = await Submit(cooperative, holder: member.Party);
        Assert.Contains((await app.As(member).GetAsync("/api/certificates").ReadJson()).GetProperty("items").EnumerateArray(), item => Id(item) == id);
        await cooperative.PostAsJsonAsync("/api/certificates", Form(holder: other.Party)).MustRefuse(HttpStatusCode.Forbidden, "certificate.holder_not_yours");
        await cooperative.PostAsync($"/api/certificates/{id}/withdraw", null).MustSucceed();
    }

    [Fact]
    public async Task One_tap_commits_for_three_years_and_a_second_tap_changes_nothing()
    {
        var household = await app.Given.Household();
        await app.Given.WithoutCommitment(household);
        var client = app.As(household);
        await client.PostAsJsonAsync("/api/certificates/commitment", new { accepted = false }).MustRefuse(HttpStatusCode.BadRequest, "request.invalid");
        var first = await client.PostAsJsonAsync("/api/certificates/commitment", new { accepted = true }).ReadJson();
        var again = await client.PostAsJsonAsync("/api/certificates/commitment", new { accepted = true }).ReadJson();
        Assert.Equal(("2029-11-20", Id(first)), (first.GetProperty("validTo").GetString(), Id(again)));
    }

    [Fact]
    public async Task A_malformed_paper_says_what_is_wrong_at_each_field()
    {
        var client = app.As(await app.Given.Household());
        var reply = await client.PostAsJsonAsync("/api/certificates", new { kind = "ocop", number = "", issuer = "UBND", validFrom = "2026-02-01", validTo = "2026-01-01" });
        Assert.Equal(["certificate.number_required"], await reply.ProblemAt("number"));
        Assert.Equal(["certificate.stars_3_to_5"], await reply.ProblemAt("stars"));
        Assert.Equal(["certificate.ends_before_it_begins"], await reply.ProblemAt("validTo"));
        Assert.Equal(["certificate.products_required"], await reply.ProblemAt("products"));
        await client.PostAsJsonAsync("/api/certificates", Form(product: "gold")).MustRefuse(HttpStatusCode.BadRequest, "certificate.product_unknown");
        await client.PostAsJsonAsync("/api/certificates", Form(standard: "none")).MustRefuse(HttpStatusCode.BadRequest, "certificate.standard_unknown");
    }

    [Theory]
    [InlineData("<html>", HttpStatusCode.UnsupportedMediaType, "certificate.scan_type")]
    [InlineData("%PDF-1.7 cut off", HttpStatusCode.BadRequest, "certificate.scan_broken")]
    public async Task A_scan_is_what_its_bytes_say(string content, HttpStatusCode status, string code)
    {
        var client = app.As(await app.Given.Household());
        await (await Upload(client, await Submit(client), System.Text.Encoding.ASCII.GetBytes(content))).MustRefuse(status, code);
    }

    [Fact]
    public async Task More_than_the_area_yields_opens_a_review_exactly_when_an_independent_sum_says_so()
    {
        var dice = new Random(20261121);
        for (var round = 0; round < 12; round++)
        {
            var holder = await app.Given.Household();
            var cap = dice.Next(50, 400) * 1000L;
            var id = await app.Given.Certificate(holder, yieldCapGrams: cap);
            var (sold, over, lines) = (0L, false, new List<CertifiedSale>());
            for (var step = 0; step < 12; step++)
            {
                var returned = lines.Count > 0 && dice.Next(4) == 0 ? lines[dice.Next(lines.Count)] : null;
                if (returned is not null) lines.Remove(returned);
                var sale = new CertifiedSale(
                    Guid.CreateVersion7(), Guid.Empty, holder.Party, holder.Party, dice.Next(5) == 0 ? "ho-tieu" : "sau-rieng-ri6", "vietgap", returned is null ? dice.Next(1, 60) * 1000L : -returned.Grams,
                    app.Clock.Now(), returned?.Key);
                if (returned is not null) sale = sale with { ProductCode = returned.ProductCode };
                else lines.Add(sale);
                // Pepper is not what this certificate speaks of.
                if (sale.ProductCode == "sau-rieng-ri6") sold += sale.Grams;
                over |= sold > cap;
                foreach (var time in Enumerable.Range(0, 1 + dice.Next(2))) await Count(sale);
                var seen = await app.WithDbAsync(db => db.Set<Certificate>().Where(known => known.Id == id).Select(known => known.OverYieldAt).SingleAsync());
                Assert.Equal((round, step, over), (round, step, seen is not null));
            }
            var officer = app.As(await app.Given.CommuneOfficer());
            Assert.Equal(over, (await officer.GetAsync("/api/certificates/reviews?limit=100").ReadJson()).GetProperty("items").EnumerateArray().Any(item => Id(item) == id));
        }
    }

    [Fact]
    public async Task A_certificate_without_a_stated_cap_gets_what_its_area_usually_yields_unless_the_officer_says_otherwise()
    {
        var (client, officer) = (app.As(await app.Given.Household()), app.As(await app.Given.CommuneOfficer()));
        // Half a hectare of durian at 18 tonnes a hectare, for two harvests.
        var usual = 2 * 18_000_000L / 2;
        async Task<JsonElement> Check(string number, object verdict)
        {
            var id = (await client.PostAsJsonAsync("/api/certificates", new
            {
                kind = "standard", standardCode = "vietgap", number, issuer = "Tổ chức chứng nhận", products = new[] { "sau-rieng-ri6" }, areaSquareMetres = 5_000,
                validFrom = "2026-11-01", validTo = "2028-10-30",
            }).ReadJson()).GetProperty("id").GetGuid();
            await Upload(client, id, Pdf);
            var waiting = (await officer.GetAsync("/api/certificates/reviews?limit=100").ReadJson()).GetProperty("items").EnumerateArray().Single(item => Id(item) == id);
            Assert.Equal((JsonValueKind.Null, usual), (waiting.GetProperty("yieldCapGrams").ValueKind, waiting.GetProperty("usualYieldGrams").GetInt64()));
            await officer.PostAsJsonAsync($"/api/certificates/{id}/verify", verdict).MustSucceed();
            return await client.GetAsync($"/api/certificates/{id}").ReadJson();
        }
        Assert.Equal(usual, (await Check("VG-SL-1", new { })).GetProperty("yieldCapGrams").GetInt64());
        var judged = await Check("VG-SL-2", new { yieldCapGrams = 7_000_000 });
        Assert.Equal((7_000_000, "Cán bộ xã"), (judged.GetProperty("yieldCapGrams").GetInt64(), judged.GetProperty("decidedBy").GetString()));
    }

    [Fact]
    public async Task An_officer_sees_who_else_handed_in_the_same_number_and_a_holder_does_not()
    {
        var (first, second) = (await app.Given.Household("Hộ Thật"), await app.Given.Household("Hộ Mượn Số"));
        await app.Given.Certificate(first, number: "VG-TRUNG-SO");
        var copy = await app.Given.Certificate(second, number: "VG-TRUNG-SO", verified: false);
        var waiting = (await app.As(await app.Given.CommuneOfficer()).GetAsync("/api/certificates/reviews?limit=100").ReadJson()).GetProperty("items").EnumerateArray().Single(item => Id(item) == copy);
        Assert.Equal(["Hộ Thật"], waiting.GetProperty("sameNumber").EnumerateArray().Select(other => other.GetProperty("name").GetString()));
        Assert.Equal(0, (await app.As(second).GetAsync($"/api/certificates/{copy}").ReadJson()).GetProperty("sameNumber").GetArrayLength());
    }

    [Fact]
    public async Task A_holder_is_reminded_60_30_and_7_days_before_the_end_each_once()
    {
        var holder = await app.Given.Household();
        var today = app.Clock.Today();
        await app.Given.Certificate(holder, number: "VG-NHAC", to: today.AddDays(61));
        Task<int> Night() => app.InScopeAsync(services => services.GetRequiredService<RemindOfCertificates>().RunAsync(CancellationToken.None));
        async Task<int> Told() => (await app.As(holder).GetAsync("/api/inbox?limit=100").ReadJson()).GetProperty("items").EnumerateArray().Count(item => item.GetProperty("kind").GetString() == "certificate.ends");
        var began = app.Clock.Now();
        var told = new List<int>();
        for (var day = 0; day <= 62; day++)
        {
            app.Clock.Set(began.AddDays(day));
            await Night();
            if (day % 9 == 0) await Night();
            if (await Told() > told.Count) told.Add(61 - day);
        }
        app.Clock.Set(began.AddHours(1));
        Assert.Equal([60, 30, 7], told);
    }

    private Task Count(CertifiedSale sale) => app.InScopeAsync(async services =>
    {
        await services.GetRequiredService<ICertificates>().CountAsync([sale], default);
        await services.GetRequiredService<MarketplaceDb>().SaveChangesAsync();
    });

    private static async Task<Guid> Submit(HttpClient client, Guid? holder = null) => Id(await client.PostAsJsonAsync("/api/certificates", Form(holder: holder)).ReadJson());

    private static Guid Id(JsonElement item) => item.GetProperty("id").GetGuid();

    private static object Form(string number = "VietGAP-TT-13-09-68-0096", string product = "sau-rieng-ri6", string standard = "vietgap", Guid? holder = null) => new
    {
        kind = "standard", standardCode = standard, number, issuer = "Trung tâm Chứng nhận thử", products = new[] { product }, validFrom = "2026-01-01", validTo = "2027-12-31",
        areaSquareMetres = 12_000, yieldCapGrams = 18_000_000, holderId = holder,
    };

    private static async Task<HttpResponseMessage> Upload(HttpClient client, Guid id, byte[] file)
    {
        using var form = new MultipartFormDataContent();
        var content = new ByteArrayContent(file);
        // What a browser claims is not believed.
        content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        form.Add(content, "scan", "../../giay.php");
        return await client.PostAsync($"/api/certificates/{id}/scan", form);
    }
}
