using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Farming.Costs;
using Marketplace.Farming.Public;

namespace Marketplace.Farming.Tests;

public sealed class CostSheetsOnSqlite(MarketplaceApp app) : CostSheetTests(app), IClassFixture<MarketplaceApp>;

public sealed class CostSheetsOnPostgres(PostgresApp app) : CostSheetTests(app), IClassFixture<PostgresApp>;

public abstract class CostSheetTests(MarketplaceApp app)
{
    private const string Product = "sau-rieng-ri6";

    [Fact]
    public async Task An_approved_sheet_is_the_price_of_its_days_and_of_no_other()
    {
        var (household, officer) = (await app.Given.Household(), await app.Given.CommuneOfficer());
        var id = await Write(household, Sheet("2026-01-01", "2026-12-31", 1000, Line("fertiliser", 10, "kg", 20_000), Line("householdLabour", 60, "công", 300_000)));
        Assert.Null(await Own(household, "2026-06-01"));
        await Submit(household, id);
        Assert.Null(await Own(household, "2026-06-01"));
        var approved = await app.As(officer).PostAsJsonAsync($"/api/cost-sheets/{id}/approve", new { }).ReadJson();

        Assert.Equal(("approved", 18_200_000, 18_200), (approved.GetProperty("status").GetString(), approved.GetProperty("totalDong").GetInt64(), approved.GetProperty("costDongPerKilogram").GetInt64()));
        Assert.Equal(18_200, await Own(household, "2026-01-01"));
        Assert.Equal(18_200, await Own(household, "2026-12-31"));
        Assert.Null(await Own(household, "2025-12-31"));
        Assert.Null(await Own(household, "2027-01-01"));
        Assert.Null(await Own(household, "2026-06-01", standard: "vietgap"));
    }

    [Fact]
    public async Task A_sheet_without_the_familys_labour_is_not_submitted_unless_it_says_why_it_was_none()
    {
        var household = await app.Given.Household();
        var without = await Write(household, Sheet("2026-01-01", "2026-12-31", 1000, Line("seed", 1, "kg", 1000)));
        await app.As(household).PostAsJsonAsync($"/api/cost-sheets/{without}/submit", new { }).MustRefuse(HttpStatusCode.Conflict, "cost.labour_missing");
        var ofNothing = await Write(household, Sheet("2026-01-01", "2026-12-31", 1000, Line("householdLabour", 0, "công", 0)), "Vụ 2");
        await app.As(household).PostAsJsonAsync($"/api/cost-sheets/{ofNothing}/submit", new { }).MustRefuse(HttpStatusCode.Conflict, "cost.labour_missing");
        var said = await Write(household, Sheet("2026-01-01", "2026-12-31", 1000, Line("householdLabour", 0, "công", 0, "Thuê hết")), "Vụ 3");
        await Submit(household, said);
        var noYield = await Write(household, Sheet("2026-01-01", "2026-12-31", 0, Line("householdLabour", 1, "công", 1)), "Vụ 4");
        await app.As(household).PostAsJsonAsync($"/api/cost-sheets/{noYield}/submit", new { }).MustRefuse(HttpStatusCode.Conflict, "cost.yield_missing");
    }

    [Fact]
    public async Task A_revision_takes_over_from_its_first_day_and_the_earlier_sheet_keeps_its_own()
    {
        var (household, officer) = (await app.Given.Household(), await app.Given.CommuneOfficer());
        await Approved(household, officer, Sheet("2026-01-01", "2026-12-31", 1000, Line("householdLabour", 10, "công", 1_000_000)));
        var second = await Approved(household, officer, Sheet("2026-07-01", "2026-12-31", 1000, Line("householdLabour", 12, "công", 1_000_000)));
        Assert.Equal(2, second.GetProperty("revision").GetInt32());
        Assert.Equal((10_000, 12_000), (await Own(household, "2026-06-30"), await Own(household, "2026-07-01")));
        await Approved(household, officer, Sheet("2026-01-01", "2026-12-31", 1000, Line("householdLabour", 15, "công", 1_000_000)));
        Assert.Equal((15_000, 15_000), (await Own(household, "2026-06-30"), await Own(household, "2026-07-01")));
    }

