using System.Text.Json;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Search;
using Marketplace.Farming.Public;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalogue.Tests;

public sealed class FacetsOnSqlite(MarketplaceApp app) : FacetsTests(app), IClassFixture<MarketplaceApp>;

public sealed class FacetsOnPostgres(PostgresApp app) : FacetsTests(app), IClassFixture<PostgresApp>;

/// <summary>Random listings and random filters against a model that counts by hand.</summary>
public abstract class FacetsTests(MarketplaceApp app)
{
    private static readonly string[] Products = ["sau-rieng-ri6", "chom-chom-nhan", "mit-thai", "trung-ga", "ca-phe-nhan"];
    private static readonly string[] Standards = ["none", "sach", "vietgap"];
    private static readonly string[] Communes = [Given.LongKhanh, Given.QuyNhon];
    private static readonly long[] Prices = [10_000, 20_000, 20_000, 35_000, 50_000];

    private sealed record Made(Guid Id, string Product, string Standard, string Commune, long Price, Guid Seller);

    [Fact]
    public async Task Facets_totals_and_pages_agree_with_counting_by_hand()
    {
        var dice = new Random(20261121);
        var made = await MakeListings(dice, 150);
        var inSeason = app.Services.GetRequiredService<IProduce>().Products
            .Where(product => product.HarvestMonths.Contains(app.Clock.Today().Month)).Select(product => product.Code).ToHashSet(StringComparer.Ordinal);
        for (var round = 0; round < 60; round++)
        {
            var (products, standards) = (Some(dice, Products), Some(dice, Standards));
            var units = Some(dice, [Given.DongNai, Given.LongKhanh, Given.QuyNhon]);
            var (low, high) = dice.Next(3) == 0 ? (15_000L, 40_000L) : (0L, 1_000_000L);
            var (seasonal, seller) = (dice.Next(4) == 0, dice.Next(5) == 0 ? made[dice.Next(made.Count)].Seller : (Guid?)null);
            var sort = new[] { "newest", "priceAsc", "priceDesc", "relevance" }[dice.Next(4)];

            bool ByProduct(Made one) => products.Length == 0 || products.Contains(one.Product);
            bool ByStandard(Made one) => standards.Length == 0 || standards.Contains(one.Standard);
            bool ByUnit(Made one) => units.Length == 0 || units.Contains(one.Commune) || units.Contains(ProvinceOf(one.Commune));
            bool ByPrice(Made one) => one.Price >= low && one.Price <= high;
            bool BySeason(Made one) => !seasonal || inSeason.Contains(one.Product);
            var pool = made.Where(one => seller is null || one.Seller == seller).ToList();
            var expected = pool.Where(one => ByProduct(one) && ByStandard(one) && ByUnit(one) && ByPrice(one) && BySeason(one)).ToList();

            var query = string.Join('&', products.Select(code => "product=" + code).Concat(standards.Select(code => "standard=" + code))
                .Concat(units.Select(code => "unit=" + code))) + $"&minPrice={low}&maxPrice={high}&inSeason={(seasonal ? "true" : "false")}&sort={sort}"
                + (seller is { } id ? $"&seller={id}" : "");
            var (items, first) = await Walk(query, limit: 7 + dice.Next(20));

            Assert.Equal(expected.Count, first.GetProperty("total").GetInt32());
            Assert.Equal(expected.Select(one => one.Id).Order(), items.Select(item => item.Id).Order());
            if (sort is "priceAsc") Assert.Equal(items.Select(item => item.Price).Order(), items.Select(item => item.Price));
            if (sort is "priceDesc") Assert.Equal(items.Select(item => item.Price).OrderDescending(), items.Select(item => item.Price));
            var facets = first.GetProperty("facets");
            Assert.Equal(Counts(pool.Where(one => ByStandard(one) && ByUnit(one) && ByPrice(one) && BySeason(one)), one => one.Product), Facet(facets, "products"));
            Assert.Equal(Counts(pool.Where(one => ByProduct(one) && ByUnit(one) && ByPrice(one) && BySeason(one)), one => one.Standard), Facet(facets, "standards"));
            var anywhere = pool.Where(one => ByProduct(one) && ByStandard(one) && ByPrice(one) && BySeason(one)).ToList();
            var open = units.Select(code => code.Length == 2 ? code : ProvinceOf(code)).ToHashSet(StringComparer.Ordinal);
            var byUnit = Counts(anywhere, one => ProvinceOf(one.Commune));
            foreach (var (code, count) in Counts(anywhere.Where(one => open.Contains(ProvinceOf(one.Commune))), one => one.Commune)) byUnit[code] = count;
            Assert.Equal(byUnit, Facet(facets, "units"));
            Assert.Equal(pool.Count(one => ByProduct(one) && ByStandard(one) && ByUnit(one) && ByPrice(one) && inSeason.Contains(one.Product)),
                facets.GetProperty("inSeason").GetInt32());
            var prices = pool.Where(one => ByProduct(one) && ByStandard(one) && ByUnit(one) && BySeason(one)).Select(one => one.Price).ToList();
            if (prices.Count == 0) Assert.Equal(JsonValueKind.Null, facets.GetProperty("price").ValueKind);
            else
                Assert.Equal((prices.Min(), prices.Max()),
                    (facets.GetProperty("price").GetProperty("minDong").GetInt64(), facets.GetProperty("price").GetProperty("maxDong").GetInt64()));
        }
    }

