using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Platform.Tests.Database;

public sealed class AppendOnlyOnSqliteTests(MarketplaceApp app) : AppendOnlyTests(app), IClassFixture<MarketplaceApp>;

public sealed class AppendOnlyOnPostgresTests(PostgresApp app) : AppendOnlyTests(app), IClassFixture<PostgresApp>;

public abstract class AppendOnlyTests(MarketplaceApp app)
{
    [Fact]
    public async Task The_database_refuses_to_change_or_remove_an_audit_entry()
    {
        var subject = $"test/{Guid.CreateVersion7()}";
        await app.WithDbAsync(async db =>
        {
            db.Audit(Caller.Nobody, "test.done", subject, new { before = 1, after = 2 });
            await db.SaveChangesAsync();
        });

        await Refused(db => db.Set<AuditEntry>().Where(entry => entry.Subject == subject).ExecuteDeleteAsync());
        await Refused(db => db.Set<AuditEntry>().Where(entry => entry.Subject == subject).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Detail, "{}")));
        Assert.Equal("""{"before":1,"after":2}""", await app.WithDbAsync(db =>
            db.Set<AuditEntry>().Where(entry => entry.Subject == subject).Select(entry => entry.Detail).SingleAsync()));
    }

    private async Task Refused(Func<MarketplaceDb, Task> change)
    {
        var fault = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => app.WithDbAsync(change));
        Assert.Contains("append-only", fault.Message, StringComparison.Ordinal);
    }
}
