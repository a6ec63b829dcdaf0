using System.Globalization;
using System.Net;
using System.Text.Json;
using Marketplace.Platform.Callers;

namespace Marketplace.Statistics.Tests;

public sealed class ListSalesTests(SoldApp app) : IClassFixture<SoldApp>
{
    private const string Period = "from=2025-01&to=2026-12";

    private HttpClient Everywhere => app.As(new Caller(Guid.CreateVersion7(), "Cán bộ", [.. new[] { "52", "75" }.Select(code => new Grant(Role.IndustryTradeOfficer, null, app.Scene.Province(code).Id))]));

    [Theory]
    [InlineData("commune", "view=asReported", "first")]
    [InlineData("district", "view=asReported", "first")]
    [InlineData("province", "view=asReported", "trade")]
    [InlineData("commune", "view=recast&asOf=2026-11-21", "first")]
    [InlineData("province", "view=recast&asOf=2026-11-21", "first")]
    [InlineData("district", "view=recast&asOf=2025-06-30", "first")]
    public async Task Every_cell_opens_to_exactly_the_records_behind_it(string level, string view, string counted)
    {
        var table = await Everywhere.GetAsync($"/api/statistics/consumption?{Period}&level={level}&groupBy=unit,model,channel,product,standard,month&counted={counted}&{view}").ReadJson();
        var rows = table.GetProperty("rows").EnumerateArray().ToList();
        // Every seventh cell: all of them would only take longer.
        foreach (var row in rows.Where((_, place) => place % 7 == 0))
        {
            var unit = row.GetProperty("unit");
            var where = unit.ValueKind is JsonValueKind.Null
                ? $"unit=none&level={level}&{view}"
                : $"unit={unit.GetProperty("code")}&view={view[5..].Split('&')[0]}&asOf={unit.GetProperty("asOf")}";
            var records = await Everywhere.GetAsync(
                $"/api/statistics/sales?{where}&month={row.GetProperty("month")}&model={row.GetProperty("model")}&channel={row.GetProperty("channel")}" +
                $"&product={row.GetProperty("productCode")}&standard={row.GetProperty("standardCode")}&counted={counted}&limit=100").ReadJson();
            Assert.Equal(Figures(row), Figures(records.GetProperty("total")));
            Assert.Equal(row.GetProperty("grams").GetInt64(), records.GetProperty("items").EnumerateArray().Sum(item => item.GetProperty("grams").GetInt64()));
        }
    }

    [Fact]
    public async Task The_total_opens_to_all_records_page_by_page_each_once()
    {
        var table = await Everywhere.GetAsync($"/api/statistics/consumption?{Period}&unit=75").ReadJson();
        var (ids, cursor) = (new List<long>(), "");
        do
        {
            var page = await Everywhere.GetAsync($"/api/statistics/sales?{Period}&unit=75&limit=100&cursor={cursor}").ReadJson();
            Assert.Equal(Figures(table.GetProperty("total")), Figures(page.GetProperty("total")));
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt64()));
            cursor = page.GetProperty("nextCursor").GetString();
        }
        while (cursor is not null);
        Assert.Equal(ids.Distinct().OrderDescending(), ids);
        var lineage = app.Scene.Territory.LineageOf(app.Scene.Province("75").Id);
        Assert.Equal(app.Scene.Lines.Count(line => line.Line.IsFirstSale && lineage.Contains(line.Line.ProducerUnitId)), ids.Count);
    }

    [Theory]
    [InlineData("sales")]
    [InlineData("sales/export?format=csv")]
    [InlineData("overview")]
    public async Task A_stranger_opens_no_record(string address)
    {
        var asked = "/api/statistics/" + address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?");
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anyone().GetAsync(asked)).StatusCode);
        var consumer = app.As(new Caller(Guid.CreateVersion7(), "Người mua", [new(Role.Consumer, Guid.CreateVersion7(), null)]));
        Assert.Equal(HttpStatusCode.Forbidden, (await consumer.GetAsync(asked)).StatusCode);
        var neighbour = app.As(SalesScene.Officer(app.Scene.Province("52").Id));
        await neighbour.GetAsync(asked + "unit=75").MustRefuse(HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task An_officer_finds_no_record_of_another_province_whatever_he_filters_by()
    {
        var lineage = app.Scene.Territory.LineageOf(app.Scene.Province("52").Id);
        var foreign = app.Scene.Delivered.First(fact => !lineage.Contains(fact.Lines[0].ProducerUnitId) && fact.Lines[0].IsFirstSale);
        var neighbour = app.As(SalesScene.Officer(app.Scene.Province("52").Id));
        foreach (var filter in new[] { $"order={foreign.Code}", $"producer={foreign.Lines[0].ProducerId}" })
            Assert.Empty((await neighbour.GetAsync($"/api/statistics/sales?{Period}&{filter}").ReadJson()).GetProperty("items").EnumerateArray());
        Assert.NotEmpty((await Everywhere.GetAsync($"/api/statistics/sales?{Period}&order={foreign.Code}").ReadJson()).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task The_overview_counts_both_online_channels_whatever_the_model_and_each_kilo_once()
    {
        var overview = await Everywhere.GetAsync("/api/statistics/overview?from=2026-01&to=2026-06").ReadJson();
        foreach (var (part, from, to) in new[] { ("eCommerce", new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)), ("previous", new DateOnly(2025, 7, 1), new DateOnly(2025, 12, 31)) })
        {
            var sold = app.Scene.Lines.Where(line => line.Line.IsFirstSale && line.Channel is not Ordering.Public.SalesChannel.Offline && line.Day >= from && line.Day <= to).ToList();
            Assert.Equal((sold.Sum(line => line.Sign * line.Line.Grams), sold.Sum(line => line.Sign * line.Line.AmountDong), sold.Sum(line => line.Sign)), Figures(overview.GetProperty(part)));
            Assert.Equal(sold.Select(line => line.Line.ProducerId).Distinct().Count(), overview.GetProperty(part).GetProperty("households").GetInt32());
        }
        Assert.Equal(6, overview.GetProperty("byMonth").GetArrayLength());
        Assert.Equal(overview.GetProperty("eCommerce").GetProperty("grams").GetInt64(), overview.GetProperty("byMonth").EnumerateArray().Sum(month => month.GetProperty("grams").GetInt64()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&unit=75")]
    [InlineData("&unit=52")]
    public async Task The_overview_opens_to_exactly_the_online_records(string unit)
    {
        var overview = await Everywhere.GetAsync($"/api/statistics/overview?{Period}{unit}").ReadJson();
        var records = await Everywhere.GetAsync($"/api/statistics/sales?{Period}{unit}&channel=online&limit=100").ReadJson();
        Assert.Equal(Figures(overview.GetProperty("eCommerce")), Figures(records.GetProperty("total")));
        Assert.Equal(["otherECommerce", "platform"], records.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("channel").GetString()).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("model=fifth", "model", "statistics.model_unknown")]
    [InlineData("channel=7", "channel", "statistics.channel_unknown")]
    [InlineData("month=2026-1", "month", "month_invalid")]
    public async Task A_wrong_question_is_told_at_its_field(string query, string field, string code)
    {
        var reply = await Everywhere.GetAsync("/api/statistics/sales?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Equal([code], await reply.ProblemAt(field));
    }

    private static (long, long, long) Figures(JsonElement row) =>
        (row.GetProperty("grams").GetInt64(), row.GetProperty("valueDong").GetInt64(), long.Parse(row.GetProperty("sales").ToString(), CultureInfo.InvariantCulture));
}
