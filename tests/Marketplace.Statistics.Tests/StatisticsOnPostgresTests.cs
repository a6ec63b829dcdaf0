using Marketplace.Platform.Callers;

namespace Marketplace.Statistics.Tests;

/// <summary>The hand-written grouping, the filters of records and the exports on the second engine.</summary>
public sealed class StatisticsOnPostgresTests(PostgresApp app) : IClassFixture<PostgresApp>
{
    [Fact]
    public async Task Tables_records_overview_and_exports_say_the_same_as_the_sales()
    {
        var scene = new SalesScene(app, seed: 31);
        scene.Random(200);
        await scene.AnnounceAsync(twice: true);
        var officer = app.As(new Caller(Guid.CreateVersion7(), "Cán bộ", [.. new[] { "52", "75" }.Select(code => new Grant(Role.IndustryTradeOfficer, null, scene.Province(code).Id))]));
        var truth = scene.Lines.Where(line => line.Line.IsFirstSale).Sum(line => line.Sign * line.Line.Grams);

        foreach (var question in new[] { "groupBy=unit,month&view=asReported&level=province", "groupBy=model,channel,product,standard&view=recast", "groupBy=" })
        {
            var table = await officer.GetAsync($"/api/statistics/consumption?from=2025-01&to=2026-12&{question}").ReadJson();
            Assert.Equal(truth, table.GetProperty("total").GetProperty("grams").GetInt64());
            Assert.Equal(truth, table.GetProperty("rows").EnumerateArray().Sum(row => row.GetProperty("grams").GetInt64()));
        }
        var records = await officer.GetAsync("/api/statistics/sales?from=2025-01&to=2026-12&limit=10").ReadJson();
        Assert.Equal(truth, records.GetProperty("total").GetProperty("grams").GetInt64());
        Assert.NotNull(records.GetProperty("nextCursor").GetString());
        var old = await officer.GetAsync("/api/statistics/sales?from=2025-01&to=2026-12&unit=75&view=recast&asOf=2025-06-30&model=eCommerce&channel=platform").ReadJson();
        Assert.NotEmpty(old.GetProperty("items").EnumerateArray());
        await officer.GetAsync("/api/statistics/overview?from=2026-01&to=2026-06").MustSucceed();
        await officer.GetAsync("/api/statistics/sales/export?format=xlsx&from=2025-01&to=2026-12").MustSucceed();
    }
}
