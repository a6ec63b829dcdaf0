using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Marketplace.Farming.SiteCodes;

namespace Marketplace.Farming.Tests;

public sealed class SiteCodesOnSqlite(MarketplaceApp app) : SiteCodeTests(app), IClassFixture<MarketplaceApp>;

public sealed class SiteCodesOnPostgres(PostgresApp app) : SiteCodeTests(app), IClassFixture<PostgresApp>;

public abstract class SiteCodeTests(MarketplaceApp app)
{
    private static int _codes;

    [Fact]
    public async Task A_code_is_applied_for_issued_suspended_restored_and_revoked_and_each_step_is_kept()
    {
        var household = await app.Given.Household("Hộ Bùi Thị Sáu");
        var officer = app.As(await app.Given.CommuneOfficer());
        var code = NewCode();
        var id = await Register(officer);
        await Move(officer, id, "issued", "2026-02-01").MustRefuse(HttpStatusCode.BadRequest, "site_code.code_required");
        await Move(officer, id, "issued", "2026-02-01", code).MustSucceed();
        await officer.PostAsJsonAsync($"/api/site-codes/{id}/households", new { areaSquareMetres = 4_000, from = "2026-02-01", householdId = household.Party }).MustSucceed();
        await Move(officer, id, "suspended", "2026-01-31").MustRefuse(HttpStatusCode.BadRequest, "site_code.before_last_step");
        await Move(officer, id, "suspended", "2099-01-01").MustRefuse(HttpStatusCode.BadRequest, "register.day_in_future");
        await Move(officer, id, "restored", "2026-03-01").MustRefuse(HttpStatusCode.Conflict, "site_code.not_from_here");
        await Move(officer, id, "suspended", "2026-03-01").MustSucceed();
        await Move(officer, id, "restored", "2026-04-01").MustSucceed();
        await Move(officer, id, "revoked", "2026-05-01").MustSucceed();

        var site = await officer.GetAsync($"/api/site-codes/{id}").ReadJson();
        Assert.Equal(("revoked", "2026-05-01"), (site.GetProperty("status").GetString(), site.GetProperty("statusSince").GetString()));
        Assert.Equal(
            ["applied", "issued", "suspended", "restored", "revoked"], site.GetProperty("moves").EnumerateArray().Select(move => move.GetProperty("move").GetString()));
        Assert.All(site.GetProperty("moves").EnumerateArray(), move => Assert.Equal("Cán bộ xã", move.GetProperty("byName").GetString()));
        var told = (await app.As(household).GetAsync("/api/inbox").ReadJson()).GetProperty("items").EnumerateArray().Select(notice => notice.GetProperty("kind").GetString());
        Assert.Equal(["site_code.restored", "site_code.revoked", "site_code.suspended"], told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Steps_follow_an_independent_table_of_what_may_follow_what()
    {
        var may = new HashSet<(string, SiteMove)>
        {
            ("applied", SiteMove.Issued), ("issued", SiteMove.Suspended), ("issued", SiteMove.Revoked), ("suspended", SiteMove.Restored), ("suspended", SiteMove.Revoked),
            ("revoked", SiteMove.Restored),
        };
        var dice = new Random(20261122);
        for (var round = 0; round < 2_000; round++)
        {
            var site = new SiteCode { Kind = SiteKind.GrowingArea, RegisteredAt = DateTimeOffset.UnixEpoch };
            site.State(new("VN-DNOR-0001", "Vùng", "CN", "sau-rieng-ri6", 1, 10_000, null, "HTX"));
            var (state, steps, last) = ("applied", 0, new DateOnly(2026, 1, 1));
            Assert.Null(site.Move(SiteMove.Applied, null, Step(1, SiteMove.Applied, last)));
            for (var turn = 0; turn < 12; turn++)
            {
                var (to, on) = (Enum.GetValues<SiteMove>()[dice.Next(5)], last.AddDays(dice.Next(-2, 10)));
                var allowed = on >= last && may.Contains((state, to));
                Assert.Equal(allowed, site.Move(to, null, Step(site.Moves.Count + 1, to, on)) is null);
                if (!allowed) continue;
                (state, last, steps) = (to switch { SiteMove.Suspended => "suspended", SiteMove.Revoked => "revoked", _ => "issued" }, on, steps + 1);
                Assert.Equal((state, last, steps + 1), (site.Status.ToString().ToLowerInvariant(), site.StatusSince, site.Moves.Count));
            }
        }
        await Task.CompletedTask;

        static SiteCodeMove Step(int no, SiteMove move, DateOnly on) => new() { No = no, Move = move, On = on, Reason = "QĐ", ByName = "A", At = DateTimeOffset.UnixEpoch };
    }

    [Theory]
    [InlineData("growingArea", "VN-DNOR-0101", null)]
    [InlineData("packingHouse", "vn-dnph-0012", null)]
    [InlineData("growingArea", "VN-DNPH-0102", "letters_of_other_kind")]
    [InlineData("growingArea", "DN.LK/2026-07", "form_unusual")]
    public async Task An_unusual_form_is_told_and_never_refused(string kind, string code, string? warning)
    {
        var officer = app.As(await app.Given.CommuneOfficer());
        var id = await Register(officer, code, kind: kind, issuedOn: "2026-01-10");
        var site = await officer.GetAsync($"/api/site-codes/{id}").ReadJson();
        Assert.Equal(code.ToUpperInvariant(), site.GetProperty("code").GetString());
        Assert.Equal(warning is null ? [] : [warning], site.GetProperty("warnings").EnumerateArray().Select(told => told.GetString()));
    }

    [Fact]
    public async Task The_households_areas_beyond_the_whole_are_told_and_a_household_that_left_counts_no_more()
    {
        var officer = app.As(await app.Given.CommuneOfficer());
        var id = await Register(officer, NewCode());
        foreach (var name in new[] { "Hộ A", "Hộ B" })
            await officer.PostAsJsonAsync($"/api/site-codes/{id}/households", new { name, areaSquareMetres = 15_000, from = "2026-01-01" }).MustSucceed();
        Assert.Equal("households_exceed_area", (await officer.GetAsync($"/api/site-codes/{id}").ReadJson()).GetProperty("warnings")[0].GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.PutAsJsonAsync($"/api/site-codes/{id}/households/1/end", new { to = "2025-12-31" })).StatusCode);
        await officer.PutAsJsonAsync($"/api/site-codes/{id}/households/1/end", new { to = "2026-06-30" }).MustSucceed();
        Assert.Empty((await officer.GetAsync($"/api/site-codes/{id}").ReadJson()).GetProperty("warnings").EnumerateArray());
    }

    [Fact]
    public async Task A_code_stands_once_for_each_market()
    {
        var officer = app.As(await app.Given.CommuneOfficer());
        var code = NewCode();
        await Register(officer, code);
        await officer.PostAsJsonAsync("/api/site-codes", Entry($" {code.ToLowerInvariant()} ")).MustRefuse(HttpStatusCode.Conflict, "site_code.known_already");
        await officer.PostAsJsonAsync("/api/site-codes", Entry(code, market: "US")).MustSucceed();
    }

    [Fact]
    public async Task A_stranger_neither_sees_nor_changes_a_code_and_a_household_sees_only_itself()
    {
        var (member, neighbour, stranger) = (await app.Given.Household("Hộ trong vùng"), await app.Given.Household("Hộ bên cạnh"), await app.Given.Household());
        var cooperative = await app.Given.Cooperative();
        var officer = app.As(await app.Given.CommuneOfficer());
        var id = await Register(officer, NewCode(), manager: cooperative.Party);
        foreach (var party in new[] { member, neighbour })
            await officer.PostAsJsonAsync($"/api/site-codes/{id}/households", new { householdId = party.Party, areaSquareMetres = 5_000, from = "2026-01-01" }).MustSucceed();
        await officer.PostAsJsonAsync($"/api/site-codes/{id}/households", new { householdId = member.Party, areaSquareMetres = 1, from = "2026-01-01" })
            .MustRefuse(HttpStatusCode.Conflict, "site_code.household_twice");

        Assert.Equal(["Hộ trong vùng"], await Seen(app.As(member), id));
        Assert.Equal(["Hộ trong vùng", "Hộ bên cạnh"], await Seen(app.As(cooperative), id));
        Assert.Null(await Seen(app.As(stranger), id));
        Assert.Equal(HttpStatusCode.NotFound, (await app.As(stranger).GetAsync($"/api/site-codes/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anyone().GetAsync($"/api/site-codes/{id}")).StatusCode);
        foreach (var (who, status) in new[]
        {
            (stranger, HttpStatusCode.Forbidden), (member, HttpStatusCode.Forbidden), (await app.Given.CommuneOfficer(Given.QuyNhon), HttpStatusCode.NotFound),
            (await app.Given.IndustryTradeOfficer(Given.GiaLai), HttpStatusCode.NotFound),
        })
        {
            var client = app.As(who);
            Assert.Equal(status, (await Move(client, id, "revoked", "2026-05-01", null)).StatusCode);
            Assert.Equal(status, (await client.PutOver($"/api/site-codes/{id}", Entry(NewCode()).Site, 1)).StatusCode);
            Assert.Equal(status, (await client.PostAsJsonAsync($"/api/site-codes/{id}/households", new { name = "x", areaSquareMetres = 1, from = "2026-01-01" })).StatusCode);
            Assert.Equal(status, (await client.PutAsJsonAsync($"/api/site-codes/{id}/households/1/end", new { to = "2026-06-30" })).StatusCode);
            if (status is HttpStatusCode.Forbidden) continue;
            Assert.DoesNotContain((await client.GetAsync("/api/site-codes?limit=100").ReadJson()).GetProperty("items").EnumerateArray(), item => item.GetProperty("id").GetGuid() == id);
            Assert.DoesNotContain("Hộ bên cạnh", await (await client.GetAsync("/api/site-codes/export?format=csv")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain("Hộ bên cạnh", (await client.GetAsync("/api/registers/producers").ReadJson()).ToString(), StringComparison.Ordinal);
            await client.PostAsJsonAsync("/api/site-codes", Entry(NewCode())).MustRefuse(HttpStatusCode.Forbidden, "register.unit_not_yours");
        }
    }

    [Fact]
    public async Task Anybody_looks_a_code_up_and_learns_no_persons_name()
    {
        var (household, cooperative) = (await app.Given.Household("Hộ Trần Văn Kín"), await app.Given.Cooperative("HTX Mở"));
        var officer = app.As(await app.Given.CommuneOfficer());
        var (byHub, byHousehold) = (NewCode(), NewCode());
        var id = await Register(officer, byHub, manager: cooperative.Party, issuedOn: "2026-01-10");
        await officer.PostAsJsonAsync($"/api/site-codes/{id}/households", new { householdId = household.Party, areaSquareMetres = 5_000, from = "2026-01-01" }).MustSucceed();
        await Register(officer, byHousehold, manager: household.Party, issuedOn: "2026-01-10");
        var applied = NewCode();
        await Register(officer, applied);

        var answer = (await app.Anyone().GetAsync($"/api/site-codes/look-up?code={byHub.ToLowerInvariant()}").ReadJson()).GetProperty("items")[0];
        Assert.Equal(("issued", "HTX Mở", "CN"), (answer.GetProperty("status").GetString(), answer.GetProperty("manager").GetString(), answer.GetProperty("market").GetString()));
        foreach (var code in new[] { byHub, byHousehold })
            Assert.DoesNotContain("Kín", await (await app.Anyone().GetAsync($"/api/site-codes/look-up?code={code}")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        foreach (var code in new[] { applied, byHub[..6], "", "   " })
            Assert.Equal(HttpStatusCode.NotFound, (await app.Anyone().GetAsync($"/api/site-codes/look-up?code={code}")).StatusCode);
    }

    [Fact]
    public async Task The_export_tells_every_household_and_makes_text_of_formulas()
    {
        var officer = app.As(await app.Given.CommuneOfficer());
        var code = NewCode();
        var id = await Register(officer, code, name: "=HYPERLINK(\"http://x\")");
        foreach (var name in new[] { "@SUM(1)", "Hộ xuất tệp" })
            await officer.PostAsJsonAsync($"/api/site-codes/{id}/households", new { name, areaSquareMetres = 1_000, from = "2026-01-01" }).MustSucceed();
        var csv = Encoding.UTF8.GetString(await (await officer.GetAsync("/api/site-codes/export?format=csv")).Content.ReadAsByteArrayAsync());
        var rows = csv.Split("\r\n").Where(row => row.Contains(code, StringComparison.Ordinal)).ToList();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Contains("\"'=HYPERLINK", row, StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("\"'@SUM(1)\"", StringComparison.Ordinal));
        Assert.Equal("PK"u8.ToArray(), (await (await officer.GetAsync("/api/site-codes/export?format=xlsx")).Content.ReadAsByteArrayAsync())[..2]);
        await officer.GetAsync("/api/site-codes/export?format=pdf").MustRefuse(HttpStatusCode.BadRequest, "request.invalid");
    }

    [Fact]
    public async Task An_entry_is_mended_over_the_version_that_was_read_and_found_by_its_words()
    {
        var officer = app.As(await app.Given.IndustryTradeOfficer());
        var id = await Register(officer, NewCode(), name: "Vùng bưởi Suối Tre lạ");
        var site = await officer.GetAsync($"/api/site-codes/{id}").ReadJson();
        var form = Entry(site.GetProperty("code").GetString(), name: "Vùng bưởi Bàu Trâm lạ").Site;
        await officer.PutOver($"/api/site-codes/{id}", form, site.GetProperty("version").GetInt64()).MustSucceed();
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await officer.PutOver($"/api/site-codes/{id}", form, site.GetProperty("version").GetInt64())).StatusCode);
        var found = await officer.GetAsync("/api/site-codes?q=bau%20tram%20la&status=applied&kind=growingArea&unit=26080").ReadJson();
        Assert.Equal(id, Assert.Single(found.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
    }

    private static string NewCode() => $"VN-DNOR-{Interlocked.Increment(ref _codes) + 1000:0000}";

    private static async Task<IReadOnlyList<string>?> Seen(HttpClient client, Guid id)
    {
        var mine = (await client.GetAsync("/api/site-codes/mine").ReadJson()).GetProperty("items").EnumerateArray().FirstOrDefault(item => item.GetProperty("id").GetGuid() == id);
        return mine.ValueKind is JsonValueKind.Undefined ? null : [.. mine.GetProperty("households").EnumerateArray().Select(household => household.GetProperty("name").GetString()!)];
    }

    private static async Task<Guid> Register(
        HttpClient officer, string? code = null, string name = "Vùng sầu riêng thử", string kind = "growingArea", Guid? manager = null, string? issuedOn = null) =>
        (await officer.PostAsJsonAsync("/api/site-codes", Entry(code, name, kind, manager: manager, issuedOn: issuedOn)).ReadJson()).GetProperty("id").GetGuid();

    private static Task<HttpResponseMessage> Move(HttpClient officer, Guid id, string move, string on, string? code = null) =>
        officer.PostAsJsonAsync($"/api/site-codes/{id}/moves", new { move, on, reason = "QĐ 12/QĐ-BVTV", code });

    private sealed record SiteBody(string Kind, string? Code, string Name, string Market, string ProductCode, string UnitCode, long AreaSquareMetres, Guid? ManagerId, string ManagerName);

    private sealed record EntryBody(SiteBody Site, string AppliedOn, string Reason, string? IssuedOn);

    private static EntryBody Entry(
        string? code, string name = "Vùng sầu riêng thử", string kind = "growingArea", string market = "CN", Guid? manager = null, string? issuedOn = null) =>
        new(new(kind, code, name, market, "sau-rieng-ri6", Given.LongKhanh, 20_000, manager, "Tổ hợp tác thử"), "2026-01-05", "Hồ sơ 01/2026", issuedOn);
}
