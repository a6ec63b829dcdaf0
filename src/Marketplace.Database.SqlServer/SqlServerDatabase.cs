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

namespace Marketplace.Database.SqlServer;

/// <summary>The marketplace's model on this engine, with its migrations.</summary>
public static class SqlServerDatabase
{
    public static void Use(DbContextOptionsBuilder options, string connection) =>
        options.UseSqlServer(connection, engine => engine.MigrationsAssembly(typeof(SqlServerDatabase).Assembly));
}

/// <summary>Lets <c>dotnet ef</c> build the model; never connects.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<MarketplaceDb>
{
    public MarketplaceDb CreateDbContext(string[] args) => new ServiceCollection()
        .AddPlatform(new("")).AddTerritory().AddAccounts().AddFarming().AddCatalogue().AddChains().AddOrdering().AddStatistics().AddProgrammes()
        .AddMarketplaceDb(DatabaseEngine.SqlServer, options => SqlServerDatabase.Use(options, "Server=localhost;Database=design"))
        .BuildServiceProvider().GetRequiredService<MarketplaceDb>();
}
