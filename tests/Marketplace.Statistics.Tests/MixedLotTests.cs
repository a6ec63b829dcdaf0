using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Ordering.Public;
using Marketplace.Statistics.Sales;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Statistics.Tests;

public sealed class MixedLotsOnSqlite(MarketplaceApp app) : MixedLotTests(app), IClassFixture<MarketplaceApp>;

public sealed class MixedLotsOnPostgres(PostgresApp app) : MixedLotTests(app), IClassFixture<PostgresApp>;

/// <summary>What a cooperative sells of a mixed lot is counted under the households whose kilos are in it.</summary>
public abstract class MixedLotTests(MarketplaceApp app)
{
    [Fact]
    public async Task A_line_of_a_mixed_lot_is_counted_under_each_household_and_its_commune_and_comes_back_from_each()
    {
        var scene = await MixedScene.OpenAsync(app);
        var (lan, minh) = (scene.Households[0], scene.Households[1]);
        // 300 kg of Lan and 100 kg of Minh, of which a fortieth is lost on the way: three quarters and one quarter.
        var mix = await scene.MergeAsync([(await scene.HarvestAsync(lan, 400_000), 300_000), (await scene.HarvestAsync(minh, 100_000), 100_000)], 10_000);
        var listing = await scene.ListAsync(mix, kilos: 390, priceDong: 50_000);
        var (code, line) = await scene.DeliverAsync(listing, 200);

        var sold = await scene.RecordsAsync(code);
        Assert.Equal([(lan.Party, 150_000L, 7_500_000L), (minh.Party, 50_000, 2_500_000)], sold.Select(sale => (sale.ProducerId, sale.Grams, sale.AmountDong)).OrderByDescending(sale => sale.Grams));
        Assert.All(sold, sale => Assert.True(sale.IsFirstSale));
        Assert.Equal([scene.CommuneOf(lan), scene.CommuneOf(minh)], sold.OrderByDescending(sale => sale.Grams).Select(sale => sale.ProducerUnitId));

        await scene.ReturnAsync(code, line, 40);
        var left = (await scene.RecordsAsync(code)).GroupBy(sale => sale.ProducerId).ToDictionary(household => household.Key, household => household.Sum(sale => sale.Grams));
        Assert.Equal((120_000, 40_000), (left[lan.Party], left[minh.Party]));
        await scene.ReturnAsync(code, line, 160);
        Assert.All((await scene.RecordsAsync(code)).GroupBy(sale => sale.ProducerId), household => Assert.Equal((0, 0), (household.Sum(sale => sale.Grams), household.Sum(sale => sale.AmountDong))));
        await scene.TalliesMustMatchAsync();
    }

