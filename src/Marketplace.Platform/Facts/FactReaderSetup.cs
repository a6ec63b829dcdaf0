using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Platform.Facts;

public static class FactReaderSetup
{
    /// <summary>Registers a reader under its class name; from now on each fact it wants carries a mark for it.</summary>
    public static IServiceCollection AddReader<TReader>(this IServiceCollection services) where TReader : class, IFactReader
    {
        services.AddScoped<TReader>();
        services.AddSingleton(new FactReading(typeof(TReader).Name, TReader.Reads));
        return services;
    }
}
