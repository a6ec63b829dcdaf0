using Marketplace.Database.Postgres;
using Marketplace.Database.Sqlite;
using Marketplace.Database.SqlServer;
using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

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

    /// <summary>The model with everything that only migrations need.</summary>
    public static IModel FullModel(this DbContext db) => db.GetService<IDesignTimeModel>().Model;
}
