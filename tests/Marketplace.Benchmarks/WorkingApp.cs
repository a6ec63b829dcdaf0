using Marketplace.Platform.Database;
using Marketplace.TestKit;

namespace Marketplace.Benchmarks;

/// <summary>The program's own services on a database that stays; nothing listens and no job runs.</summary>
internal sealed class WorkingApp : MarketplaceApp
{
    // The program reads its settings while the base class is being made ready, so they must stand before.
    private readonly DatabaseEngine _engine;
    private readonly string _connection;

    private WorkingApp(DatabaseEngine engine, string connection) => (_engine, _connection) = (engine, connection);

    protected override DatabaseEngine Engine => _engine;

    protected override string Connection => _connection;

    protected override Task PrepareDatabaseAsync() => Task.CompletedTask;

    protected override Task RemoveDatabaseAsync() => Task.CompletedTask;

    public static async Task<WorkingApp> OnAsync(DatabaseEngine engine, string connection)
    {
        var app = new WorkingApp(engine, connection);
        app.Clock.Set(TimeProvider.System.GetUtcNow());
        await app.InitializeAsync();
        return app;
    }
}
