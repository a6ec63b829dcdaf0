using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Catalogue.Channels;
using Marketplace.Catalogue.Public;
using Marketplace.Territory.Public;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalogue.Tests;

public sealed class OtherChannelsOnSqlite(MarketplaceApp app) : OtherChannelTests(app), IClassFixture<MarketplaceApp>;

public sealed class OtherChannelsOnPostgres(PostgresApp app) : OtherChannelTests(app), IClassFixture<PostgresApp>;

public abstract class OtherChannelTests(MarketplaceApp app)
{
    private const string Bien = "26068";

    [Fact]
    public async Task The_same_month_said_twice_is_a_correction_and_never_a_doubling()
    {
        var seller = app.As(await app.Given.Household());
        var shop = await Open(seller);
        Assert.Equal(1, await Tell(seller, shop, "2026-10-15", 5_000_000, 40.5m));
        Assert.Equal(1, await Tell(seller, shop, "2026-10-01", 5_000_000, 40.5m));
        Assert.Equal(2, await Tell(seller, shop, "2026-10-31", 4_000_000));
        Assert.Equal(1, await Tell(seller, shop, "2026-10-31", 1_000_000, product: "sau-rieng-ri6"));
        var told = (await seller.GetAsync("/api/other-shops").ReadJson()).GetProperty("items")[0].GetProperty("months").EnumerateArray().ToList();
        Assert.Equal(
            [("2026-10-01", 4_000_000, 2), ("2026-10-01", 1_000_000, 1)],
            told.Select(month => (month.GetProperty("month").GetString(), month.GetProperty("amountDong").GetInt64(), month.GetProperty("revision").GetInt32())));
    }

    [Fact]
    public async Task A_month_to_come_and_a_month_when_the_shop_was_closed_are_refused()
    {
        var seller = app.As(await app.Given.Household());
        var shop = await Open(seller, since: "2026-03-20");
        async Task Refused(string month, HttpStatusCode status, string code) => await seller.PutAsJsonAsync($"/api/other-shops/{shop}/months", new { month, amountDong = 1 }).MustRefuse(status, code);
        await Refused("2026-12-01", HttpStatusCode.BadRequest, "channel.future_month");
        await Refused("2026-02-28", HttpStatusCode.Conflict, "channel.not_open_then");
        Assert.Equal(1, await Tell(seller, shop, "2026-03-01", 2_000));
        Assert.Equal(1, await Tell(seller, shop, "2026-11-30", 2_000));
        await seller.PutOver($"/api/other-shops/{shop}", Form(since: "2026-03-20", closedOn: "2026-10-31"), 1).MustRefuse(HttpStatusCode.Conflict, "channel.has_sales_outside");
        Assert.Equal(2, await Tell(seller, shop, "2026-11-01", 0));
        await seller.PutOver($"/api/other-shops/{shop}", Form(since: "2026-03-20", closedOn: "2026-10-31"), 1).MustSucceed();
        await Refused("2026-11-01", HttpStatusCode.Conflict, "channel.not_open_then");
        await seller.PutOver($"/api/other-shops/{shop}", Form(), 1).MustRefuse(HttpStatusCode.PreconditionFailed, "stale");
        await seller.PostAsJsonAsync("/api/other-shops", Form(since: "2026-11-22")).MustRefuse(HttpStatusCode.BadRequest, "channel.day_in_future");
        Assert.Equal(["channel.amount_range"], await (await seller.PutAsJsonAsync($"/api/other-shops/{shop}/months", new { month = "2026-10-01", amountDong = -1 })).ProblemAt("amountDong"));
        Assert.Equal(
            ["channel.kilograms_range"], await (await seller.PutAsJsonAsync($"/api/other-shops/{shop}/months", new { month = "2026-10-01", amountDong = 1, kilograms = 1.2345m })).ProblemAt("kilograms"));
    }

    [Fact]
    public async Task Two_sayings_of_one_month_at_once_leave_one_figure()
    {
        var person = await app.Given.Household();
        var shop = await Open(app.As(person));
        var replies = await Task.WhenAll(Enumerable.Range(1, 8).Select(amount => app.As(person).PutAsJsonAsync($"/api/other-shops/{shop}/months", new { month = "2026-09-01", amountDong = amount * 1000 })));
        Assert.All(replies, reply => Assert.True(reply.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict, reply.StatusCode.ToString()));
        Assert.Single((await app.As(person).GetAsync("/api/other-shops").ReadJson()).GetProperty("items")[0].GetProperty("months").EnumerateArray());
    }