    [Fact]
    public async Task What_was_submitted_is_not_edited_and_what_was_given_back_is()
    {
        var (household, officer) = (await app.Given.Household(), await app.Given.CommuneOfficer());
        var sheet = Sheet("2026-01-01", "2026-12-31", 1000, Line("householdLabour", 10, "công", 1_000_000));
        var id = await Write(household, sheet);
        await Submit(household, id);
        await app.As(household).PutOver($"/api/cost-sheets/{id}", sheet, 2).MustRefuse(HttpStatusCode.Conflict, "cost.not_open");
        await app.As(officer).PostAsJsonAsync($"/api/cost-sheets/{id}/return", new { reason = " " }).MustRefuse(HttpStatusCode.BadRequest, "request.invalid");
        await app.As(officer).PostAsJsonAsync($"/api/cost-sheets/{id}/return", new { reason = "Thiếu tiền nước" }).MustSucceed();
        var returned = await app.As(household).GetAsync($"/api/cost-sheets/{id}").ReadJson();
        Assert.Equal(("returned", "Thiếu tiền nước"), (returned.GetProperty("status").GetString(), returned.GetProperty("reason").GetString()));
        await app.As(household).PutOver($"/api/cost-sheets/{id}", sheet, 1).MustRefuse(HttpStatusCode.PreconditionFailed, "stale");
        await app.As(household).PutOver($"/api/cost-sheets/{id}", sheet, 3).MustSucceed();
        await app.As(officer).PostAsJsonAsync($"/api/cost-sheets/{id}/approve", new { }).MustRefuse(HttpStatusCode.Conflict, "cost.not_submitted");
    }

    [Fact]
    public async Task Only_its_owner_his_cooperative_and_his_commune_see_a_sheet()
    {
        var (household, neighbour) = (await app.Given.Household(), await app.Given.Household());
        var cooperative = await app.Given.Cooperative(members: household);
        var (officer, elsewhere, department) = (await app.Given.CommuneOfficer(), await app.Given.CommuneOfficer(Given.QuyNhon), await app.Given.IndustryTradeOfficer());
        var id = await Write(household, Sheet("2026-01-01", "2026-12-31", 1000, Line("householdLabour", 10, "công", 1_000_000)));
        await app.As(cooperative).GetAsync($"/api/cost-sheets/{id}").MustSucceed();
        await app.As(officer).GetAsync($"/api/cost-sheets/{id}").MustRefuse(HttpStatusCode.NotFound, "not_found");
        await Submit(household, id);

        await app.As(officer).GetAsync($"/api/cost-sheets/{id}").MustSucceed();
        foreach (var stranger in new[] { neighbour, elsewhere, department })
        {
            await app.As(stranger).GetAsync($"/api/cost-sheets/{id}").MustRefuse(HttpStatusCode.NotFound, "not_found");
            Assert.NotEqual(HttpStatusCode.OK, (await app.As(stranger).PostAsJsonAsync($"/api/cost-sheets/{id}/approve", new { })).StatusCode);
        }
        Assert.DoesNotContain(id, await Ids(neighbour, "/api/cost-sheets"));
        Assert.DoesNotContain(id, await Ids(elsewhere, "/api/cost-sheets/reviews"));
        Assert.Contains(id, await Ids(officer, "/api/cost-sheets/reviews"));
        Assert.Contains(id, await Ids(officer, "/api/cost-sheets/reviews?status=submitted"));
        Assert.DoesNotContain(id, await Ids(officer, "/api/cost-sheets/reviews?status=approved"));
        await app.As(officer).GetAsync("/api/cost-sheets/reviews?status=draft").MustRefuse(HttpStatusCode.BadRequest, "request.invalid");
        Assert.Contains(id, await Ids(cooperative, "/api/cost-sheets"));
        await app.As(neighbour).GetAsync($"/api/cost-prices?product={Product}&producer={household.Party}").MustRefuse(HttpStatusCode.NotFound, "not_found");
        await app.As(neighbour).PostAsJsonAsync("/api/cost-sheets", Request(Sheet("2026-01-01", "2026-12-31", 1, Line("seed", 1, "kg", 1)), "Vụ 1", household.Party))
            .MustRefuse(HttpStatusCode.Forbidden, "cost.owner_not_yours");
    }

