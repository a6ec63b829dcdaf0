using Marketplace.Accounts;
using Marketplace.Catalogue;
using Marketplace.Chains;
using Marketplace.Farming;
using Marketplace.Ordering;
using Marketplace.Platform;
using Marketplace.Platform.Database;
using Marketplace.Programmes;
using Marketplace.Statistics;
using Marketplace.Territory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Database.Sqlite;

/// <summary>The marketplace's model on this engine, with its migrations.</summary>
public static class SqliteDatabase
{
    // A list of ids travels as one value: a parameter for each would have the SQL written anew for every query.
    public static void Use(DbContextOptionsBuilder options, string connection) => options.UseSqlite(connection, engine => engine
        .MigrationsAssembly(typeof(SqliteDatabase).Assembly).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));
}

/// <summary>Lets <c>dotnet ef</c> build the model; never connects.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<MarketplaceDb>
{
    public MarketplaceDb CreateDbContext(string[] args) => new ServiceCollection()
        .AddPlatform(new("")).AddTerritory().AddAccounts().AddFarming().AddCatalogue().AddChains().AddOrdering().AddStatistics().AddProgrammes()
        .AddMarketplaceDb(DatabaseEngine.Sqlite, options => SqliteDatabase.Use(options, "Data Source=design.db"))
        .BuildServiceProvider().GetRequiredService<MarketplaceDb>();
}
