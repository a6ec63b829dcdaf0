using System.Net;
using System.Text.Json;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Startup;
using Marketplace.Territory.Public;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Statistics.Tests;

/// <summary>One random province of sales for all of these tests; they only read.</summary>
public sealed class SoldApp : MarketplaceApp
{
    internal SalesScene Scene { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Scene = new SalesScene(this, seed: 21);
        Scene.Random(900);
        await Scene.AnnounceAsync(twice: true);
    }
}

public sealed class GetConsumptionTests(SoldApp app) : IClassFixture<SoldApp>
{
    private const string Period = "from=2025-01&to=2026-12";

    // An officer of both provinces sees every random sale.
    private HttpClient Everywhere => app.As(new Caller(Guid.CreateVersion7(), "Cán bộ", [.. new[] { "52", "75" }.Select(code => new Grant(Role.IndustryTradeOfficer, null, app.Scene.Province(code).Id))]));

    [Theory]
    [InlineData("")]
    [InlineData("unit")]
    [InlineData("unit,month")]
    [InlineData("model,channel,product,standard,unit,month")]
    public async Task As_reported_and_recast_have_equal_totals_to_the_gram_and_dong_at_every_level(string groupBy)
    {
        foreach (var counted in new[] { "first", "trade" })
        {
            var sold = app.Scene.Lines.Where(line => line.Line.IsFirstSale == (counted == "first")).ToList();
            var truth = (sold.Sum(line => line.Sign * line.Line.Grams), sold.Sum(line => line.Sign * line.Line.AmountDong), (long)sold.Sum(line => line.Sign));
            foreach (var level in new[] { "province", "district", "commune" })
                foreach (var view in new[] { "view=asReported", "view=recast", "view=recast&asOf=2025-06-30", "view=recast&asOf=2026-04-29" })
                {
                    var answer = await Everywhere.GetAsync($"/api/statistics/consumption?{Period}&counted={counted}&level={level}&groupBy={groupBy}&{view}").ReadJson();
                    Assert.True(answer.GetProperty("isOfficial").GetBoolean());
                    Assert.Equal(truth, Figures(answer.GetProperty("total")));
                    var rows = answer.GetProperty("rows").EnumerateArray().Select(Figures).ToList();
                    Assert.Equal(truth, (rows.Sum(row => row.Item1), rows.Sum(row => row.Item2), rows.Sum(row => row.Item3)));
                }
        }
    }

    [Theory]
    [InlineData("model=chain", "model", "chain")]
    [InlineData("channel=platform", "channel", "platform")]
    public async Task A_narrowed_table_is_the_part_of_the_broad_one_also_where_cells_are_hidden(string filter, string dimension, string value)
    {
        foreach (var asker in new[] { Everywhere, app.CreateClient() })
        {
            var broad = await asker.GetAsync($"/api/statistics/consumption?{Period}&groupBy=unit,{dimension}").ReadJson();
            var narrow = await asker.GetAsync($"/api/statistics/consumption?{Period}&groupBy=unit&{filter}").ReadJson();
            var part = broad.GetProperty("rows").EnumerateArray().Where(row => Text(row, dimension) == value).Select(row => row.GetRawText()).ToList();
            Assert.NotEmpty(part);
            Assert.Equal(part, narrow.GetProperty("rows").EnumerateArray().Select(row => row.GetRawText()));
            var total = narrow.GetProperty("total");
            if (total.GetProperty("suppressed").GetBoolean()) Assert.False(narrow.GetProperty("isOfficial").GetBoolean());
            else if (narrow.GetProperty("suppressedRows").GetInt32() == 0)
                Assert.Equal(Figures(total).Item1, narrow.GetProperty("rows").EnumerateArray().Sum(row => Figures(row).Item1));
        }
    }

