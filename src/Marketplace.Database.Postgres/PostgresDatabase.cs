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

namespace Marketplace.Database.Postgres;

/// <summary>The marketplace's model on this engine, with its migrations.</summary>
public static class PostgresDatabase
{
    /// <summary>
    /// What is asked again and again is planned once, and the pool stays below the server's usual limit of connections, which Npgsql's own default equals.
    /// What the connection string itself names comes later and wins: behind a pooler that hands out transactions, <c>Max Auto Prepare=0</c>.
    /// </summary>
    public static string WithDefaults(string connection) => "Max Auto Prepare=200;Maximum Pool Size=40;" + connection;

    public static void Use(DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(connection, engine => engine.MigrationsAssembly(typeof(PostgresDatabase).Assembly));
}

/// <summary>Lets <c>dotnet ef</c> build the model; never connects.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<MarketplaceDb>
{
    public MarketplaceDb CreateDbContext(string[] args) => new ServiceCollection()
        .AddPlatform(new("")).AddTerritory().AddAccounts().AddFarming().AddCatalogue().AddChains().AddOrdering().AddStatistics().AddProgrammes()
        .AddMarketplaceDb(DatabaseEngine.Postgres, options => PostgresDatabase.Use(options, "Host=localhost;Database=design"))
        .BuildServiceProvider().GetRequiredService<MarketplaceDb>();
}