    [Fact]
    public async Task The_same_facts_read_twice_count_each_share_once()
    {
        var scene = await MixedScene.OpenAsync(app);
        var mix = await scene.MergeAsync([(await scene.HarvestAsync(scene.Households[0], 50_000), 50_000), (await scene.HarvestAsync(scene.Households[1], 50_000), 50_000)], 0);
        var (code, line) = await scene.DeliverAsync(await scene.ListAsync(mix, 100, 30_000), 10);
        await scene.ReturnAsync(code, line, 3);
        var before = await scene.RecordsAsync(code);
        await app.WithDbAsync(async db =>
        {
            foreach (var sale in before.Where(sale => sale.Kind is SaleKind.Sale).Take(1))
                db.Announce(new OrderDelivered(
                    sale.OrderId, sale.OrderCode, sale.SellerId, sale.BuyerId, sale.Model, sale.ModelReason, sale.Channel, null,
                    [.. before.Where(known => known.Kind is SaleKind.Sale).Select(known => new SoldLine(
                        known.LineId, known.ListingId, known.LotId, known.LotCode, known.ProductCode, known.StandardCode, known.ProducerId, known.ProducerUnitId,
                        known.QuantityThousandths, known.Unit, known.Grams, known.AmountDong, known.IsFirstSale, IsShare: true))], app.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
        });
        await app.RunReadersAsync();
        Assert.Equal(4, (await scene.RecordsAsync(code)).Count);
        await scene.TalliesMustMatchAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_is_mixed_split_lost_sold_and_returned_no_gram_or_dong_is_lost_between_households(int seed)
    {
        var random = new Random(seed);
        var scene = await MixedScene.OpenAsync(app);
        // The model goes forward from the harvests in floating point; the program goes back from the lot that is sold, in whole numbers.
        var (parts, left) = (new Dictionary<Guid, Dictionary<Guid, double>>(), new Dictionary<Guid, long>());
        void Know(Guid lot, long grams, Dictionary<Guid, double> whose) => (left[lot], parts[lot]) = (grams, whose);
        foreach (var household in scene.Households)
        {
            var grams = random.NextInt64(20_001, 90_000);
            Know(await scene.HarvestAsync(household, grams), grams, new() { [household.Party] = 1 });
        }
        for (var step = 0; step < 9; step++)
        {
            var usable = left.Where(lot => lot.Value > 2_000).Select(lot => lot.Key).ToList();
            if (random.Next(3) == 0)
            {
                var lot = usable[random.Next(usable.Count)];
                var (part, loss) = (random.NextInt64(1, left[lot] / 2), random.NextInt64(0, left[lot] / 4));
                var made = await scene.SplitAsync(lot, part, loss);
                left[lot] -= part + loss;
                Know(made, part, parts[lot]);
            }
            else
            {
                var sources = usable.OrderBy(_ => random.Next()).Take(random.Next(2, 4)).Select(lot => (Lot: lot, Grams: random.NextInt64(1_000, left[lot] + 1))).ToList();
                var (taken, loss) = (sources.Sum(source => source.Grams), random.NextInt64(0, 900));
                var made = await scene.MergeAsync(sources, loss);
                var whose = new Dictionary<Guid, double>();
                foreach (var (lot, grams) in sources)
                {
                    left[lot] -= grams;
                    foreach (var (household, part) in parts[lot]) whose[household] = whose.GetValueOrDefault(household) + (part * grams / taken);
                }
                Know(made, taken - loss, whose);
            }
        }

        foreach (var lot in left.Where(lot => lot.Value > 3_000).Select(lot => lot.Key).ToList())
        {
            // A listing at an odd price, sold by the gram's thousandth part of a kilo.
            var listing = await scene.ListAsync(lot, left[lot] / 1000, random.NextInt64(1_001, 99_999));
            var kilos = decimal.Round(random.NextInt64(1, left[lot]) / 1000m, 3);
            if (kilos > left[lot] / 1000) kilos = left[lot] / 1000;
            var (code, line) = await scene.DeliverAsync(listing, kilos);
            for (var (back, times) = (0m, random.Next(4)); times > 0; times--)
            {
                var some = times == 1 && random.Next(2) == 0 ? kilos - back : decimal.Round((kilos - back) * random.Next(1, 900) / 1000m, 3);
                if (some <= 0) continue;
                await scene.ReturnAsync(code, line, some);
                back += some;
                await SumsMustFit(scene, code, parts[lot], kilos, back);
            }
            await SumsMustFit(scene, code, parts[lot], kilos, null);
        }
        await scene.TalliesMustMatchAsync();
    }

    private static async Task SumsMustFit(MixedScene scene, string code, Dictionary<Guid, double> parts, decimal kilos, decimal? back)
    {
        var records = await scene.RecordsAsync(code);
        var (sales, reversals) = (records.Where(sale => sale.Kind is SaleKind.Sale).ToList(), records.Where(sale => sale.Kind is SaleKind.Reversal).ToList());
        var order = await scene.LineOfAsync(code);
        Assert.Equal((kilos * 1000, order.Dong), (sales.Sum(sale => sale.Grams), sales.Sum(sale => sale.AmountDong)));
        if (back is { } returned) Assert.Equal(returned * 1000, -reversals.Sum(sale => sale.Grams));
        if (back == kilos) Assert.Equal(0, records.Sum(sale => sale.AmountDong));
        foreach (var household in records.GroupBy(sale => sale.ProducerId))
        {
            Assert.True(parts.ContainsKey(household.Key), "A household that has nothing in the lot.");
            Assert.True(household.Sum(sale => sale.Grams) >= 0 && household.Sum(sale => sale.AmountDong) >= 0 && household.Sum(sale => sale.QuantityThousandths) >= 0);
            Assert.InRange(household.Where(sale => sale.Kind is SaleKind.Sale).Sum(sale => sale.Grams), ((double)kilos * 1000 * parts[household.Key]) - 2, ((double)kilos * 1000 * parts[household.Key]) + 2);
            if (back is { } some)
                Assert.InRange(-household.Where(sale => sale.Kind is SaleKind.Reversal).Sum(sale => sale.Grams), ((double)some * 1000 * parts[household.Key]) - 6, ((double)some * 1000 * parts[household.Key]) + 6);
        }
    }

    [Fact]
    public async Task A_lot_of_one_household_is_one_record_as_ever_even_after_it_was_split()
    {
        var scene = await MixedScene.OpenAsync(app);
        var part = await scene.SplitAsync(await scene.HarvestAsync(scene.Households[0], 50_000), 40_000, 0);
        var (code, _) = await scene.DeliverAsync(await scene.ListAsync(part, 40, 20_000), 7);
        var sale = Assert.Single(await scene.RecordsAsync(code));
        Assert.Equal((scene.Households[0].Party, 7_000L), (sale.ProducerId, sale.Grams));
    }

    [Fact]
    public async Task What_became_of_the_lot_later_changes_nothing_that_was_counted()
    {
        var scene = await MixedScene.OpenAsync(app);
        var mix = await scene.MergeAsync([(await scene.HarvestAsync(scene.Households[0], 60_000), 60_000), (await scene.HarvestAsync(scene.Households[1], 20_000), 20_000)], 0);
        var (code, line) = await scene.DeliverAsync(await scene.ListAsync(mix, 80, 20_000), 40);
        await scene.MergeAsync([(mix, 10_000), (await scene.HarvestAsync(scene.Households[2], 90_000), 90_000)], 500);
        await scene.ReturnAsync(code, line, 20);
        var records = await scene.RecordsAsync(code);
        Assert.Equal([(-15_000L), -5_000], records.Where(sale => sale.Kind is SaleKind.Reversal).Select(sale => sale.Grams).Order());
        Assert.DoesNotContain(records, sale => sale.ProducerId == scene.Households[2].Party);
    }

    [Fact]
    public async Task More_than_the_lot_has_cannot_be_confirmed_by_two_listings_of_it()
    {
        var scene = await MixedScene.OpenAsync(app);
        var lot = await scene.HarvestAsync(scene.Households[0], 10_000);
        var (one, other) = (await scene.ListAsync(lot, 10, 20_000), await scene.ListAsync(lot, 10, 25_000));
        await scene.DeliverAsync(one, 8);
        var late = await scene.OrderAsync(other, 5);
        await scene.Seller.PostAsJsonAsync($"/api/orders/{late}/confirm", new { }).MustRefuse(HttpStatusCode.Conflict, "lot.too_little");
    }
}

/// <summary>A cooperative with three households in three communes, its lots and a buyer, all through the front door.</summary>
internal sealed class MixedScene(MarketplaceApp app, HttpClient seller, HttpClient buyer, IReadOnlyList<Person> households)
{
    public HttpClient Seller => seller;
    public IReadOnlyList<Person> Households => households;

    public static async Task<MixedScene> OpenAsync(MarketplaceApp app)
    {
        var communes = new SalesScene(app, seed: 1).Communes(new(2026, 11, 21), ["75"]);
        var households = new List<Person>();
        foreach (var (name, place) in new[] { "Hộ Lan", "Hộ Minh", "Hộ Sáu" }.Select((name, place) => (name, place))) households.Add(await app.Given.Household(name, communes[place].Code));
        return new(app, app.As(await app.Given.Cooperative("HTX Ba Hộ", communes[5].Code, [.. households])), app.As(await app.Given.Consumer()), households);
    }

    public int CommuneOf(Person household) => new SalesScene(app, seed: 1).Territory.FindByCode(household.UnitCode, new(2026, 11, 21))!.Id;

    public async Task<Guid> HarvestAsync(Person household, long grams) =>
        (await seller.PostAsJsonAsync("/api/lots", new { productCode = "sau-rieng-ri6", grams, harvestFrom = "2026-11-20", producerId = household.Party }).ReadJson()).GetProperty("id").GetGuid();

    public async Task<Guid> MergeAsync(IEnumerable<(Guid Lot, long Grams)> sources, long lossGrams) => Made(await seller.PostAsJsonAsync(
        "/api/lots/merges", new { sources = sources.Select(source => new { lotId = source.Lot, grams = source.Grams }), lossGrams, lossReason = "Dập" }).ReadJson());

    public async Task<Guid> SplitAsync(Guid lot, long grams, long lossGrams) =>
        Made(await seller.PostAsJsonAsync($"/api/lots/{lot}/split", new { partGrams = new[] { grams }, lossGrams, lossReason = "Hao hụt" }).ReadJson());

    public async Task<Guid> ListAsync(Guid lot, long kilos, long priceDong)
    {
        var listing = (await seller.PostAsJsonAsync("/api/listings", new
        {
            productCode = "sau-rieng-ri6", title = "Sầu riêng của lô", priceDong, unit = "kg", gramsPerUnit = 1000, available = kilos, step = 0.001m, standardCode = "none", lotId = lot,
        }).ReadJson()).GetProperty("id").GetGuid();
        await seller.PostAsJsonAsync($"/api/listings/{listing}/publish", new { }).MustSucceed();
        return listing;
    }

    public async Task<string> OrderAsync(Guid listing, decimal kilos) => (await buyer.PostAsJsonAsync("/api/orders", new
    {
        lines = new[] { new { listingId = listing, quantity = kilos } }, deliverTo = new { name = "Lan", phone = "0912 345 678", unit = households[0].UnitCode, street = "12 Lê Lợi" }, payment = "cashOnDelivery",
    }).ReadJson()).GetProperty("orders")[0].GetProperty("code").GetString()!;

    public async Task<(string Code, Guid Line)> DeliverAsync(Guid listing, decimal kilos)
    {
        var code = await OrderAsync(listing, kilos);
        foreach (var step in new[] { "confirm", "ship", "deliver" }) await seller.PostAsJsonAsync($"/api/orders/{code}/{step}", new { }).MustSucceed();
        await app.RunReadersAsync();
        return (code, (await LineOfAsync(code)).Id);
    }

    public async Task ReturnAsync(string code, Guid line, decimal kilos)
    {
        await buyer.PostAsJsonAsync($"/api/orders/{code}/claims", new { lines = new[] { new { lineId = line, quantity = kilos } }, reason = "Hàng dập" }).MustSucceed();
        await app.RunReadersAsync();
    }

    public async Task<(Guid Id, long Dong)> LineOfAsync(string code)
    {
        var line = (await buyer.GetAsync($"/api/orders/{code}").ReadJson()).GetProperty("lines")[0];
        return (line.GetProperty("id").GetGuid(), line.GetProperty("amountDong").GetInt64());
    }

    public Task<List<SaleRecord>> RecordsAsync(string code) =>
        app.WithDbAsync(db => db.Set<SaleRecord>().AsNoTracking().Where(sale => sale.OrderCode == code).OrderBy(sale => sale.Id).ToListAsync());

    public async Task TalliesMustMatchAsync() => Assert.Equal(0, await app.InScopeAsync(services =>
        Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<Tallies.CompareTallies>(services).RunAsync(default)));

    private static Guid Made(JsonElement change) => change.GetProperty("made")[0].GetProperty("id").GetGuid();
}
