using System.Net;
using System.Net.Http.Headers;

namespace Marketplace.Territory.Tests;

public sealed class UnitPagesTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    [Fact]
    public async Task Without_a_parent_the_provinces_of_that_day_are_listed()
    {
        var now = await app.Anyone().GetAsync(new Uri("/api/administrative-units", UriKind.Relative)).ReadJson();
        var then = await app.Anyone().GetAsync(new Uri("/api/administrative-units?asOf=2025-06-30", UriKind.Relative)).ReadJson();
        Assert.Equal((34, 63), (now.GetProperty("items").GetArrayLength(), then.GetProperty("items").GetArrayLength()));
        Assert.Equal("2026-11-21", now.GetProperty("asOf").GetString());
    }

    [Fact]
    public async Task The_communes_of_a_province_bear_their_centres()
    {
        var communes = await app.Anyone().GetAsync(new Uri("/api/administrative-units?parent=75", UriKind.Relative)).ReadJson();
        var longKhanh = communes.GetProperty("items").EnumerateArray().Single(unit => unit.GetProperty("code").GetString() == "26080");
        Assert.Equal(107.26645m, longKhanh.GetProperty("longitude").GetDecimal());
        Assert.Equal(("commune", "phuong", false), (longKhanh.GetProperty("level").GetString(), longKhanh.GetProperty("unitType").GetString(), longKhanh.GetProperty("hasChildren").GetBoolean()));
    }

    [Fact]
    public async Task One_unit_tells_where_it_stands_and_what_became_of_it()
    {
        var old = await app.Anyone().GetAsync(new Uri("/api/administrative-units/26449?asOf=2025-01-01", UriKind.Relative)).ReadJson();
        Assert.Equal(["district", "province"], old.GetProperty("ancestors").EnumerateArray().Select(unit => unit.GetProperty("level").GetString()!));
        Assert.Equal(2, old.GetProperty("becameOf").GetArrayLength());
        Assert.All(old.GetProperty("becameOf").EnumerateArray(), heir => Assert.True(heir.GetProperty("isPartial").GetBoolean()));
    }

    [Theory]
    [InlineData("/api/administrative-units/99999", HttpStatusCode.NotFound, "territory.unknown_unit")]
    [InlineData("/api/administrative-units?parent=202", HttpStatusCode.NotFound, "territory.unknown_unit")]
    [InlineData("/api/administrative-units?asOf=21/11/2026", HttpStatusCode.BadRequest, "territory.day_malformed")]
    public async Task What_does_not_exist_is_said_plainly(string address, HttpStatusCode status, string code) =>
        await app.Anyone().GetAsync(new Uri(address, UriKind.Relative)).MustRefuse(status, code);

    [Fact]
    public async Task A_page_that_asks_again_is_told_that_nothing_changed()
    {
        using var first = await app.Anyone().GetAsync(new Uri("/api/administrative-units?parent=75", UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/administrative-units?parent=75");
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));
        using var second = await app.Anyone().SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }
}
