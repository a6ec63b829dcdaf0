using Marketplace.Catalogue.Search;
using Marketplace.Conventions.Tests.Model;
using Marketplace.Database.SqlServer;
using Marketplace.Ordering.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Startup;
using Marketplace.Statistics.Consumption;
using Marketplace.Statistics.Sales;
using Marketplace.Statistics.Tallies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Marketplace.Conventions.Tests.SqlServer;

/// <summary>The program runs on SQLite; each of its queries is also translated for SQL Server, and what would be sent is parsed and bound.</summary>
public sealed class QueryTests(ListeningApp app) : IClassFixture<ListeningApp>
{
    [Fact]
    public async Task Every_query_of_the_main_flow_translates()
    {
        Assert.Empty(await MainFlow.WalkAsync(app));

        var server = new Suppressed();
        await using var services = SuppressedServer.With(server);
        var faults = new List<string>();
        foreach (var query in app.Listener.Heard)
        {
            using var scope = services.CreateScope();
            if (Translation.Run(query, scope.ServiceProvider.GetRequiredService<MarketplaceDb>()) is { } fault) faults.Add(fault);
        }
        Rule.NobodyBreaks(faults);
        Assert.True(server.Statements.Count > 50, $"Only {server.Statements.Count} statements were written");
        Rule.NobodyBreaks(SuppressedServer.Faults(server));
    }
}

/// <summary>SQL written by hand has a branch for SQL Server; the program is started on a server that answers nothing, and asked.</summary>
public sealed class RawSqlTests(SilentServerApp app) : IClassFixture<SilentServerApp>
{
    [Theory]
    [InlineData("/api/listings?q=sầu+riêng+ri6", "catalogue_listing_words WHERE [Word]")]
    [InlineData("/api/statistics/consumption?from=2026-01&to=2026-12&groupBy=model,channel,product,standard,unit,month", "FROM statistics_tallies")]
    public async Task What_is_asked_by_hand_is_valid(string address, string asked)
    {
        using var reply = await app.Anyone().GetAsync(address);
        Assert.Contains(app.Silent.Statements, sql => sql.Contains(asked, StringComparison.Ordinal));
        Rule.NobodyBreaks(SuppressedServer.Faults(app.Silent));
    }

    /// <summary>Both are only asked when something was found, and this server finds nothing.</summary>
    [Fact]
    public async Task The_vocabulary_and_the_households_of_a_cell_are_asked_by_valid_statements()
    {
        await Record.ExceptionAsync(() => app.WithDbAsync(db => FullText.VocabularyAsync(db, CancellationToken.None)));
        await Record.ExceptionAsync(() => app.WithDbAsync(db =>
            TallySql.HouseholdsAsync(db, 202601, 202612, isFirstSale: true, new HashSet<Dimension>(Enum.GetValues<Dimension>()), CancellationToken.None)));
        Assert.Contains(app.Silent.Statements, sql => sql.Contains("GROUP BY [Word]", StringComparison.Ordinal));
        Assert.Contains(app.Silent.Statements, sql => sql.Contains("FROM statistics_sale_records", StringComparison.Ordinal));
        Rule.NobodyBreaks(SuppressedServer.Faults(app.Silent));
    }

    [Fact]
    public async Task Tallies_are_posted_by_a_valid_statement()
    {
        var line = new SoldLine(
            Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "LO-1", "sau-rieng-ri6", "none", Guid.CreateVersion7(), 1, 1000, "kg", 1000, 50_000, IsFirstSale: true);
        var delivered = new OrderDelivered(
            Guid.CreateVersion7(), "DH-1", Guid.CreateVersion7(), Guid.CreateVersion7(), SalesModel.ECommerce, "open_order", SalesChannel.Platform, null, [line], TestClock.Start);
        await app.WithDbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await PostTallies.AddAsync(db, SaleRecord.Of(delivered), CancellationToken.None);
        });
        Assert.Contains(app.Silent.Statements, sql => sql.Contains("MERGE statistics_tallies", StringComparison.Ordinal));
        Rule.NobodyBreaks(SuppressedServer.Faults(app.Silent));
    }

    [Fact]
    public void A_broken_statement_is_named()
    {
        var schema = new Schema();
        TransactSql.Check("CREATE TABLE farming_products (Code nvarchar(50))", schema);
        Assert.Equal(["Unknown column f.Nmae"], TransactSql.Check("SELECT [f].[Nmae] FROM [farming_products] AS [f]", schema));
    }
}

public sealed class ListeningApp : MarketplaceApp
{
    internal QueryListener Listener { get; } = new();

    protected override void Arrange(IServiceCollection services) => services.ConfigureDbContext<MarketplaceDb>(options => options.AddInterceptors(Listener));
}

/// <summary>The program on a SQL Server that takes every statement and knows nothing.</summary>
public sealed class SilentServerApp : MarketplaceApp
{
    internal Suppressed Silent { get; } = new();

    protected override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    protected override string Connection => "Server=silent;Database=marketplace";

    protected override Task PrepareDatabaseAsync() => Task.CompletedTask;

    protected override Task RemoveDatabaseAsync() => Task.CompletedTask;

    protected override void Arrange(IServiceCollection services)
    {
        services.ConfigureDbContext<MarketplaceDb>(Silent.Attach);
        services.RemoveAll<IReferenceData>(); // would wait for rows that never come
    }
}

internal static class SuppressedServer
{
    public static ServiceProvider With(Suppressed server) => Contexts.Services(DatabaseEngine.SqlServer, options =>
    {
        SqlServerDatabase.Use(options, "Server=silent;Database=marketplace");
        server.Attach(options);
    });

    /// <summary>What is wrong with the statements, bound to the tables of the migrations and of the capabilities.</summary>
    public static IEnumerable<string> Faults(Suppressed server)
    {
        var schema = new Schema();
        TransactSql.Check(SchemaTests.Script(), schema);
        foreach (var objects in server.Statements.Where(sql => sql.Contains("CREATE TABLE", StringComparison.Ordinal))) TransactSql.Check(objects, schema);
        // What the migrations add to a table stands in their script already.
        return server.Statements.Where(sql => !sql.Contains("CREATE TABLE", StringComparison.Ordinal) && !sql.StartsWith("ALTER TABLE", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)
            .SelectMany(sql => TransactSql.Check(sql, schema).Select(fault => $"{fault}\n{sql}"));
    }
}
