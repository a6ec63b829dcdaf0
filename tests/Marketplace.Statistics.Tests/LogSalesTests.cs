using Marketplace.Platform.Database;
using Marketplace.Statistics.Sales;
using Marketplace.Statistics.Tallies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Statistics.Tests;

public sealed class LogSalesOnSqlite(MarketplaceApp app) : LogSalesTests(app), IClassFixture<MarketplaceApp>;

public sealed class LogSalesOnPostgres(PostgresApp app) : LogSalesTests(app), IClassFixture<PostgresApp>;

public abstract class LogSalesTests(MarketplaceApp app)
{
    [Fact]
    public async Task Each_line_becomes_one_record_however_often_its_fact_is_read_and_the_tallies_are_the_sum_of_the_records()
    {
        var scene = new SalesScene(app, seed: 11);
        scene.Random(1_200);
        await scene.AnnounceAsync(twice: true);
        await scene.AnnounceAsync();

        await app.WithDbAsync(async db =>
        {
            var lines = scene.Delivered.SelectMany(fact => fact.Lines).Select(line => line.LineId).ToHashSet();
            var records = (await db.Set<SaleRecord>().ToListAsync()).Where(record => lines.Contains(record.LineId)).ToList();
            Assert.Equal(scene.Lines.Count(), records.Count);
            Assert.Equal(scene.Lines.Sum(line => line.Sign * line.Line.Grams), records.Sum(record => record.Grams));
            Assert.Equal(scene.Lines.Sum(line => line.Sign * line.Line.AmountDong), records.Sum(record => record.AmountDong));
            await TalliesEqualRecordsAsync(db);
        });
    }

    [Fact]
    public async Task A_return_takes_back_exactly_what_came_back_and_says_why()
    {
        var scene = new SalesScene(app, seed: 12);
        var commune = scene.Territory.ChildrenOf(scene.Province("75").Id, new(2026, 11, 21))[0];
        var delivered = scene.Deliver(new(2026, 3, 31), commune, grams: 10_000, dong: 900_000);
        scene.Return(delivered, new(2026, 4, 2), grams: 4_000, dong: 360_000);
        await scene.AnnounceAsync();

        await app.WithDbAsync(async db =>
        {
            var records = await db.Set<SaleRecord>().Where(record => record.OrderCode == delivered.Code).OrderBy(record => record.Id).ToListAsync();
            Assert.Equal([(SaleKind.Sale, 10_000, 900_000, 202603, null), (SaleKind.Reversal, -4_000, -360_000, 202604, "Hàng dập")],
                records.Select(record => (record.Kind, record.Grams, record.AmountDong, record.Month, record.Reason)));
            await TalliesEqualRecordsAsync(db);
        });
    }

    [Fact]
    public async Task A_delivery_just_after_midnight_in_Viet_Nam_belongs_to_the_new_month()
    {
        var scene = new SalesScene(app, seed: 13);
        var commune = scene.Territory.ChildrenOf(scene.Province("75").Id, new(2026, 11, 21))[0];
        var delivered = scene.Deliver(new(2026, 5, 1), commune);
        scene.Delivered[0] = delivered with { At = new(2026, 4, 30, 17, 0, 1, TimeSpan.Zero) };
        await scene.AnnounceAsync();

        var record = await app.WithDbAsync(db => db.Set<SaleRecord>().SingleAsync(sale => sale.OrderCode == delivered.Code));
        Assert.Equal((new DateOnly(2026, 5, 1), 202605), (record.DeliveredOn, record.Month));
    }

    [Theory]
    [InlineData("""UPDATE statistics_sale_records SET "Grams" = 0""")]
    [InlineData("DELETE FROM statistics_sale_records")]
    public async Task The_database_refuses_to_change_or_delete_a_sale_record(string sql)
    {
        var scene = new SalesScene(app, seed: 14);
        scene.Deliver(new(2026, 3, 31), scene.Territory.ChildrenOf(scene.Province("75").Id, new(2026, 11, 21))[0]);
        await scene.AnnounceAsync();

        var fault = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => app.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(sql)));
        Assert.Contains(SaleRecordGuard.Message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nightly_comparison_sets_a_wrong_a_missing_and_a_superfluous_tally_right()
    {
        var scene = new SalesScene(app, seed: 15);
        scene.Random(60);
        await scene.AnnounceAsync();
        await app.WithDbAsync(async db =>
        {
            await db.Set<Tally>().OrderBy(tally => tally.Id).Take(1).ExecuteUpdateAsync(set => set.SetProperty(tally => tally.Grams, tally => tally.Grams + 1));
            await db.Set<Tally>().OrderByDescending(tally => tally.Id).Take(1).ExecuteDeleteAsync();
            db.Add(Tally.Of(new(209912, 1, "x", "y", Ordering.Public.SalesModel.Chain, Ordering.Public.SalesChannel.Offline, IsFirstSale: true), new(1, 1, 1)));
            await db.SaveChangesAsync();
        });

        Assert.Equal(3, await CompareAsync());
        Assert.Equal(0, await CompareAsync());
        await app.WithDbAsync(TalliesEqualRecordsAsync);
    }

    private Task<int> CompareAsync() => app.InScopeAsync(services => services.GetRequiredService<CompareTallies>().RunAsync(CancellationToken.None));

    private static async Task TalliesEqualRecordsAsync(MarketplaceDb db)
    {
        // Added up here from single rows, not by the program's own grouping.
        var records = PostTallies.Sum(await db.Set<SaleRecord>().AsNoTracking().ToListAsync());
        var tallies = (await db.Set<Tally>().AsNoTracking().ToListAsync()).ToDictionary(tally => tally.Key, tally => tally.Figures);
        Assert.NotEmpty(records);
        Assert.DoesNotContain(records, sum => tallies.GetValueOrDefault(sum.Key) != sum.Value);
        Assert.DoesNotContain(tallies, tally => tally.Value != records.GetValueOrDefault(tally.Key));
    }
}
