using Marketplace.Database.Postgres;
using Marketplace.Platform.Database;
using Npgsql;

namespace Marketplace.TestKit;

/// <summary>The same program on a real PostgreSQL, which this test process starts for itself; a database per test class.</summary>
public class PostgresApp : MarketplaceApp
{
    private const string TemplateName = "marketplace_template";
    private static readonly OnceForAll<PostgresServer> Postgres = new(PostgresServer.StartAsync);
    private static readonly OnceForAll<string> Template = new(MakeTemplateAsync);

    private readonly string _name = $"test_{Guid.CreateVersion7():N}";
    private string? _connection;

    protected override DatabaseEngine Engine => DatabaseEngine.Postgres;

    protected override string Connection => _connection ?? throw new InvalidOperationException("The database is made in InitializeAsync.");

    protected override async Task PrepareDatabaseAsync()
    {
        var template = await Template.GetAsync();
        var server = await Postgres.GetAsync();
        await server.RunAsync($"CREATE DATABASE {_name} TEMPLATE {template}");
        _connection = server.ConnectionTo(_name);
    }

    protected override async Task RemoveDatabaseAsync()
    {
        if (_connection is null) return;
        ClearPool();
        await (await Postgres.GetAsync()).RunAsync($"DROP DATABASE {_name} WITH (FORCE)");
    }

    // The program's own pool, which bears the program's own defaults: an idle connection of it would keep the template from being copied.
    private void ClearPool()
    {
        using var connection = new NpgsqlConnection(PostgresDatabase.WithDefaults(_connection!));
        NpgsqlConnection.ClearPool(connection);
    }

    private static async Task<string> MakeTemplateAsync()
    {
        await using (var maker = new EmptyPostgresApp())
        {
            await maker.InitializeAsync();
        }
        return TemplateName;
    }

    /// <summary>Starts on an empty database, which stays as the template.</summary>
    private sealed class EmptyPostgresApp : PostgresApp
    {
        protected override async Task PrepareDatabaseAsync()
        {
            var server = await Postgres.GetAsync();
            await server.RunAsync($"CREATE DATABASE {TemplateName}");
            _connection = server.ConnectionTo(TemplateName);
        }

        protected override Task RemoveDatabaseAsync()
        {
            ClearPool();
            return Task.CompletedTask;
        }
    }
}
