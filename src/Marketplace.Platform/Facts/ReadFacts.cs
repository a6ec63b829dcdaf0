using System.Text.Json;
using Marketplace.Platform.Database;
using Marketplace.Platform.Jobs;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marketplace.Platform.Facts;

/// <summary>
/// Hands a reader what it has not read yet. A reader's effect and the removal of its marks are one commit: after a crash both stand or neither.
/// A fact that fails is tried again later on its own and does not hold up the others; after five attempts it waits for a person.
/// </summary>
public sealed class ReadFacts<TReader>(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReadFacts<TReader>> log) : IScheduledWork
    where TReader : class, IFactReader
{
    // A run ends after this many batches, so that shutting down and a fair share for the other jobs need no luck.
    private const int MostBatches = 400;
    private const int BatchSize = 500;

    private static string Reader => typeof(TReader).Name;

    /// <inheritdoc/>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var done = 0;
        for (var batch = 0; batch < MostBatches; batch++)
        {
            var marks = await FreeMarksAsync(ct);
            if (marks.Count == 0) break;
            try
            {
                done += await ReadTogetherAsync(marks, ct);
            }
            catch (Exception fault) when (!ct.IsCancellationRequested)
            {
                if (marks.Count > 1) log.LogInformation("{Reader} reads {Count} facts one by one after: {Fault}", Reader, marks.Count, Sentence(fault));
                done += await ReadEachAsync(marks, ct);
            }
        }
        return done;
    }

    private async Task<List<Guid>> FreeMarksAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.Now();
        return await scope.ServiceProvider.GetRequiredService<MarketplaceDb>().Set<UnreadFact>()
            .Where(mark => mark.Reader == Reader && !mark.Parked && (mark.NotBefore == null || mark.NotBefore <= now))
            .OrderBy(mark => mark.AnnouncedAt).ThenBy(mark => mark.FactId)
            .Select(mark => mark.FactId).Take(BatchSize).ToListAsync(ct);
    }

    private async Task<int> ReadTogetherAsync(List<Guid> marks, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MarketplaceDb>();
        using var place = await db.Parts.Lane.EnterAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // Deleting first claims them: whoever else reads the same marks waits for this commit and then finds them gone.
        var claimed = await db.Set<UnreadFact>().Where(mark => mark.Reader == Reader && marks.Contains(mark.FactId)).ExecuteDeleteAsync(ct);
        if (claimed < marks.Count) return 0;
        var facts = await db.Set<Fact>().AsNoTracking().Where(fact => marks.Contains(fact.Id)).OrderBy(fact => fact.At).ThenBy(fact => fact.Id).ToListAsync(ct);

        await scope.ServiceProvider.GetRequiredService<TReader>().ReadAsync([.. facts.Select(fact => Open(fact, db.Parts.Readers))], ct);
        var announcesMore = db.ChangeTracker.Entries<Fact>().Any(entry => entry.State is EntityState.Added);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        if (announcesMore) db.Parts.Bell.Ring();
        return facts.Count;
    }

    private async Task<int> ReadEachAsync(List<Guid> marks, CancellationToken ct)
    {
        var done = 0;
        foreach (var mark in marks)
        {
            try
            {
                done += await ReadTogetherAsync([mark], ct);
            }
            catch (Exception fault) when (!ct.IsCancellationRequested)
            {
                await NoteFailureAsync(mark, Sentence(fault), ct);
            }
        }
        return done;
    }

    private async Task NoteFailureAsync(Guid factId, string error, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MarketplaceDb>();
        using var place = await db.Parts.Lane.EnterAsync(ct);
        var mark = await db.Set<UnreadFact>().SingleOrDefaultAsync(unread => unread.Reader == Reader && unread.FactId == factId, ct);
        if (mark is null) return;
        mark.Failed(error, clock.Now());
        await db.SaveChangesAsync(ct);
        log.Log(mark.Parked ? LogLevel.Error : LogLevel.Warning, "{Reader} failed on fact {FactId} (attempt {Attempt}{Parked}): {Error}",
            Reader, factId, mark.Attempts, mark.Parked ? ", parked" : "", error);
    }

    private static AnnouncedFact Open(Fact fact, FactReaders readers)
    {
        var type = readers.TypeOf(fact.Kind) ?? throw new InvalidOperationException($"No reader knows facts of the kind {fact.Kind}");
        var body = JsonSerializer.Deserialize(fact.Body, type, FactReaders.Json) ?? throw new InvalidOperationException($"Fact {fact.Id} has an empty body");
        return new(fact.Id, body, fact.At);
    }

    private static string Sentence(Exception fault)
    {
        var text = $"{fault.GetType().Name}: {fault.Message}" + (fault.InnerException is { } inner ? $" ({inner.GetType().Name}: {inner.Message})" : "");
        text = text.ReplaceLineEndings(" ");
        return text.Length <= UnreadFactTable.LongestError ? text : text[..UnreadFactTable.LongestError];
    }
}