    [Fact]
    public async Task Each_as_reported_cell_is_what_its_communes_sold_that_month_under_that_model()
    {
        var answer = await Everywhere.GetAsync($"/api/statistics/consumption?{Period}&level=commune&groupBy=unit,month,model").ReadJson();
        var cells = answer.GetProperty("rows").EnumerateArray().ToDictionary(
            row => (Text(row.GetProperty("unit"), "name"), Text(row, "month"), Text(row, "model")), row => (row.GetProperty("grams").GetInt64(), row.GetProperty("households").GetInt32()));
        var truth = app.Scene.Lines.Where(line => line.Line.IsFirstSale)
            .GroupBy(line => (line.Line.ProducerUnitId, Month: $"{line.Day:yyyy-MM}", Model: JsonNamingPolicy.CamelCase.ConvertName(line.Model.ToString())))
            .ToDictionary(
                cell => (app.Scene.Territory.Find(cell.Key.ProducerUnitId, DateOnly.Parse(cell.Key.Month + "-28", null))!.Name, cell.Key.Month, cell.Key.Model),
                cell => (cell.Sum(line => line.Sign * line.Line.Grams), cell.Select(line => line.Line.ProducerId).Distinct().Count()));
        Assert.Equal(truth.OrderBy(cell => cell.Key.ToString(), StringComparer.Ordinal), cells.OrderBy(cell => cell.Key.ToString(), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Old_provinces_stand_beside_the_new_ones_as_reported_and_only_the_new_ones_when_recast_to_today()
    {
        var reported = await ProvincesAsync("view=asReported");
        var recast = await ProvincesAsync("view=recast&asOf=2026-11-21");
        Assert.Contains("Tỉnh Bình Định", reported);
        Assert.Contains("Tỉnh Gia Lai", reported);
        Assert.Equal(["Thành phố Đồng Nai", "Tỉnh Gia Lai"], recast.Where(name => name is not null).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Households_of_a_split_commune_are_not_allocated_where_no_weight_is_known()
    {
        var answer = await Everywhere.GetAsync($"/api/statistics/consumption?{Period}&level=commune&groupBy=unit&view=recast&asOf=2026-11-21").ReadJson();
        var unallocated = answer.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("unit").ValueKind is JsonValueKind.Null);
        var truth = app.Scene.Lines.Where(line => line.Line.IsFirstSale && app.Scene.Territory.Recast(line.Line.ProducerUnitId, UnitLevel.Commune, new(2026, 11, 21))[0].UnitId is null);
        Assert.Equal(truth.Sum(line => line.Sign * line.Line.Grams), unallocated.GetProperty("grams").GetInt64());
        Assert.NotEqual(0, unallocated.GetProperty("grams").GetInt64());
    }

    [Fact]
    public async Task The_public_gets_no_cell_of_fewer_than_three_households_and_no_figure_of_a_hidden_one()
    {
        var published = await app.Anyone().GetAsync($"/api/statistics/consumption?{Period}&level=commune&groupBy=unit,model").ReadJson();
        var rows = published.GetProperty("rows").EnumerateArray().ToList();
        Assert.False(published.GetProperty("isOfficial").GetBoolean());
        Assert.Contains(rows, row => row.GetProperty("suppressed").GetBoolean());
        Assert.Contains(rows, row => !row.GetProperty("suppressed").GetBoolean());
        Assert.Equal(rows.Count(row => row.GetProperty("suppressed").GetBoolean()), published.GetProperty("suppressedRows").GetInt32());
        foreach (var row in rows)
        {
            if (row.GetProperty("suppressed").GetBoolean()) Assert.Equal((0, 0, 0), Figures(row));
            else Assert.True(row.GetProperty("households").GetInt32() >= 3);
        }
    }

    [Fact]
    public async Task An_officer_sees_his_own_units_whole_and_elsewhere_only_what_is_published()
    {
        var officer = app.As(SalesScene.Officer(app.Scene.Province("52").Id));
        Assert.True((await officer.GetAsync($"/api/statistics/consumption?{Period}&unit=52&asOf=2026-11-21").ReadJson()).GetProperty("isOfficial").GetBoolean());
        Assert.True((await officer.GetAsync($"/api/statistics/consumption?{Period}&unit=52&asOf=2025-06-30").ReadJson()).GetProperty("isOfficial").GetBoolean());
        Assert.False((await officer.GetAsync($"/api/statistics/consumption?{Period}&unit=75").ReadJson()).GetProperty("isOfficial").GetBoolean());

        var own = await officer.GetAsync($"/api/statistics/consumption?{Period}").ReadJson();
        var lineage = app.Scene.Territory.LineageOf(app.Scene.Province("52").Id);
        Assert.Equal(
            app.Scene.Lines.Where(line => line.Line.IsFirstSale && lineage.Contains(line.Line.ProducerUnitId)).Sum(line => line.Sign * line.Line.Grams),
            own.GetProperty("total").GetProperty("grams").GetInt64());
    }

    [Theory]
    [InlineData("from=2026-13", "from", "month_invalid")]
    [InlineData("from=2026-05&to=2026-04", "to", "statistics.period_invalid")]
    [InlineData("level=hamlet", "level", "statistics.level_unknown")]
    [InlineData("level=1", "level", "statistics.level_unknown")]
    [InlineData("groupBy=unit,phone", "groupBy", "statistics.group_unknown")]
    [InlineData("asOf=30/04/2026", "asOf", "day_invalid")]
    [InlineData("view=sideways", "view", "statistics.view_unknown")]
    [InlineData("counted=all", "counted", "statistics.counted_unknown")]
    [InlineData("unit=99999", "unit", "statistics.unknown_unit")]
    public async Task A_wrong_question_is_told_at_its_field(string query, string field, string code)
    {
        var reply = await app.Anyone().GetAsync("/api/statistics/consumption?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Equal([code], await reply.ProblemAt(field));
    }

    [Fact]
    public async Task A_demo_scene_says_so()
    {
        Assert.False((await app.Anyone().GetAsync("/api/statistics/consumption").ReadJson()).GetProperty("isDemo").GetBoolean());
        await using var demo = new MarketplaceApp();
        await demo.InitializeAsync();
        await demo.InScopeAsync(async services =>
        {
            services.GetRequiredService<DemoMark>().Begin();
            await services.GetRequiredService<Platform.Database.MarketplaceDb>().SaveChangesAsync();
        });
        Assert.True((await demo.Anyone().GetAsync("/api/statistics/consumption").ReadJson()).GetProperty("isDemo").GetBoolean());
    }

    private async Task<List<string?>> ProvincesAsync(string view)
    {
        var answer = await Everywhere.GetAsync($"/api/statistics/consumption?{Period}&level=province&groupBy=unit&{view}").ReadJson();
        return [.. answer.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("unit") is { ValueKind: JsonValueKind.Object } unit ? Text(unit, "name") : null)];
    }

    private static string Text(JsonElement json, string member) => json.GetProperty(member).GetString()!;

    private static (long, long, long) Figures(JsonElement row) =>
        (row.GetProperty("grams").GetInt64(), row.GetProperty("valueDong").GetInt64(), row.GetProperty("sales").GetInt64());
}
