using Marketplace.Database.Postgres;
using Marketplace.Database.Sqlite;
using Marketplace.Database.SqlServer;
using Marketplace.Platform.Database;

namespace Marketplace.Host.Startup;

internal static class DatabaseStartup
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, HostSettings settings) =>
        services.AddMarketplaceDb(settings.Engine, options =>
        {
            switch (settings.Engine)
            {
                case DatabaseEngine.Sqlite: SqliteDatabase.Use(options, settings.Connection); break;
                case DatabaseEngine.Postgres: PostgresDatabase.Use(options, settings.Connection); break;
                case DatabaseEngine.SqlServer: SqlServerDatabase.Use(options, settings.Connection); break;
                default: throw new NotSupportedException($"Unknown engine {settings.Engine}");
            }
        });
}
