using Marketplace.Demo.Province;
using Marketplace.Platform.Database;
using Marketplace.Platform.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Demo.Tests;

/// <summary>The whole scene, loaded once for the class.</summary>
public sealed class WholeProvince : MarketplaceApp
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Services.GetRequiredService<IDemoScene>().LoadAsync(CancellationToken.None);
    }
}

/// <summary>The same scene of two months: enough to see that it falls the same way every time.</summary>
public sealed class TwoMonths : MarketplaceApp
{
    protected override void Arrange(IServiceCollection services) => services.AddSingleton(new SceneSpan(Days: 60));
}

public sealed class ProvinceSceneTests(WholeProvince app) : IClassFixture<WholeProvince>
{
    private Task<List<T>> Ask<T>(string sql) => app.WithDbAsync(db => db.Database.SqlQueryRaw<T>(sql).ToListAsync());

    private async Task<long> Count(string table) => (await Ask<long>($"SELECT COUNT(*) AS Value FROM {table}"))[0];

    [Fact]
    public async Task The_province_is_as_large_as_promised()
    {
        Assert.Equal(300, await Count("accounts_parties WHERE Kind = 'Household'"));
        Assert.Equal(12, await Count("accounts_parties WHERE Kind = 'Cooperative'"));
        Assert.InRange(await Count("catalogue_listings WHERE Status = 'Published'"), 370, 440);
        Assert.Equal(37, await Count("(SELECT DISTINCT ProductCode FROM catalogue_listings)"));
        Assert.InRange(await Count("statistics_sale_records WHERE Grams > 0"), 18_000, 23_000);
        Assert.Equal(4, await Count("(SELECT DISTINCT Model FROM statistics_sale_records)"));
        Assert.True(await Count("programmes_attendances") > 300);
    }

    [Fact]
    public async Task Every_figure_of_the_tallies_can_be_rebuilt_from_the_orders()
    {
        // The model of its own: what was delivered counts in the month of delivery, what came back counts against the month in which it came back.
        var lines = await Ask<Line>(
            """
            SELECT o.Model, l.ProductCode, l.WeightGrams, l.AmountDong, l.QuantityThousandths, l.ReturnedThousandths,
                   (SELECT At FROM ordering_order_steps s WHERE s.OrderId = o.Id AND s.Step = 'Delivered') AS DeliveredAt,
                   (SELECT At FROM ordering_order_steps s WHERE s.OrderId = o.Id AND s.Step = 'Returned') AS ReturnedAt
            FROM ordering_orders o JOIN ordering_order_lines l ON l.OrderId = o.Id
            WHERE o.Status IN ('Delivered', 'Returned')
            """);
        var expected = new SortedDictionary<string, (long Grams, long Dong)>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            Add(expected, $"{MonthOf(line.DeliveredAt)} {line.Model} {line.ProductCode}", line.WeightGrams, line.AmountDong);
            if (line.ReturnedAt is { } back) Add(expected, $"{MonthOf(back)} {line.Model} {line.ProductCode}", -Share(line.WeightGrams, line), -Share(line.AmountDong, line));
        }