    [Fact]
    public async Task The_areas_price_is_weighed_by_yield_and_told_from_three_owners_on()
    {
        const string unit = "26041", product = "ca-phe-nhan";
        var officer = await app.Given.CommuneOfficer(unit);
        var households = new List<Person>();
        foreach (var (yield, labour) in new[] { (1000, 10), (3000, 60), (1000, 30) })
        {
            var household = await app.Given.Household(unit: unit);
            households.Add(household);
            await Approved(household, officer, Sheet("2026-01-01", "2026-12-31", yield, Line("householdLabour", labour, "công", 1_000_000)), product);
            var area = await app.As(household).GetAsync($"/api/cost-prices?product={product}&on=2026-05-05").ReadJson();
            Assert.Equal(households.Count < 3, area.GetProperty("areaDongPerKilogram").ValueKind is JsonValueKind.Null);
            Assert.Equal(households.Count, (await app.As(officer).GetAsync($"/api/cost-prices?product={product}&unit={unit}&on=2026-05-05").ReadJson()).GetProperty("areaSheets").GetInt32());
        }
        var far = await Write(households[0], Sheet("2026-01-01", "2026-12-31", 1000, Line("householdLabour", 60, "công", 1_000_000)), product: product);
        await Submit(households[0], far);
        var review = await app.As(officer).GetAsync($"/api/cost-sheets/{far}").ReadJson();
        Assert.Equal((22_500, true), (review.GetProperty("areaCostDongPerKilogram").GetInt64(), review.GetProperty("isFarFromOthers").GetBoolean()));
        var told = await app.As(households[0]).GetAsync($"/api/cost-prices?product={product}&on=2026-05-05").ReadJson();
        Assert.Equal((20_000, 10_000), (told.GetProperty("areaDongPerKilogram").GetInt64(), told.GetProperty("ownDongPerKilogram").GetInt64()));
    }

    [Fact]
    public async Task Bad_input_is_told_at_its_field()
    {
        var household = await app.Given.Household();
        var reply = await app.As(household).PostAsJsonAsync("/api/cost-sheets",
            Request(Sheet("2026-12-31", "2026-01-01", -1, Line("seed", 1.2345m, "", -5)), season: " ", owner: null));
        Assert.Equal(["cost.season_required"], await reply.ProblemAt("season"));
        Assert.Equal(["cost.ends_before_it_begins"], await reply.ProblemAt("validTo"));
        Assert.Equal(["cost.yield"], await reply.ProblemAt("yieldKilograms"));
        Assert.Equal(["cost.quantity"], await reply.ProblemAt("lines[0].quantity"));
        Assert.Equal(["cost.unit_required"], await reply.ProblemAt("lines[0].unit"));
        Assert.Equal(["cost.price"], await reply.ProblemAt("lines[0].priceDong"));
    }

    private static object Line(string item, decimal quantity, string unit, long priceDong, string? note = null) => new { item, quantity, unit, priceDong, note };

    private static object Sheet(string from, string to, decimal kilograms, params object[] lines) => new { validFrom = from, validTo = to, yieldKilograms = kilograms, lines };

    private static object Request(object sheet, string season = "Vụ 1", Guid? owner = null, string product = Product) =>
        new { productCode = product, standardCode = "none", season, sheet, ownerId = owner };

