using Marketplace.Platform.Audit;
using Marketplace.Platform.Blobs;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Jobs;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Pictures;
using Marketplace.Platform.Startup;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace Marketplace.Platform;

/// <summary>What every capability stands on.</summary>
public static class PlatformModule
{
    public static IServiceCollection AddPlatform(this IServiceCollection services, BlobStoreOptions blobs)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddTables(typeof(PlatformModule).Assembly);
        services.AddCallers();
        services.AddScoped<OnceOnly>();
        services.AddScoped<DemoMark>();
        services.AddBlobs(blobs);
        services.AddScoped<IReferenceData, BackfillReaders>();
        services.AddDatabaseObjects("platform", AuditEntryTable.AppendOnly);
        services.AddSingleton(provider => new JobBoard(
            provider.GetServices<ScheduledJob>(), provider.GetService<ISchedulerFactory>(), provider.GetRequiredService<TimeProvider>()));
        services.AddJob<ForgetOldKeys>("0 10 3 * * ?");
        services.AddJob<ForgetOldRuns>("0 20 3 * * ?");
        return services;
    }

    /// <summary>Uploaded pictures are encoded anew in a process of their own.</summary>
    public static IServiceCollection AddPictureEncoder(this IServiceCollection services, PictureEncoderOptions options) =>
        services.AddSingleton(options).AddSingleton<PictureEncoder>();

    public static void MapPlatform(this IEndpointRouteBuilder app)
    {
        var jobs = app.MapDoor("/api/jobs", "Jobs");
        ListJobs.Map(jobs);
        ListJobRuns.Map(jobs);
        RunJobNow.Map(jobs);
        ListFailedFacts.Map(jobs);
        RetryFailedFact.Map(jobs);

        var inbox = app.MapDoor("/api/inbox", "Inbox");
        ListInbox.Map(inbox);
        ReadInbox.Map(inbox);
    }
}