    [Fact]
    public async Task A_page_by_relevance_shows_each_hit_once_while_others_are_added()
    {
        var seller = await app.Given.Household();
        var mine = new HashSet<Guid>();
        for (var n = 0; n < 30; n++) mine.Add(await app.Given.Listing(seller, $"Rau cải vườn {n}", product: "rau-cai"));
        var (items, _) = await Walk("q=rau+cai+vuon", limit: 7, between: () => app.Given.Listing(seller, "Ngô hạt khô", product: "ngo-hat"));
        Assert.Equal(mine.Order(), items.Select(item => item.Id).Order());
    }

    [Fact]
    public async Task What_another_node_changed_is_seen_when_the_window_is_read_again()
    {
        var id = await app.Given.Listing("Mít Thái của nút khác");
        var window = app.Services.GetRequiredService<ShopWindow>();
        Assert.Contains(await Shown(window), listing => listing.Id == id);
        await app.WithDbAsync(async db =>
        {
            (await db.Set<Listing>().SingleAsync(listing => listing.Id == id)).Pause(app.Clock.Now());
            await db.SaveChangesAsync();
        });
        window.Touch();
        Assert.DoesNotContain(await Shown(window), listing => listing.Id == id);
    }

    private Task<ShownListing[]> Shown(ShopWindow window) => app.WithDbAsync(async db => (await window.LookAsync(db, default)).Listings);

    private async Task<List<Made>> MakeListings(Random dice, int count)
    {
        var sellers = new[] { await app.Given.Household(unit: Communes[0]), await app.Given.Household(unit: Communes[1]), await app.Given.Household(unit: Communes[0]) };
        var made = new List<Made>();
        for (var n = 0; n < count; n++)
        {
            var (seller, product, standard, price) = (Any(dice, sellers), Any(dice, Products), Any(dice, Standards), Any(dice, Prices));
            var published = dice.Next(8) > 0;
            var id = await app.Given.Listing(seller, $"Hàng {n}", priceDong: price, product: product, standard: standard, certificate: "VG-1", published: published);
            if (published) made.Add(new(id, product, standard, seller.UnitCode, price, seller.Party));
        }
        // The class shares its database: what other tests put on sale is paused.
        await app.WithDbAsync(async db =>
        {
            foreach (var other in await db.Set<Listing>().Where(listing => listing.Status == ListingStatus.Published).ToListAsync())
                if (!made.Exists(one => one.Id == other.Id)) other.Pause(app.Clock.Now());
            await db.SaveChangesAsync();
        });
        app.Services.GetRequiredService<ShopWindow>().Touch();
        return made;
    }

    private async Task<(List<(Guid Id, long Price)> Items, JsonElement First)> Walk(string query, int limit, Func<Task>? between = null)
    {
        var (items, first, cursor) = (new List<(Guid, long)>(), default(JsonElement), (string?)null);
        do
        {
            var page = await app.Anyone().GetAsync(new Uri($"/api/listings?{query}&limit={limit}{(cursor is null ? "" : "&cursor=" + cursor)}", UriKind.Relative)).ReadJson();
            if (cursor is null) first = page;
            items.AddRange(page.GetProperty("items").EnumerateArray().Select(item => (item.GetProperty("id").GetGuid(), item.GetProperty("priceDong").GetInt64())));
            cursor = page.GetProperty("nextCursor").GetString();
            if (between is not null) await between();
        }
        while (cursor is not null);
        return (items, first);
    }

    private static T Any<T>(Random dice, T[] choices) => choices[dice.Next(choices.Length)];

    private static string[] Some(Random dice, string[] choices) => dice.Next(2) == 0 ? [] : [.. choices.Where(_ => dice.Next(2) == 0)];

    private static string ProvinceOf(string commune) => string.Equals(commune, Given.LongKhanh, StringComparison.Ordinal) ? Given.DongNai : Given.GiaLai;

    private static SortedDictionary<string, int> Counts(IEnumerable<Made> made, Func<Made, string> key) =>
        new(made.GroupBy(key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal), StringComparer.Ordinal);

    private static SortedDictionary<string, int> Facet(JsonElement facets, string name) =>
        new(facets.GetProperty(name).EnumerateArray().ToDictionary(entry => entry.GetProperty("code").GetString()!, entry => entry.GetProperty("count").GetInt32(), StringComparer.Ordinal), StringComparer.Ordinal);
}
