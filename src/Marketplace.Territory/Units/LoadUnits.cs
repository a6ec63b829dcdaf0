using Marketplace.Platform.Database;
using Marketplace.Platform.Startup;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Territory.Units;

/// <summary>
/// Brings the reference files into the database: once per edition, in one transaction. A later start asks for the edition and does nothing more.
/// Weights that an operator gave survive a new edition.
/// </summary>
internal sealed class LoadUnits(MarketplaceDb db) : IReferenceData
{
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

        await db.InsertManyAsync(files.Units, ct);
        await db.InsertManyAsync(files.Versions, ct);
        await db.InsertManyAsync<TerritorySuccession>([.. files.Successions.Select(row => weights.GetValueOrDefault((row.OldUnitId, row.NewUnitId)) is { } known
            ? new() { OldUnitId = row.OldUnitId, NewUnitId = row.NewUnitId, IsPartial = row.IsPartial, WeightPpm = known.WeightPpm, BackWeightPpm = known.BackWeightPpm }
            : row)], ct);
        await transaction.CommitAsync(ct);
    }

    // Two nodes that start at once: the second waits here for the first one's commit.
    private async Task<bool> ClaimAsync(string edition, CancellationToken ct) => await (db.Engine is DatabaseEngine.SqlServer
        ? db.Database.ExecuteSqlAsync(
            $"INSERT INTO territory_editions ([Id]) SELECT {edition} WHERE NOT EXISTS (SELECT 1 FROM territory_editions WITH (UPDLOCK, HOLDLOCK) WHERE [Id] = {edition})", ct)
        : db.Database.ExecuteSqlAsync($"""INSERT INTO territory_editions ("Id") VALUES ({edition}) ON CONFLICT DO NOTHING""", ct)) == 1;
}
