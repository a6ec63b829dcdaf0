using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Stock;
using Marketplace.Platform.Database;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalogue;

/// <summary>What is on offer: listings, their stock and photos, and how buyers find them.</summary>
public static class CatalogueModule
{
    public static IServiceCollection AddCatalogue(this IServiceCollection services) => services
        .AddTables(typeof(CatalogueModule).Assembly)
        .AddScoped<IOffers, Offers>()
        .AddScoped<IStockDesk, StockDesk>();

    public static void MapCatalogue(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
    }
}
