using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Startup;
using Marketplace.Territory.Public;
using Marketplace.Territory.Units;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Territory;

public static class TerritoryModule
{
    public static IServiceCollection AddTerritory(this IServiceCollection services) => services
        .AddTables(typeof(TerritoryModule).Assembly)
        .AddScoped<IReferenceData, LoadUnits>()
        .AddSingleton<ITerritory, Units.Territory>();

    public static void MapTerritory(this IEndpointRouteBuilder app)
    {
        var units = app.MapDoor("/api/administrative-units", "Territory");
        ListUnits.Map(units);
        ShowUnit.Map(units);
    }
}
