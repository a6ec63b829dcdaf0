using Marketplace.Platform.Database;
using Marketplace.Platform.Startup;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Platform.Facts;

/// <summary>A reader that appears for the first time reads the whole past: at start-up it gets a mark for every stored fact of its kinds.</summary>
internal sealed class BackfillReaders(MarketplaceDb db, FactReaders readers, TimeProvider clock) : IReferenceData
{
    public async Task LoadAsync(CancellationToken ct)
    {
        var known = await db.Set<KnownReader>().Select(reader => reader.Name).ToListAsync(ct);
        foreach (var reading in readers.All.Where(reading => !known.Contains(reading.Reader, StringComparer.Ordinal)))
        {
            using var place = await db.Parts.Lane.EnterAsync(ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            foreach (var type in reading.Reads) await MarkAsync(reading.Reader, FactReaders.KindOf(type), ct);
            db.Add(new KnownReader { Name = reading.Reader, Since = clock.Now() });
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
    }

    private Task<int> MarkAsync(string reader, string kind, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO platform_unread_facts ("FactId", "Reader", "AnnouncedAt", "Attempts", "Parked")
        SELECT fact."Id", {reader}, fact."At", 0, {false}
        FROM platform_facts AS fact
        WHERE fact."Kind" = {kind}
          AND NOT EXISTS (SELECT 1 FROM platform_unread_facts AS mark WHERE mark."Reader" = {reader} AND mark."FactId" = fact."Id")
        """, ct);
}
