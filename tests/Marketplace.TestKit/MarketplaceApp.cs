using Marketplace.Host;
using Marketplace.Platform.Database;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Marketplace.TestKit;

/// <summary>
/// The real program for one test class: its own SQLite database (a copy of one migrated template per test process), its own folder, a clock that the test
/// moves, no demo scene, and no jobs running by themselves (see <see cref="RunReadersAsync"/>).
/// </summary>
public class MarketplaceApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    private static readonly OnceForAll<string> Template = new(MakeTemplateAsync);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("marketplace-test-");
    private readonly StartFaults _startFaults = new();

    public MarketplaceApp() => Given = new(this);

    /// <summary>People and things to begin a test with, made through the real entities.</summary>
    public Given Given { get; }

    public TestClock Clock { get; } = new();

    public string DataFolder => _folder.FullName;

    internal TestCallers Callers { get; } = new();

    protected virtual DatabaseEngine Engine => DatabaseEngine.Sqlite;

    /// <summary>True where jobs and readers shall run by themselves, as in production.</summary>
    protected virtual bool RunsJobs => false;

    protected virtual string Connection => $"Data Source={Path.Combine(DataFolder, "marketplace.db")}";

    /// <summary>More settings, as <c>--Name:Part=value</c> on the command line would give them.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string?>> Settings => [];

    /// <summary>The last word on the program's services.</summary>
    protected virtual void Arrange(IServiceCollection services)
    {
    }

    /// <summary>Puts a prepared database where <see cref="Connection"/> points.</summary>
    protected virtual async Task PrepareDatabaseAsync() => File.Copy(await Template.GetAsync(), Path.Combine(DataFolder, "marketplace.db"));

    protected virtual Task RemoveDatabaseAsync()
    {
        using var connection = new SqliteConnection(Connection);
        SqliteConnection.ClearPool(connection);
        return Task.CompletedTask;
    }

    public virtual async Task InitializeAsync()
    {
        await PrepareDatabaseAsync();
        try
        {
            StartServer();
        }
        catch (Exception fault) when (_startFaults.Last is not null)
        {
            throw new InvalidOperationException("The program could not start: " + _startFaults.Last.Message, new AggregateException(_startFaults.Last, fault));
        }
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await RemoveDatabaseAsync();
        if (_folder.Exists) _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Work inside the program, as a request's scope would do it.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public async Task InScopeAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    /// <summary>Looks into the database with a context of its own.</summary>
    public Task<T> WithDbAsync<T>(Func<MarketplaceDb, Task<T>> work) => InScopeAsync(services => work(services.GetRequiredService<MarketplaceDb>()));

    public Task WithDbAsync(Func<MarketplaceDb, Task> work) => InScopeAsync(services => work(services.GetRequiredService<MarketplaceDb>()));

    /// <summary>Lets every reader read every announced fact, until nothing is unread that can be read now.</summary>
    public Task RunReadersAsync() => UnreadFacts.ReadAllAsync(this);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(Path.Combine(Checkout.Root, "src", "Marketplace.Host"));
        builder.UseEnvironment("Testing");
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddProvider(_startFaults).AddFilter<StartFaults>(StartFaults.Category, LogLevel.Debug));
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            services.AddTestSignIn(Callers);
            if (!RunsJobs) RemoveJobs(services);
            Arrange(services);
        });
    }

    // Settings must stand before Program reads them: only host configuration reaches its command line.
    protected override IHost CreateHost(IHostBuilder builder)
    {
        builder.ConfigureHostConfiguration(configuration => configuration.AddInMemoryCollection(
        [
            new("Data:Folder", DataFolder),
            new("Database:Engine", Engine.ToString()),
            new("Database:Connection", Connection),
            new("Web:Pages", "false"),
            .. Settings,
        ]));
        return base.CreateHost(builder);
    }

    private static void RemoveJobs(IServiceCollection services)
    {
        foreach (var hosted in services.Where(service => service.ServiceType == typeof(IHostedService) && !IsFrameworks(service)).ToList()) services.Remove(hosted);
    }

    private static bool IsFrameworks(ServiceDescriptor service)
    {
        var assembly = (service.ImplementationType ?? service.ImplementationInstance?.GetType() ?? service.ImplementationFactory?.Method.DeclaringType)?.Assembly;
        return assembly?.GetName().Name?.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) is true;
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var maker = new EmptyApp();
        var file = Path.Combine(maker.DataFolder, "marketplace.db");
        var template = Path.Combine(Directory.CreateTempSubdirectory("marketplace-template-").FullName, "marketplace.db");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(template)!, recursive: true);
        await using (maker)
        {
            await maker.InitializeAsync();
            await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
            File.Copy(file, template);
        }
        return template;
    }

    /// <summary>Starts on nothing: the program itself migrates and loads the reference data.</summary>
    private sealed class EmptyApp : MarketplaceApp
    {
        protected override Task PrepareDatabaseAsync() => Task.CompletedTask;
    }
}
