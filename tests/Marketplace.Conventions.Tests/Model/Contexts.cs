using Marketplace.Accounts;
using Marketplace.Catalogue;
using Marketplace.Chains;
using Marketplace.Database.Postgres;
using Marketplace.Database.Sqlite;
using Marketplace.Database.SqlServer;
using Marketplace.Farming;
using Marketplace.Ordering;
using Marketplace.Platform;
using Marketplace.Platform.Database;
using Marketplace.Programmes;
using Marketplace.Statistics;
using Marketplace.Territory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Conventions.Tests.Model;

/// <summary>The whole model on each engine, as the migrations are made from it; never connects.</summary>
internal static class Contexts
{
    public static readonly TheoryData<DatabaseEngine> Engines = new(Enum.GetValues<DatabaseEngine>());

    public static MarketplaceDb For(DatabaseEngine engine)
    {
        var assembly = engine switch
        {
            DatabaseEngine.Sqlite => typeof(SqliteDatabase).Assembly,
            DatabaseEngine.Postgres => typeof(PostgresDatabase).Assembly,
            DatabaseEngine.SqlServer => typeof(SqlServerDatabase).Assembly,
            _ => throw new ArgumentOutOfRangeException(nameof(engine), engine, message: null),
        };
        var maker = assembly.GetTypes().Single(type => typeof(IDesignTimeDbContextFactory<MarketplaceDb>).IsAssignableFrom(type));
        return ((IDesignTimeDbContextFactory<MarketplaceDb>)Activator.CreateInstance(maker, nonPublic: true)!).CreateDbContext([]);
    }

    /// <summary>A provider of such contexts with options of one's own.</summary>
    public static ServiceProvider Services(DatabaseEngine engine, Action<DbContextOptionsBuilder> configure) => new ServiceCollection()
        .AddPlatform(new("")).AddTerritory().AddAccounts().AddFarming().AddCatalogue().AddChains().AddOrdering().AddStatistics().AddProgrammes()
        .AddMarketplaceDb(engine, configure).BuildServiceProvider();

    /// <summary>The model with everything that only migrations need.</summary>
    public static IModel FullModel(this DbContext db) => db.GetService<IDesignTimeModel>().Model;
}
