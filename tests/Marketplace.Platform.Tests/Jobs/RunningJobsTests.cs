using System.Net;
using System.Text.Json;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Tests.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Marketplace.Platform.Tests.Jobs;

public sealed class RunningApp : MarketplaceApp
{
    protected override bool RunsJobs => true;
    protected override void Arrange(IServiceCollection services) => Running.Arrange(services);
}

public sealed class RunningOnPostgresApp : PostgresApp
{
    protected override bool RunsJobs => true;
    protected override void Arrange(IServiceCollection services) => Running.Arrange(services);
}

internal static class Running
{
    public static void Arrange(IServiceCollection services)
    {
        services.RemoveAll<TimeProvider>();
        services.AddSingleton(TimeProvider.System);
        services.AddReader<ToldReader>();
    }
}

public sealed class RunningJobsOnSqliteTests(RunningApp app) : RunningJobsTests(app), IClassFixture<RunningApp>;

public sealed class RunningJobsOnPostgresTests(RunningOnPostgresApp app) : RunningJobsTests(app), IClassFixture<RunningOnPostgresApp>;

public abstract class RunningJobsTests(MarketplaceApp app)
{
    private readonly HttpClient _administrator = app.As(new Caller(Guid.CreateVersion7(), "Quản trị", [new Grant(Role.Administrator, PartyId: null, UnitId: null)]));

    [Fact]
    public async Task A_committed_fact_is_read_without_anybody_asking()
    {
        var party = Guid.CreateVersion7();
        await app.WithDbAsync(db => db.InOneCommitAsync<bool>(() =>
        {
            db.Announce(new SomethingHappened(party, "harvest"));
            return Task.FromResult<Outcome<bool>>(true);
        }, CancellationToken.None));

        await Until(() => app.WithDbAsync(db => db.Set<InboxMessage>().AnyAsync(message => message.PartyId == party)));
        await Until(async () => (await LineAsync(nameof(ToldReader))).GetProperty("lastOutcome").GetString() is "ok");
        Assert.Equal("every 00:00:30", (await LineAsync(nameof(ToldReader))).GetProperty("schedule").GetString());
    }

    [Fact]
    public async Task A_job_runs_when_the_administrator_says_so_and_the_run_is_kept()
    {
        Assert.NotEqual(JsonValueKind.Null, (await LineAsync(nameof(ForgetOldKeys))).GetProperty("nextRun").ValueKind);

        Assert.Equal(HttpStatusCode.Accepted, (await _administrator.PostAsync($"/api/jobs/{nameof(ForgetOldKeys)}/run", content: null)).StatusCode);

        await Until(async () => (await (await _administrator.GetAsync($"/api/jobs/runs?job={nameof(ForgetOldKeys)}")).ReadJson()).GetProperty("items").GetArrayLength() > 0);
    }

    private async Task<JsonElement> LineAsync(string job) =>
        (await (await _administrator.GetAsync("/api/jobs")).ReadJson()).GetProperty("jobs").EnumerateArray()
            .Single(line => string.Equals(line.GetProperty("name").GetString(), job, StringComparison.Ordinal));

    // The scheduler works on its own threads: there is nothing to await but its effect.
    private static async Task Until(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await holds()) await Task.Delay(50, patience.Token);
    }
}
