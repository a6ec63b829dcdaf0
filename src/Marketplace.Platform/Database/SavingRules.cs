using System.Data.Common;
using Marketplace.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Marketplace.Platform.Database;

/// <summary>What holds for every row that is saved: versions rise, text is stored composed (NFC).</summary>
internal sealed class SavingRules : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Apply(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Apply(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Apply(DbContext db)
    {
        var changed = db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var entry in changed)
        {
            if (entry.State is not EntityState.Deleted) ComposeText(entry);
            if (RootOf(db, entry) is { Entity: IVersioned } root) Raise(root);
        }
    }

    private static void ComposeText(EntityEntry entry)
    {
        foreach (var property in entry.Properties)
            if (property.CurrentValue is string text && VietnameseText.Composed(text) is var composed && !string.Equals(composed, text, StringComparison.Ordinal)) property.CurrentValue = composed;
    }

    // A changed order line is a change of its order: the root's version must rise, or two editors overwrite each other.
    private static EntityEntry? RootOf(DbContext db, EntityEntry entry)
    {
        if (entry.Metadata.FindOwnership() is not { } ownership) return entry;
        var keys = ownership.Properties.Select(property => entry.Property(property.Name).CurrentValue).ToList();
        return db.ChangeTracker.Entries().FirstOrDefault(candidate => candidate.Metadata == ownership.PrincipalEntityType
            && ownership.PrincipalKey.Properties.Select(property => candidate.Property(property.Name).CurrentValue).SequenceEqual(keys));
    }

    private static void Raise(EntityEntry root)
    {
        if (root.State is EntityState.Deleted or EntityState.Detached) return;
        var version = root.Property(nameof(IVersioned.Version));
        version.CurrentValue = (long)version.OriginalValue! + (root.State is EntityState.Added && (long)version.CurrentValue! > 0 ? 0 : 1);
    }
}

/// <summary>Settings of each SQLite connection: wait for a lock instead of failing, keep every commit, trust no schema from the file.</summary>
internal sealed class SqliteConnectionRules : DbConnectionInterceptor
{
    private const string Rules = "PRAGMA busy_timeout=5000; PRAGMA synchronous=FULL; PRAGMA trusted_schema=OFF;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Rules;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Rules;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
