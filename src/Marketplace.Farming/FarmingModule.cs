using Marketplace.Platform.Database;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Farming;

public static class FarmingModule
{
    public static IServiceCollection AddFarming(this IServiceCollection services) => services
        .AddTables(typeof(FarmingModule).Assembly);

    public static void MapFarming(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
    }
}
