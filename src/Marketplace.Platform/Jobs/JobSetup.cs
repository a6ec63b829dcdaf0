using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace Marketplace.Platform.Jobs;

/// <summary>Where the schedule is kept.</summary>
/// <param name="Engine">The main database's engine.</param>
/// <param name="Connection">
/// On SQLite a file of its own (<c>quartz.db</c>): the scheduler must never wait for the main file's writer. On PostgreSQL and SQL Server the main database,
/// where several nodes share the schedule.
/// </param>
public sealed record JobStore(DatabaseEngine Engine, string Connection);

public static class JobSetup
{
    /// <summary>Runs the work at this interval, counted from the program's start.</summary>
    public static IServiceCollection AddJob<TWork>(this IServiceCollection services, TimeSpan every) where TWork : class, IScheduledWork =>
        services.AddScoped<TWork>().AddSingleton(new ScheduledJob(typeof(TWork).Name, typeof(TWork), every, Cron: null));

    /// <param name="cron">Quartz cron expression with seconds, in Vietnamese time: <c>0 30 2 * * ?</c> is half past two at night.</param>
    public static IServiceCollection AddJob<TWork>(this IServiceCollection services, string cron) where TWork : class, IScheduledWork =>
        services.AddScoped<TWork>().AddSingleton(new ScheduledJob(typeof(TWork).Name, typeof(TWork), Every: null, cron));

    /// <summary>Starts the scheduler with the program. Whoever leaves it out runs the work himself.</summary>
    public static IServiceCollection AddJobEngine(this IServiceCollection services, JobStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "marketplace";
                scheduler.GenerateInstanceId = store.Engine is not DatabaseEngine.Sqlite;
            });
            quartz.UseDefaultThreadPool(4);
            quartz.UsePersistentStore(persistent =>
            {
                switch (store.Engine)
                {
                    case DatabaseEngine.Postgres: persistent.UsePostgres(NpgsqlFactory.Instance, store.Connection); break;
                    case DatabaseEngine.SqlServer: persistent.UseSqlServer(SqlClientFactory.Instance, store.Connection); break;
                    default: persistent.UseSqlite(SqliteFactory.Instance, store.Connection); break;
                }
                if (store.Engine is not DatabaseEngine.Sqlite) persistent.UseClustering();
                persistent.ProvisionSchema();
            });
        });
        services.AddHostedService<StartJobs>();
        services.AddHostedService<AnswerTheBell>();
        return services;
    }
}
