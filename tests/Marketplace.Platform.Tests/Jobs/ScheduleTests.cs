using Marketplace.Platform.Database;
using Marketplace.Platform.Jobs;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Quartz;

namespace Marketplace.Platform.Tests.Jobs;

public sealed class ScheduleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("marketplace-schedule-");

    private string Connection => $"Data Source={Path.Combine(_folder.FullName, "quartz.db")};Pooling=False";

    [Fact]
    public async Task A_job_keeps_its_place_in_time_over_a_restart()
    {
        var first = await StartAndStopAsync(new ScheduledJob("Hourly", typeof(IScheduledWork), TimeSpan.FromHours(1), Cron: null));
        var second = await StartAndStopAsync(new ScheduledJob("Hourly", typeof(IScheduledWork), TimeSpan.FromHours(1), Cron: null));

        Assert.Equal(first["Hourly"], second["Hourly"]);
    }

    [Fact]
    public async Task A_changed_schedule_takes_effect_and_a_vanished_job_disappears()
    {
        await StartAndStopAsync(
            new ScheduledJob("Changing", typeof(IScheduledWork), TimeSpan.FromHours(1), Cron: null),
            new ScheduledJob("Vanishing", typeof(IScheduledWork), TimeSpan.FromHours(1), Cron: null));

        var firings = await StartAndStopAsync(new ScheduledJob("Changing", typeof(IScheduledWork), Every: null, "0 0 3 * * ?"));

        Assert.Equal(["Changing"], firings.Keys);
        Assert.Equal(TimeSpan.FromHours(20), firings["Changing"]!.Value.UtcDateTime.TimeOfDay); // three in the morning in Việt Nam
    }

    [Fact]
    public async Task An_unusable_store_is_named_as_such()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "quartz.db"), "this is no database, although it stands in its place");

        await Assert.ThrowsAsync<JobStoreUnusableException>(() => StartAndStopAsync());
    }

    private async Task<Dictionary<string, DateTimeOffset?>> StartAndStopAsync(params ScheduledJob[] jobs)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        foreach (var job in jobs) services.AddSingleton(job);
        services.AddSingleton<IHostApplicationLifetime>(new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance));
        services.AddSingleton(provider => new JobBoard(provider.GetServices<ScheduledJob>(), provider.GetService<ISchedulerFactory>(), TimeProvider.System));
        services.AddJobEngine(new JobStore(DatabaseEngine.Sqlite, Connection));
        await using var provider = services.BuildServiceProvider();
        var start = ActivatorUtilities.CreateInstance<StartJobs>(provider);
        await start.StartAsync(CancellationToken.None);
        var scheduler = await provider.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var stored = await scheduler.QueryJobs(new JobQuery());
        var triggers = await scheduler.GetTriggers([.. stored.Items.Select(job => new TriggerKey(job.Key.Name))]);
        var firings = triggers.ToDictionary(trigger => trigger.JobKey.Name, trigger => trigger.NextFireTimeUtc, StringComparer.Ordinal);
        await start.StopAsync(CancellationToken.None);
        return firings;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
