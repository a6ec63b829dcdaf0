using Marketplace.Platform.Blobs;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Startup;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Marketplace.Platform;

/// <summary>What every capability stands on.</summary>
public static class PlatformModule
{
    /// <param name="blobFolder">Where the local photo store lies.</param>
    public static IServiceCollection AddPlatform(this IServiceCollection services, string blobFolder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddTables(typeof(PlatformModule).Assembly);
        services.AddCallers();
        services.AddScoped<OnceOnly>();
        services.AddScoped<DemoMark>();
        services.AddSingleton<IBlobStore>(new LocalBlobStore(blobFolder));
        return services;
    }

    public static void MapPlatform(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
    }
}