    private async Task<Guid> Write(Person who, object sheet, string season = "Vụ 1", string product = Product) =>
        (await app.As(who).PostAsJsonAsync("/api/cost-sheets", Request(sheet, season, product: product)).ReadJson()).GetProperty("id").GetGuid();

    private Task Submit(Person who, Guid id) => app.As(who).PostAsJsonAsync($"/api/cost-sheets/{id}/submit", new { }).MustSucceed();

    private async Task<JsonElement> Approved(Person who, Person officer, object sheet, string product = Product)
    {
        var id = await Write(who, sheet, product: product);
        await Submit(who, id);
        return await app.As(officer).PostAsJsonAsync($"/api/cost-sheets/{id}/approve", new { }).ReadJson();
    }

    private async Task<long?> Own(Person who, string on, string standard = "none")
    {
        var own = (await app.As(who).GetAsync($"/api/cost-prices?product={Product}&standard={standard}&on={on}").ReadJson()).GetProperty("ownDongPerKilogram");
        return own.ValueKind is JsonValueKind.Null ? null : own.GetInt64();
    }

    private async Task<IReadOnlyList<Guid>> Ids(Person who, string address) =>
        [.. (await app.As(who).GetAsync(address).ReadJson()).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];
}

public sealed class CostPriceTests
{
    /// <summary>A cost price times its yield is the total, to half a đồng a kilogram: nothing is lost or invented by rounding.</summary>
    [Fact]
    public void A_cost_price_is_the_total_shared_by_the_kilograms()
    {
        var dice = new Random(5);
        for (var round = 0; round < 10_000; round++)
        {
            var (total, grams) = (dice.NextInt64(0, 1_000_000_000_000), dice.NextInt64(1, 1_000_000_000_000));
            var price = CostSheet.CostPriceOf(total, grams);
            Assert.InRange(((decimal)price * grams / 1000) - total, -grams / 2000m, grams / 2000m);
        }
        Assert.Equal(0, CostSheet.CostPriceOf(1000, 0));
    }

    [Theory]
    [InlineData(140, 100, false)]
    [InlineData(141, 100, true)]
    [InlineData(60, 100, false)]
    [InlineData(59, 100, true)]
    [InlineData(59, 0, false)]
    public void More_than_forty_per_cent_from_the_others_is_far(long own, long others, bool far) => Assert.Equal(far, CostSheetPage.IsFar(own, others));

    /// <summary>Whatever is approved in whatever order: on any day at most one sheet of a series stands, the latest approved one that has begun… and reaches so far.</summary>
    [Fact]
    public void Never_do_two_sheets_of_one_owner_stand_on_one_day()
    {
        var dice = new Random(11);
        var first = new DateOnly(2026, 1, 1);
        for (var round = 0; round < 500; round++)
        {
            var approved = new List<CostSheet>();
            for (var number = 1; number <= 6; number++)
            {
                var from = first.AddDays(dice.Next(100));
                var sheet = new CostSheet { OwnerId = Guid.Empty, UnitId = 1, ProductCode = "x", StandardCode = "none", Season = "s", Revision = number, WrittenAt = default };
                sheet.State(from, from.AddDays(dice.Next(100)), 1000, [CostLine.Of(1, CostItem.HouseholdLabour, null, 1000, "công", number)]);
                sheet.Submit(default);
                sheet.Approve(null, default);
                foreach (var other in approved) other.GiveWayTo(sheet);
                approved.Add(sheet);
                for (var day = first; day <= first.AddDays(200); day = day.AddDays(1))
                {
                    var standing = approved.Where(one => one.Status is CostSheetStatus.Approved && one.ValidFrom <= day && day <= one.ValidTo).ToList();
                    Assert.InRange(standing.Count, 0, 1);
                    if (sheet.ValidFrom <= day && day <= sheet.ValidTo) Assert.Same(sheet, standing[0]);
                }
            }
        }
    }
}
