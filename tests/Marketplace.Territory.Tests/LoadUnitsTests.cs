using System.Diagnostics;
using Marketplace.Platform.Startup;
using Marketplace.Territory.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Marketplace.Territory.Tests;

public sealed class LoadUnitsOnSqlite(MarketplaceApp app, ITestOutputHelper output) : LoadUnitsTests(app, output), IClassFixture<MarketplaceApp>;

public sealed class LoadUnitsOnPostgres(PostgresApp app, ITestOutputHelper output) : LoadUnitsTests(app, output), IClassFixture<PostgresApp>;

public abstract class LoadUnitsTests(MarketplaceApp app, ITestOutputHelper output)
{
    [Fact]
    public async Task A_second_start_finds_everything_there_and_does_nothing()
    {
        var clock = Stopwatch.StartNew(); var cpu = Environment.CpuUsage.TotalTime;
        await LoadAsync();
        output.WriteLine($"second start: {clock.ElapsedMilliseconds} ms");
        Assert.Equal((14_149, 14_162, 10_046 + 63 + 5), await CountAsync());
    }

    [Fact]
    public async Task A_new_edition_replaces_the_old_one_and_keeps_the_operators_weights()
    {
        await app.WithDbAsync(async db =>
        {
            await db.Set<TerritoryEdition>().ExecuteUpdateAsync(set => set.SetProperty(edition => edition.Id, "an older one"));
            await db.Set<TerritorySuccession>().Where(row => row.OldUnitId == 1326449 && row.NewUnitId == 2326359).ExecuteUpdateAsync(set => set.SetProperty(row => row.WeightPpm, 400_000));
            await db.Set<TerritoryUnitVersion>().Where(version => version.UnitId == 2326080).ExecuteUpdateAsync(set => set.SetProperty(version => version.Name, "Phường Cũ"));
        });

        var clock = Stopwatch.StartNew(); var cpu = Environment.CpuUsage.TotalTime;
        await LoadAsync();
        output.WriteLine($"whole load: {clock.ElapsedMilliseconds} ms, {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds} ms cpu");

        Assert.Equal((14_149, 14_162, 10_046 + 63 + 5), await CountAsync());
        Assert.Equal("Phường Long Khánh", await app.WithDbAsync(db => db.Set<TerritoryUnitVersion>().Where(version => version.UnitId == 2326080).Select(version => version.Name).SingleAsync()));
        Assert.Equal([400_000], await app.WithDbAsync(db => db.Set<TerritorySuccession>().Where(row => row.WeightPpm != null).Select(row => row.WeightPpm!.Value).ToListAsync()));
        Assert.Equal(1, await app.WithDbAsync(db => db.Set<TerritoryEdition>().CountAsync()));
    }

    private Task LoadAsync() => app.InScopeAsync(services => services.GetServices<IReferenceData>().OfType<LoadUnits>().Single().LoadAsync(CancellationToken.None));

    private Task<(int Units, int Versions, int Successions)> CountAsync() => app.WithDbAsync(async db =>
        (await db.Set<TerritoryUnit>().CountAsync(), await db.Set<TerritoryUnitVersion>().CountAsync(), await db.Set<TerritorySuccession>().CountAsync()));
}
