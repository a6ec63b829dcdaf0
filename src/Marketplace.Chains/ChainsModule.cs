using Marketplace.Platform.Database;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Chains;

public static class ChainsModule
{
    public static IServiceCollection AddChains(this IServiceCollection services) => services
        .AddTables(typeof(ChainsModule).Assembly);

    public static void MapChains(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
    }
}