        var tallies = await Ask<TallyRow>("SELECT Month, Model, ProductCode, SUM(Grams) AS Grams, SUM(AmountDong) AS AmountDong FROM statistics_tallies GROUP BY Month, Model, ProductCode");

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(cell => (cell.Key, cell.Value.Grams, cell.Value.Dong)),
            tallies.Select(row => ($"{row.Month} {row.Model} {row.ProductCode}", row.Grams, row.AmountDong)).OrderBy(row => row.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_order_tells_its_whole_story_and_every_household_moved_to_the_new_map()
    {
        Assert.Equal(0, await Count("chains_contracts WHERE DrawnGrams > CommittedGrams"));
        Assert.Equal(0, await Count("ordering_orders o WHERE o.Status <> (SELECT s.Step FROM ordering_order_steps s WHERE s.OrderId = o.Id ORDER BY s.No DESC LIMIT 1) AND o.Status <> 'Delivered'"));
        Assert.Equal(0, await Count("ordering_orders o WHERE o.Status = 'Delivered' AND (SELECT COUNT(*) FROM ordering_order_steps s WHERE s.OrderId = o.Id) < 4"));
        Assert.Equal(0, await Count("accounts_parties p WHERE (SELECT COUNT(*) FROM accounts_party_homes h WHERE h.PartyId = p.Id AND h.\"From\" = '2025-07-01') <> 1 AND EXISTS (SELECT 1 FROM accounts_party_homes h WHERE h.PartyId = p.Id AND h.\"From\" < '2025-07-01')"));
    }

    [Fact]
    public async Task Nobody_in_it_can_be_mistaken_for_a_real_person()
    {
        Assert.Equal(0, await Count("accounts_parties WHERE Phone NOT LIKE '+849000%'"));
        Assert.Equal(0, await Count("catalogue_listings WHERE CertificateNumber IS NOT NULL AND CertificateNumber NOT LIKE 'MINH-HOA-%'"));
        Assert.True(await app.InScopeAsync(services => services.GetRequiredService<DemoMark>().IsSetAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task Loading_it_again_changes_nothing()
    {
        var before = await Count("ordering_orders");
        await app.Services.GetRequiredService<IDemoScene>().LoadAsync(CancellationToken.None);
        Assert.Equal(before, await Count("ordering_orders"));
    }

    [Fact]
    public async Task Half_a_scene_is_never_taken_for_a_whole_one()
    {
        await using var killed = new TwoMonths();
        await killed.InitializeAsync();
        await killed.InScopeAsync(services =>
        {
            services.GetRequiredService<DemoMark>().Begin();
            return services.GetRequiredService<MarketplaceDb>().SaveChangesAsync();
        });
        await Assert.ThrowsAsync<SceneInterruptedException>(() => killed.Services.GetRequiredService<IDemoScene>().LoadAsync(CancellationToken.None));
        Assert.False(await app.InScopeAsync(services => services.GetRequiredService<DemoMark>().IsHalfLoadedAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task Two_loads_tell_the_same_story()
    {
        var stories = new List<string>();
        for (var time = 0; time < 2; time++)
        {
            await using var once = new TwoMonths();
            await once.InitializeAsync();
            await once.Services.GetRequiredService<IDemoScene>().LoadAsync(CancellationToken.None);
            stories.Add(string.Join('\n', await once.WithDbAsync(db => db.Database.SqlQueryRaw<string>(
                "SELECT Month || ' ' || UnitId || ' ' || Model || ' ' || ProductCode || ' ' || StandardCode || ' ' || Grams || ' ' || AmountDong AS Value FROM statistics_tallies ORDER BY 1").ToListAsync())));
        }
        Assert.NotEqual("", stories[0]);
        Assert.Equal(stories[0], stories[1]);
    }

    private static void Add(SortedDictionary<string, (long Grams, long Dong)> cells, string key, long grams, long dong)
    {
        var known = cells.GetValueOrDefault(key);
        cells[key] = (known.Grams + grams, known.Dong + dong);
    }

    private static long Share(long whole, Line line) => (long)decimal.Round((decimal)whole * line.ReturnedThousandths / line.QuantityThousandths, MidpointRounding.AwayFromZero);

    private static int MonthOf(long microseconds)
    {
        var day = DateTimeOffset.UnixEpoch.AddTicks(microseconds * 10).ToOffset(TimeSpan.FromHours(7));
        return (day.Year * 100) + day.Month;
    }

    public sealed record Line(string Model, string ProductCode, long WeightGrams, long AmountDong, long QuantityThousandths, long ReturnedThousandths, long DeliveredAt, long? ReturnedAt);

    public sealed record TallyRow(int Month, string Model, string ProductCode, long Grams, long AmountDong);
}
