using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Search;
using Marketplace.Catalogue.Stock;
using Marketplace.Catalogue.Storefront;
using Marketplace.Platform.Database;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalogue;

/// <summary>What is on offer: listings, their stock and photos, and how buyers find them.</summary>
public static class CatalogueModule
{
    public static IServiceCollection AddCatalogue(this IServiceCollection services) => services
        .AddTables(typeof(CatalogueModule).Assembly)
        .AddDatabaseObjects("catalogue", SearchIndex.Sql)
        .AddSingleton<ShopWindow>()
        .AddSingleton<Spelling>()
        .AddSingleton<ListingTexts>()
        .AddScoped<Tiles>()
        .AddScoped<ListingDetails>()
        .AddScoped<IStorefront, Shop>()
        .AddScoped<IOffers, Offers>()
        .AddScoped<IStockDesk, StockDesk>();

    public static void MapCatalogue(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
    }
}
