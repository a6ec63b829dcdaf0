using Marketplace.Platform.Database;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Territory;

public static class TerritoryModule
{
    public static IServiceCollection AddTerritory(this IServiceCollection services) => services
        .AddTables(typeof(TerritoryModule).Assembly);

    public static void MapTerritory(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
    }
}
