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
        foreach (var code in new[] { "52", "64", "70", "75" })
        {
            var province = scene.Territory.FindByCode(code, SalesScene.OldMap)!;
            var old = await officer.GetAsync($"/api/statistics/sales?from=2025-01&to=2026-12&unit={code}&view=recast&asOf=2025-06-30&model=eCommerce").ReadJson();
            var sold = scene.Lines.Where(line => line.Line.IsFirstSale && line.Model is Ordering.Public.SalesModel.ECommerce
                && scene.Territory.Recast(line.Line.ProducerUnitId, Territory.Public.UnitLevel.Province, SalesScene.OldMap) is [{ } share] && share.UnitId == province.Id);
            Assert.Equal(sold.Sum(line => line.Sign * line.Line.Grams), old.GetProperty("total").GetProperty("grams").GetInt64());
        }
        await officer.GetAsync("/api/statistics/overview?from=2026-01&to=2026-06").MustSucceed();
        await officer.GetAsync("/api/statistics/sales/export?format=xlsx&from=2025-01&to=2026-12").MustSucceed();
    }
}
