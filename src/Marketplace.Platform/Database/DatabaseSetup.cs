using System.Reflection;
using Marketplace.Platform.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Platform.Database;

/// <summary>How the program and its tools reach the database.</summary>
public static class DatabaseSetup
{
    /// <summary>Brings a capability's tables into the model.</summary>
    public static IServiceCollection AddTables(this IServiceCollection services, Assembly assembly) => services.AddSingleton(new TableOwner(assembly));

    public static IServiceCollection AddDatabaseObjects(this IServiceCollection services, string owner, Func<DatabaseEngine, string> sql) =>
        services.AddSingleton(new DatabaseObjects(owner, sql));

    /// <param name="configure">The engine's own <c>Use…</c> call, with its migrations assembly.</param>
    public static IServiceCollection AddMarketplaceDb(this IServiceCollection services, DatabaseEngine engine, Action<DbContextOptionsBuilder> configure)
    {
        services.AddSingleton(new WriteLane(engine));
        services.AddSingleton<FactBell>();
        services.AddSingleton(provider => new FactReaders(provider.GetServices<FactReading>()));
        services.AddSingleton(provider => new DatabaseParts(
            [.. provider.GetServices<TableOwner>()], provider.GetRequiredService<FactReaders>(), provider.GetRequiredService<WriteLane>(),
            provider.GetRequiredService<FactBell>(), provider.GetRequiredService<TimeProvider>()));
        return services.AddDbContextPool<MarketplaceDb>(options =>
        {
            configure(options);
            options.AddHouseRules(engine);
        });
    }

    /// <summary>The interceptors every context has, also the ones that tools and tests make by hand.</summary>
    public static DbContextOptionsBuilder AddHouseRules(this DbContextOptionsBuilder options, DatabaseEngine engine)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.AddInterceptors(new SavingRules());
        if (engine is DatabaseEngine.Sqlite) options.AddInterceptors(new SqliteConnectionRules());
        return options;
    }

    /// <summary>Migrates, then creates whatever migrations cannot describe.</summary>
    public static async Task PrepareAsync(this MarketplaceDb db, IEnumerable<DatabaseObjects> objects, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(objects);
        // Readers then never wait for the writer. Stays in the file; EF turns it on only in a file that was not there before it came.
        if (db.Engine is DatabaseEngine.Sqlite) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
        await db.Database.MigrateAsync(ct);
        foreach (var owned in objects)
            if (owned.Sql(db.Engine) is { Length: > 0 } sql)
            {
                // Written by us, no value in it: the braces of a trigger body must not be read as placeholders.
                await db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), ct);
            }
    }
}
