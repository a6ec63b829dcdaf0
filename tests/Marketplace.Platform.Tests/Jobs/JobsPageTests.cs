using System.Net;
using System.Net.Http.Json;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Facts;
using Marketplace.Platform.Jobs;
using Marketplace.Platform.Tests.Facts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Platform.Tests.Jobs;

public sealed class JobsPageOnSqliteTests(FactsApp app) : JobsPageTests(app), IClassFixture<FactsApp>;

public sealed class JobsPageOnPostgresTests(FactsOnPostgresApp app) : JobsPageTests(app), IClassFixture<FactsOnPostgresApp>;

public abstract class JobsPageTests(MarketplaceApp app)
{
    private readonly HttpClient _administrator = app.As(new Caller(Guid.CreateVersion7(), "Quản trị", [new Grant(Role.Administrator, PartyId: null, UnitId: null)]));
    private readonly HttpClient _officer = app.As(new Caller(Guid.CreateVersion7(), "Cán bộ", [new Grant(Role.IndustryTradeOfficer, PartyId: null, UnitId: 1)]));

    [Theory]
    [InlineData("/api/jobs")]
    [InlineData("/api/jobs/runs")]
    [InlineData("/api/jobs/failed")]
    public async Task Only_the_administrator_sees_the_jobs(string address)
    {
        Assert.Equal(HttpStatusCode.OK, (await _administrator.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _officer.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anyone().GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Only_the_administrator_runs_and_retries()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await _officer.PostAsync($"/api/jobs/{nameof(ToldReader)}/run", content: null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _officer.PostAsJsonAsync("/api/jobs/failed/retry", new { reader = "a", factId = Guid.Empty })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _administrator.PostAsync("/api/jobs/NoSuchJob/run", content: null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _administrator.PostAsJsonAsync("/api/jobs/failed/retry", new { reader = "a", factId = Guid.Empty })).StatusCode);
    }

    [Fact]
    public async Task A_failed_fact_shows_its_body_and_is_read_again_on_demand()
    {
        var party = Guid.CreateVersion7();
        await app.WithDbAsync(async db =>
        {
            db.Announce(new SomethingHappened(party, ToldReader.Poison));
            await db.SaveChangesAsync();
        });
        for (var attempt = 0; attempt < UnreadFact.MostAttempts; attempt++)
        {
            await app.Services.ReadAllFactsAsync(CancellationToken.None);
            app.Clock.Advance(TimeSpan.FromHours(1));
        }

        var reader = (await (await _administrator.GetAsync("/api/jobs")).ReadJson()).GetProperty("readers").EnumerateArray()
            .Single(line => string.Equals(line.GetProperty("name").GetString(), nameof(ToldReader), StringComparison.Ordinal));
        Assert.True(reader.GetProperty("parked").GetInt32() >= 1);

        var failed = (await (await _administrator.GetAsync("/api/jobs/failed?limit=100")).ReadJson()).GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("body").GetProperty("party").GetGuid() == party);
        Assert.True(failed.GetProperty("parked").GetBoolean());
        Assert.Contains("cannot digest this", failed.GetProperty("lastError").GetString(), StringComparison.Ordinal);

        var factId = failed.GetProperty("factId").GetGuid();
        var retried = await _administrator.PostAsJsonAsync("/api/jobs/failed/retry", new { reader = nameof(ToldReader), factId });
        Assert.Equal(HttpStatusCode.NoContent, retried.StatusCode);
        Assert.False((await app.WithDbAsync(db => db.Set<UnreadFact>().SingleAsync(mark => mark.FactId == factId && mark.Reader == nameof(ToldReader)))).Parked);
    }

    [Fact]
    public async Task Runs_are_paged_newest_first_and_forgotten_after_thirty_days()
    {
        var job = "TestJob" + Guid.CreateVersion7().ToString("N")[20..];
        await app.WithDbAsync(async db =>
        {
            for (var number = 0; number < 5; number++)
            {
                db.Add(new JobRun
                {
                    Job = job, StartedAt = app.Clock.GetUtcNow() - (number == 0 ? TimeSpan.FromDays(31) : TimeSpan.Zero), Milliseconds = 1500,
                    Outcome = JobOutcome.Ok, Count = number, Error = null,
                });
                await db.SaveChangesAsync();
            }
        });
        var counts = new List<int>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await (await _administrator.GetAsync($"/api/jobs/runs?job={job}&limit=2&cursor={cursor}")).ReadJson();
            counts.AddRange(page.GetProperty("items").EnumerateArray().Select(run => run.GetProperty("count").GetInt32()));
            cursor = page.GetProperty("nextCursor").GetString();
        }
        Assert.Equal([4, 3, 2, 1, 0], counts);

        await app.WithDbAsync(db => new ForgetOldRuns(db, app.Clock).RunAsync(CancellationToken.None));
        Assert.Equal(4, await app.WithDbAsync(db => db.Set<JobRun>().CountAsync(run => run.Job == job)));
    }
}
