using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Marketplace.Platform.Database;

/// <summary>
/// New rows by the ten thousand: many to a statement, past EF's change tracking. Columns, names and conversions still come from the model and values are
/// bound. For reference data and scenes; use cases save with <c>SaveChanges</c>.
/// </summary>
public static class BulkInsert
{
    // SQLite runs inside the program: a statement costs next to nothing, but each parameter is looked up by name from the first one on.
    // The servers charge for the trip; SQL Server takes 2,100 parameters in a command and 1,000 rows in a VALUES list.
    private static int MostParameters(DatabaseEngine engine) => engine is DatabaseEngine.Sqlite ? 100 : 2000;

    /// <summary>Inserts rows of one table. Keys that the database generates are left to it.</summary>
    public static Task InsertManyAsync<TRow>(this MarketplaceDb db, IReadOnlyList<TRow> rows, CancellationToken ct) where TRow : class
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(rows);
        return InsertAsync(db, db.Model.FindEntityType(typeof(TRow))!, rows, ct);
    }

    /// <summary>Inserts everything that was added to the context, parents before children, and forgets it. For contexts in which nothing was changed or removed.</summary>
    public static async Task<int> SaveAddedInBulkAsync(this MarketplaceDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var added = db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added)
            .ToLookup(entry => entry.Metadata, entry => entry.Entity);
        var written = 0;
        foreach (var entity in ParentsFirst(added.Select(group => group.Key)))
        {
            var rows = added[entity].ToList();
            await InsertAsync(db, entity, rows, ct);
            written += rows.Count;
        }
        db.ChangeTracker.Clear();
        return written;
    }

    private static List<IEntityType> ParentsFirst(IEnumerable<IEntityType> entities)
    {
        var waiting = entities.ToList();
        var ordered = new List<IEntityType>();
        while (waiting.Count > 0)
        {
            var free = waiting.Where(entity => entity.GetForeignKeys().All(key => key.PrincipalEntityType == entity || !waiting.Contains(key.PrincipalEntityType))).ToList();
            if (free.Count == 0) throw new InvalidOperationException("Tables refer to each other in a circle: " + string.Join(", ", waiting.Select(entity => entity.DisplayName())));
            ordered.AddRange(free);
            waiting.RemoveAll(free.Contains);
        }
        return ordered;
    }

    private static async Task InsertAsync(MarketplaceDb db, IEntityType entity, IReadOnlyList<object> rows, CancellationToken ct)
    {
        var columns = entity.GetFlattenedProperties().Where(property => !IsGenerated(property)).ToList();
        var converters = columns.Select(column => column.GetTypeMapping().Converter).ToList();
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            foreach (var batch in rows.Chunk(Math.Clamp(MostParameters(db.Engine) / columns.Count, 1, 1000)))
            {
                if (command.Parameters.Count != batch.Length * columns.Count) Prepare(db, command, entity, columns, batch.Length);
                for (var row = 0; row < batch.Length; row++)
                    for (var column = 0; column < columns.Count; column++)
                        command.Parameters[(row * columns.Count) + column].Value = ValueOf(columns[column], converters[column], batch[row]);
                await command.ExecuteNonQueryAsync(ct);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static bool IsGenerated(IProperty column) =>
        column.IsPrimaryKey() && column.ValueGenerated is ValueGenerated.OnAdd && column.ClrType == typeof(long);

    private static object ValueOf(IProperty column, Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter? converter, object row)
    {
        var value = column.GetGetter().GetClrValueUsingContainingEntity(row);
        if (row is IVersioned && value is 0L && string.Equals(column.Name, nameof(IVersioned.Version), StringComparison.Ordinal)) value = 1L;
        return (value is not null && converter is not null ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
    }

    private static void Prepare(MarketplaceDb db, DbCommand command, IEntityType entity, List<IProperty> columns, int rowCount)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        var text = new StringBuilder("INSERT INTO ").Append(sql.DelimitIdentifier(table.Name)).Append(" (")
            .AppendJoin(", ", columns.Select(column => sql.DelimitIdentifier(column.GetColumnName(table)!))).Append(") VALUES ");
        command.Parameters.Clear();
        for (var row = 0; row < rowCount; row++)
        {
            text.Append(row == 0 ? "(" : ", (");
            for (var column = 0; column < columns.Count; column++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"@p{(row * columns.Count) + column}");
                text.Append(column == 0 ? "" : ", ").Append(name);
                command.Parameters.Add(columns[column].GetRelationalTypeMapping().CreateParameter(command, name, value: null, nullable: true));
            }
            text.Append(')');
        }
        command.CommandText = text.ToString();
    }
}
