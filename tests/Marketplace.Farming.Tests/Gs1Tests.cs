using System.Net;
using System.Net.Http.Json;
using Marketplace.Farming.Gs1;
using Marketplace.Farming.Lots;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Tests;

public sealed class CheckDigitTests
{
    [Fact]
    public void Known_numbers_are_read_and_made_whole()
    {
        Assert.Equal("08934563138165", Gtin.Read("893 4563-138165")?.Digits);
        Assert.Equal("09521234543213", Gtin.Read("09521234543213")?.Digits);
        Assert.Equal("00000096385074", Gtin.Read("96385074")?.Digits);
        Assert.Equal("106141412345678908", Sscc.Read("106141412345678908")?.Digits);
        Assert.Equal("8934563138165", Gln.Read("8934563138165")?.Digits);
        foreach (var wrong in new[] { null, "", "8934563138166", "893456313816", "89345631381655", "893456313816a", "８９３４５６３１３８１６５", new string('0', 41) }) Assert.Null(Gtin.Read(wrong));
        Assert.Null(Gln.Read("08934563138165"));
        Assert.Null(Sscc.Read("8934563138165"));
    }

    [Fact]
    public void One_wrong_digit_is_always_found_and_swapped_neighbours_unless_they_differ_by_five()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 20_000; round++)
        {
            var length = new[] { 8, 12, 13, 14, 18 }[round % 5];
            var body = string.Concat(Enumerable.Range(0, length - 1).Select(_ => random.Next(10)));
            var whole = body + ModelDigit(body);
            Assert.Equal(whole, CheckDigit.Read(whole, length));
            var (at, other) = (random.Next(length), random.Next(1, 10));
            var mistyped = whole.ToCharArray();
            mistyped[at] = (char)('0' + ((mistyped[at] - '0' + other) % 10));
            Assert.Null(CheckDigit.Read(new string(mistyped), length));
            var first = random.Next(length - 1);
            var swapped = whole.ToCharArray();
            (swapped[first], swapped[first + 1]) = (swapped[first + 1], swapped[first]);
            Assert.Equal(Math.Abs(whole[first] - whole[first + 1]) is 0 or 5, CheckDigit.Read(new string(swapped), length) is not null);
        }
    }

    // The rule as the standard's table states it: right-aligned in 17 places, weights 3 1 3 … 3.
    private static int ModelDigit(string body) => (1000 - body.PadLeft(17, '0').Select((digit, place) => (digit - '0') * (place % 2 == 0 ? 3 : 1)).Sum()) % 10;
}

public sealed class DigitalLinkOnSqlite(MarketplaceApp app) : DigitalLinkTests(app), IClassFixture<MarketplaceApp>;

public sealed class DigitalLinkOnPostgres(PostgresApp app) : DigitalLinkTests(app), IClassFixture<PostgresApp>;

public abstract class DigitalLinkTests(MarketplaceApp app)
{
    private const string Number = "8934563138165";

    [Fact]
    public async Task A_products_number_with_a_lots_code_leads_to_its_trace_page_and_stands_in_its_export()
    {
        var (owner, other) = (app.As(await app.Given.Household()), app.As(await app.Given.Household("Hộ khác")));
        var (lot, foreign) = (await app.Harvest(owner, 5_000), await app.Harvest(other, 5_000));
        await owner.PutAsJsonAsync("/api/my/gtins/sau-rieng-ri6", new { gtin = "893456313816-5" }).MustSucceed();
        await owner.PutAsJsonAsync("/api/my/gtins/sau-rieng-ri6", new { gtin = Number }).MustSucceed();
        Assert.Equal("0" + Number, Assert.Single((await owner.GetAsync("/api/my/gtins").ReadJson()).GetProperty("items").EnumerateArray()).GetProperty("gtin").GetString());
        Assert.Empty((await other.GetAsync("/api/my/gtins").ReadJson()).GetProperty("items").EnumerateArray());

        var code = await CodeOf(lot);
        foreach (var gtin in new[] { Number, "0" + Number })
        {
            var reply = await app.Anyone().GetAsync($"/01/{gtin}/10/{code}?lang=en");
            Assert.Equal((HttpStatusCode.TemporaryRedirect, $"/t/{code}?lang=en"), (reply.StatusCode, reply.Headers.Location?.ToString()));
        }
        Assert.Contains($"/01/0{Number}/10/{code}", await owner.GetStringAsync($"/api/lots/{lot}/epcis"), StringComparison.Ordinal);

        foreach (var (address, status, said) in new[]
        {
            ($"/01/8934563138166/10/{code}", HttpStatusCode.BadRequest, "chữ số kiểm tra"), ($"/01/{Number}/10/{await CodeOf(foreign)}", HttpStatusCode.NotFound, "không có lô hàng"),
            ($"/01/{Number}/10/khong-co", HttpStatusCode.NotFound, "không có lô hàng"), ($"/01/09521234543213/10/{code}", HttpStatusCode.NotFound, "không có lô hàng"),
            ("/00/106141412345678907", HttpStatusCode.BadRequest, "chữ số kiểm tra"), ("/414/8934563138165", HttpStatusCode.NotFound, "không có lô hàng"),
        })
        {
            var reply = await app.Anyone().GetAsync(address);
            Assert.Equal(status, reply.StatusCode);
            Assert.Contains(said, await reply.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await other.PutAsJsonAsync("/api/my/gtins/sau-rieng-ri6", new { gtin = Number }).MustRefuse(HttpStatusCode.Conflict, "gtin.taken");
        await owner.PutAsJsonAsync("/api/my/gtins/sau-rieng-ri6", new { gtin = (string?)null }).MustSucceed();
        await other.PutAsJsonAsync("/api/my/gtins/sau-rieng-ri6", new { gtin = Number }).MustSucceed();
        Assert.Equal(HttpStatusCode.NotFound, (await app.Anyone().GetAsync($"/01/{Number}/10/{code}")).StatusCode);
        await other.PutAsJsonAsync("/api/my/gtins/sau-rieng-ri6", new { gtin = (string?)null }).MustSucceed();
    }

    [Theory]
    [InlineData("sau-rieng-ri6", "8934563138166", "gtin.wrong")]
    [InlineData("sau-rieng-ri6", "", "gtin.wrong")]
    [InlineData("khong-co", "8934563138165", "gtin.product_unknown")]
    public async Task A_wrong_number_or_product_is_refused(string product, string gtin, string code) =>
        await app.As(await app.Given.Household()).PutAsJsonAsync($"/api/my/gtins/{product}", new { gtin }).MustRefuse(HttpStatusCode.BadRequest, code);

    [Fact]
    public async Task Only_sellers_have_numbers() =>
        await app.As(await app.Given.Consumer()).GetAsync("/api/my/gtins").MustRefuse(HttpStatusCode.Forbidden, "forbidden");

    private Task<string> CodeOf(Guid lot) => app.WithDbAsync(db => db.Set<Lot>().Where(known => known.Id == lot).Select(known => known.Code).SingleAsync());
}
