using Marketplace.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Platform.Facts;

public static class FactReaderSetup
{
    /// <summary>How often a reader looks without having been rung for.</summary>
    internal static readonly TimeSpan Sweep = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Registers a reader under its class name; from now on each fact it wants carries a mark for it, and a job reads the marks.
    /// Tests resolve <see cref="ReadFacts{TReader}"/> and run it themselves.
    /// </summary>
    public static IServiceCollection AddReader<TReader>(this IServiceCollection services) where TReader : class, IFactReader
    {
        services.AddScoped<TReader>();
        services.AddSingleton<ReadFacts<TReader>>();
        services.AddSingleton(new FactReading(typeof(TReader).Name, TReader.Reads));
        services.AddSingleton(new ScheduledJob(typeof(TReader).Name, typeof(ReadFacts<TReader>), Sweep, Cron: null) { IsReader = true });
        return services;
    }
}
