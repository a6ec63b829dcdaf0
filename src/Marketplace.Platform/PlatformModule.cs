using Marketplace.Platform.Blobs;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Idempotency;
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
        services.AddSingleton<IBlobStore>(new LocalBlobStore(blobFolder));
        return services;
    }

    public static void MapPlatform(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
    }
}
