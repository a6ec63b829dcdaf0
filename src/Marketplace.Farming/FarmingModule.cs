using Marketplace.Farming.Costs;
using Marketplace.Farming.Lots;
using Marketplace.Farming.Produce;
using Marketplace.Farming.Public;
using Marketplace.Farming.Trace;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Startup;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Farming;

/// <summary>What grows and by which standard; lots and the steps of their way.</summary>
public static class FarmingModule
{
    public static IServiceCollection AddFarming(this IServiceCollection services) => services
        .AddTables(typeof(FarmingModule).Assembly)
        .AddSingleton<ProduceInMemory>()
        .AddSingleton<IProduce>(provider => provider.GetRequiredService<ProduceInMemory>())
        .AddScoped<IReferenceData, LoadProduce>()
        .AddScoped<ILots, LotBook>()
        .AddScoped<LotStories>()
        .AddScoped<ICostPrices, CostPrices>()
        .AddScoped<CostDesk>()
        .AddScoped<CostArea>()
        .AddScoped<CostSheetPage>();

    public static void MapFarming(this IEndpointRouteBuilder app)
    {
        ListProducts.Map(app.MapDoor("/api/products", "farming"));
        ListStandards.Map(app.MapDoor("/api/standards", "farming"));
        TraceLot.Map(app.MapDoor("/api/trace", "farming"));
        ShowTracePage.Map(app);
        MapCosts(app);
    }

    private static void MapCosts(IEndpointRouteBuilder app)
    {
        var sheets = app.MapDoor("/api/cost-sheets", "farming");
        WriteCostSheet.Map(sheets);
        EditCostSheet.Map(sheets);
        SubmitCostSheet.Map(sheets);
        ReviewCostSheet.Map(sheets);
        ListCostSheets.Map(sheets);
        GetCostPrice.Map(app.MapDoor("/api/cost-prices", "farming"));
    }
}
