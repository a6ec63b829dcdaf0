using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Marketplace.Platform.Http;
using Marketplace.Platform.Notifier;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Platform.Tests.Facts;

public class FactsApp : MarketplaceApp
{
    protected override void Arrange(IServiceCollection services) => services.AddReader<ToldReader>();
}

public class FactsOnPostgresApp : PostgresApp
{
    protected override void Arrange(IServiceCollection services) => services.AddReader<ToldReader>();
}

public sealed class ReadFactsOnSqliteTests(FactsApp app) : ReadFactsTests(app), IClassFixture<FactsApp>;

public sealed class ReadFactsOnPostgresTests(FactsOnPostgresApp app) : ReadFactsTests(app), IClassFixture<FactsOnPostgresApp>;

public abstract class ReadFactsTests(MarketplaceApp app)
{
    private readonly Guid _party = Guid.CreateVersion7();

    [Fact]
    public async Task An_effect_and_the_removal_of_its_mark_are_one_commit()
    {
        await AnnounceAsync("sowing", "harvest");
        Assert.Equal((2, 0), (await MarksAsync(), await MessagesAsync()));

        await app.Services.ReadAllFactsAsync(CancellationToken.None);

        Assert.Equal((0, 2), (await MarksAsync(), await MessagesAsync()));
    }

    [Fact]
    public async Task A_fact_announced_in_a_refused_use_case_never_happened()
    {
        await app.WithDbAsync(db => db.InOneCommitAsync<bool>(() =>
        {
            db.Announce(new SomethingHappened(_party, "nothing"));
            return Task.FromResult<Outcome<bool>>(new Refusal("no"));
        }, CancellationToken.None));

        Assert.Equal(0, await MarksAsync());
    }

    [Fact]
    public async Task A_poisoned_fact_leaves_no_half_effect_and_does_not_hold_up_the_others()
    {
        await AnnounceAsync("before", ToldReader.Poison, "after");

        await app.Services.ReadAllFactsAsync(CancellationToken.None);

        Assert.Equal((1, 2), (await MarksAsync(), await MessagesAsync()));
        var mark = await MarkAsync();
        Assert.Equal(1, mark.Attempts);
        Assert.Contains("cannot digest this", mark.LastError, StringComparison.Ordinal);
        Assert.True(mark.NotBefore > app.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_fact_that_fails_five_times_waits_ever_longer_and_is_then_parked_for_a_person()
    {
        await AnnounceAsync(ToldReader.Poison);
        var waits = new List<TimeSpan>();
        for (var attempt = 1; attempt <= UnreadFact.MostAttempts; attempt++)
        {
            await app.Services.ReadAllFactsAsync(CancellationToken.None);
            await app.Services.ReadAllFactsAsync(CancellationToken.None); // too early: nothing is tried
            var mark = await MarkAsync();
            Assert.Equal(attempt, mark.Attempts);
            if (mark.NotBefore is not { } next) continue;
            waits.Add(next - app.Clock.GetUtcNow());
            app.Clock.Advance(waits[^1]);
        }

        Assert.Equal(4, waits.Count);
        Assert.Equal(waits.Order(), waits);
        Assert.True((await MarkAsync()).Parked);
    }

    [Fact]
    public async Task Reading_a_second_time_changes_nothing()
    {
        await AnnounceAsync("once");
        await app.Services.ReadAllFactsAsync(CancellationToken.None);
        await app.WithDbAsync(async db =>
        {
            var fact = await db.Set<Fact>().SingleAsync(stored => stored.Body.Contains(_party.ToString()));
            db.Add(new UnreadFact { FactId = fact.Id, Reader = nameof(ToldReader), AnnouncedAt = fact.At });
            await db.SaveChangesAsync();
        });

        await app.Services.ReadAllFactsAsync(CancellationToken.None);

        Assert.Equal((0, 1), (await MarksAsync(), await MessagesAsync()));
    }

    [Fact]
    public async Task Readers_running_at_once_read_each_fact_once()
    {
        await AnnounceAsync([.. Enumerable.Range(0, 1200).Select(number => $"event {number}")]);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => app.Services.ReadAllFactsAsync(CancellationToken.None)));

        Assert.Equal((0, 1200), (await MarksAsync(), await MessagesAsync()));
    }

    [Fact]
    public async Task A_new_reader_reads_the_whole_past_once()
    {
        await AnnounceAsync("long ago", "long ago too");
        await app.Services.ReadAllFactsAsync(CancellationToken.None);

        var readers = new FactReaders([new FactReading(nameof(LateReader), LateReader.Reads)]);
        for (var start = 0; start < 2; start++)
            await app.WithDbAsync(db => new BackfillReaders(db, readers, app.Clock).LoadAsync(CancellationToken.None));

        Assert.Equal(2, await app.WithDbAsync(db => db.Set<UnreadFact>().CountAsync(mark =>
            mark.Reader == nameof(LateReader) && db.Set<Fact>().Any(fact => fact.Id == mark.FactId && fact.Body.Contains(_party.ToString())))));
        Assert.Equal(1, await app.WithDbAsync(db => db.Set<KnownReader>().CountAsync(reader => reader.Name == nameof(LateReader))));
    }

    private Task AnnounceAsync(params string[] what) => app.WithDbAsync(async db =>
    {
        foreach (var happened in what) db.Announce(new SomethingHappened(_party, happened));
        await db.SaveChangesAsync();
    });

    private IQueryable<UnreadFact> Marks(MarketplaceDb db) => db.Set<UnreadFact>().Where(mark =>
        mark.Reader == nameof(ToldReader) && db.Set<Fact>().Any(fact => fact.Id == mark.FactId && fact.Body.Contains(_party.ToString())));

    private Task<int> MarksAsync() => app.WithDbAsync(db => Marks(db).CountAsync());

    private Task<UnreadFact> MarkAsync() => app.WithDbAsync(db => Marks(db).SingleAsync());

    private Task<int> MessagesAsync() => app.WithDbAsync(db => db.Set<InboxMessage>().CountAsync(message => message.PartyId == _party && message.Kind == "test.happened"));
}