    [Fact]
    public async Task A_stranger_neither_sees_nor_changes_a_shop_and_no_officer_sees_one_sellers_figure()
    {
        var (owner, stranger) = (await app.Given.Household(), await app.Given.Household());
        var cooperative = await app.Given.Cooperative(members: owner);
        var shop = await Open(app.As(owner));
        await Tell(app.As(owner), shop, "2026-10-01", 77_777_777);
        foreach (var person in new[] { stranger, cooperative })
        {
            var client = app.As(person);
            Assert.Empty((await client.GetAsync("/api/other-shops").ReadJson()).GetProperty("items").EnumerateArray());
            Assert.Equal(HttpStatusCode.NotFound, (await client.PutOver($"/api/other-shops/{shop}", Form(), 1)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.PutAsJsonAsync($"/api/other-shops/{shop}/months", new { month = "2026-10-01", amountDong = 1 })).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/api/other-shops/totals")).StatusCode);
        }
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anyone().GetAsync("/api/other-shops/totals")).StatusCode);
        var officer = app.As(await app.Given.CommuneOfficer());
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/api/other-shops")).StatusCode);
        Assert.DoesNotContain("77777777", (await officer.GetAsync("/api/other-shops/totals").ReadJson()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Officers_see_the_totals_of_their_own_units_only()
    {
        foreach (var amount in new[] { 1_000_000, 2_000_000, 4_000_000 })
        {
            var seller = app.As(await app.Given.Household(unit: Bien));
            await Tell(seller, await Open(seller, kind: "zalo"), "2026-08-01", amount, 10);
        }
        var totals = await app.As(await app.Given.CommuneOfficer(Bien)).GetAsync("/api/other-shops/totals?from=2026-08-01&to=2026-08-31").ReadJson();
        Assert.Equal((7_000_000, 3), (totals.GetProperty("total").GetProperty("amountDong").GetInt64(), totals.GetProperty("total").GetProperty("sellers").GetInt32()));
        Assert.Equal(30, totals.GetProperty("rows")[0].GetProperty("kilograms").GetDecimal());
        var elsewhere = await app.As(await app.Given.CommuneOfficer(Given.QuyNhon)).GetAsync("/api/other-shops/totals?from=2026-08-01&to=2026-08-31").ReadJson();
        Assert.Equal(JsonValueKind.Null, elsewhere.GetProperty("total").ValueKind);
        var contract = await app.InScopeAsync(async services =>
        {
            var unit = services.GetRequiredService<ITerritory>().FindByCode(Bien, new(2026, 11, 1))!.Id;
            return await services.GetRequiredService<IOtherChannels>().SalesAsync([unit], new(2026, 8, 1), new(2026, 8, 1), default);
        });
        Assert.Equal([1_000_000, 2_000_000, 4_000_000], contract.Select(sale => sale.AmountDong).Order());
    }

    [Fact]
    public void No_row_and_no_difference_of_rows_shows_fewer_than_three_sellers()
    {
        var dice = new Random(20261122);
        for (var round = 0; round < 5_000; round++)
        {
            var sellers = Enumerable.Range(0, dice.Next(0, 7)).Select(_ => Guid.CreateVersion7()).ToList();
            var sales = Enumerable.Range(0, sellers.Count == 0 ? 0 : dice.Next(0, 14)).Select(_ => new OtherChannelSale(
                Guid.CreateVersion7(), sellers[dice.Next(sellers.Count)], 1, (ShopKind)dice.Next(10), new(2026, 10, 1), null, dice.Next(1, 1000), dice.Next(2) == 0 ? null : dice.Next(1000))).ToList();
            var (rows, total) = ChannelTotals.Sum(sales);
            int Sellers(IEnumerable<ShopKind> kinds) => sales.Where(sale => kinds.Contains(sale.Kind)).Select(sale => sale.SellerId).Distinct().Count();
            Assert.Equal(Sellers(Enum.GetValues<ShopKind>()) >= 3, total is not null);
            Assert.All(rows, row => Assert.True(Sellers(row.Kinds) >= 3 && Sellers(row.Kinds) == row.Sellers));
            if (total is null) continue;
            Assert.Equal(total.AmountDong, rows.Sum(row => row.AmountDong));
            Assert.Equal(sales.Sum(sale => sale.AmountDong), total.AmountDong);
            Assert.Equal(rows.SelectMany(row => row.Kinds).Order(), sales.Select(sale => sale.Kind).Distinct().Order());
        }
    }

    private static async Task<Guid> Open(HttpClient seller, string kind = "shopee", string since = "2026-01-01") =>
        (await seller.PostAsJsonAsync("/api/other-shops", Form(kind, since)).ReadJson()).GetProperty("id").GetGuid();

    private static object Form(string kind = "shopee", string since = "2026-01-01", string? closedOn = null) =>
        new { kind, name = "Vườn nhà thử", address = "https://shop.example/vuon-nha", since, closedOn };

    private static async Task<int> Tell(HttpClient seller, Guid shop, string month, long amountDong, decimal? kilograms = null, string? product = null) =>
        (await seller.PutAsJsonAsync($"/api/other-shops/{shop}/months", new { month, amountDong, kilograms, productCode = product }).ReadJson()).GetProperty("revision").GetInt32();
}
