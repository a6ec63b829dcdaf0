using System.Net;
using Microsoft.Data.Sqlite;

namespace Marketplace.Platform.Tests.Database;

public sealed class EmbeddedDatabaseTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    [Fact]
    public async Task A_page_is_read_while_somebody_writes()
    {
        await using var writer = new SqliteConnection($"Data Source={Path.Combine(app.DataFolder, "marketplace.db")};Pooling=false");
        await writer.OpenAsync();
        await RunAsync(writer, "BEGIN EXCLUSIVE");

        using var page = await app.Anyone().GetAsync(new Uri("/api/listings", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        await RunAsync(writer, "ROLLBACK");
    }

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
