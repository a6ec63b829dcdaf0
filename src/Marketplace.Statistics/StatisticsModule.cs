using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Marketplace.Statistics.Sales;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Statistics;

public static class StatisticsModule
{
    public static IServiceCollection AddStatistics(this IServiceCollection services) => services
        .AddTables(typeof(StatisticsModule).Assembly)
        .AddDatabaseObjects(nameof(Statistics), SaleRecordGuard.Sql)
        .AddReader<LogSales>();

    public static void MapStatistics(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
    }
}
