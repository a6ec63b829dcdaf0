using Marketplace.Platform.Database;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering;

public static class OrderingModule
{
    public static IServiceCollection AddOrdering(this IServiceCollection services) => services
        .AddTables(typeof(OrderingModule).Assembly);

    public static void MapOrdering(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
    }
}
