using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Marketplace.Platform.Http;
using Marketplace.Platform.Jobs;
using Marketplace.Statistics.Consumption;
using Marketplace.Statistics.Sales;
using Marketplace.Statistics.Tallies;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Statistics;

public static class StatisticsModule
{
    public static IServiceCollection AddStatistics(this IServiceCollection services) => services
        .AddTables(typeof(StatisticsModule).Assembly)
        .AddDatabaseObjects(nameof(Statistics), SaleRecordGuard.Sql)
        .AddReader<LogSales>()
        .AddJob<CompareTallies>(cron: "0 30 2 * * ?");

    public static void MapStatistics(this IEndpointRouteBuilder app)
    {
        var statistics = app.MapDoor("/api/statistics", "Statistics");
        GetConsumption.Map(statistics);
        ExportConsumption.Map(statistics);
        GetOverview.Map(statistics);
        ListSales.Map(statistics);
        ExportSales.Map(statistics);
    }
}
