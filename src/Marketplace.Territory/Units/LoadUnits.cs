using System.Data.Common;
using System.Globalization;
using System.Text;
using Marketplace.Platform.Database;
using Marketplace.Platform.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Marketplace.Territory.Units;

/// <summary>
/// Brings the reference files into the database: once per edition, in one transaction. A later start asks for the edition and does nothing more.
/// Weights that an operator gave survive a new edition.
/// </summary>
internal sealed class LoadUnits(MarketplaceDb db) : IReferenceData
{
    // SQL Server takes 2,100 parameters in a command and 1,000 rows in a VALUES list; the others take more.
    private const int MostParameters = 2000;

    public async Task LoadAsync(CancellationToken ct)
    {
        var edition = UnitFiles.Edition();
        if (await db.Set<TerritoryEdition>().AnyAsync(loaded => loaded.Id == edition, ct)) return;

        var files = UnitFiles.Read();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await ClaimAsync(edition, ct)) return; // another node was faster

        var weights = await db.Set<TerritorySuccession>().AsNoTracking().Where(row => row.WeightPpm != null || row.BackWeightPpm != null)
            .ToDictionaryAsync(row => (row.OldUnitId, row.NewUnitId), ct);
        await db.Set<TerritoryEdition>().Where(old => old.Id != edition).ExecuteDeleteAsync(ct);
        await db.Set<TerritorySuccession>().ExecuteDeleteAsync(ct);
        await db.Set<TerritoryUnitVersion>().ExecuteDeleteAsync(ct);
        await db.Set<TerritoryUnit>().ExecuteDeleteAsync(ct);

        await InsertAsync(files.Units, ct);
        await InsertAsync(files.Versions, ct);
        await InsertAsync([.. files.Successions.Select(row => weights.GetValueOrDefault((row.OldUnitId, row.NewUnitId)) is { } known
            ? new() { OldUnitId = row.OldUnitId, NewUnitId = row.NewUnitId, IsPartial = row.IsPartial, WeightPpm = known.WeightPpm, BackWeightPpm = known.BackWeightPpm }
            : row)], ct);
        await transaction.CommitAsync(ct);
    }

    // Two nodes that start at once: the second waits here for the first one's commit.
    private async Task<bool> ClaimAsync(string edition, CancellationToken ct) => await (db.Engine is DatabaseEngine.SqlServer
        ? db.Database.ExecuteSqlAsync(
            $"INSERT INTO territory_editions ([Id]) SELECT {edition} WHERE NOT EXISTS (SELECT 1 FROM territory_editions WITH (UPDLOCK, HOLDLOCK) WHERE [Id] = {edition})", ct)
        : db.Database.ExecuteSqlAsync($"""INSERT INTO territory_editions ("Id") VALUES ({edition}) ON CONFLICT DO NOTHING""", ct)) == 1;

    // EF's change tracker would need seconds for 40,000 rows. Columns, names and conversions still come from the model; values are bound.
    private async Task InsertAsync<TRow>(IReadOnlyList<TRow> rows, CancellationToken ct) where TRow : class
    {
        var columns = db.Model.FindEntityType(typeof(TRow))!.GetProperties().ToList();
        var batchSize = MostParameters / columns.Count;
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var batch in rows.Chunk(batchSize))
        {
            if (command.Parameters.Count != batch.Length * columns.Count) Prepare<TRow>(command, batch.Length);
            for (var row = 0; row < batch.Length; row++)
                for (var column = 0; column < columns.Count; column++)
                {
                    var value = columns[column].GetGetter().GetClrValue(batch[row]);
                    var stored = value is not null && columns[column].GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
                    command.Parameters[(row * columns.Count) + column].Value = stored ?? DBNull.Value;
                }
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private void Prepare<TRow>(DbCommand command, int rowCount) where TRow : class
    {
        var entity = db.Model.FindEntityType(typeof(TRow))!;
        var sql = db.GetService<ISqlGenerationHelper>();
        var columns = entity.GetProperties().ToList();
        var text = new StringBuilder("INSERT INTO ").Append(sql.DelimitIdentifier(entity.GetTableName()!)).Append(" (")
            .AppendJoin(", ", columns.Select(column => sql.DelimitIdentifier(column.GetColumnName()))).Append(") VALUES ");
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
