using Marketplace.Farming.Public;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Certified;
using Marketplace.Ordering.Cycles;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Packing;
using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Marketplace.Platform.Http;
using Marketplace.Platform.Jobs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering;

public static class OrderingModule
{
    public static IServiceCollection AddOrdering(this IServiceCollection services) => services
        .AddTables(typeof(OrderingModule).Assembly)
        .AddScoped<BasketReading>()
        .AddScoped<Buying>()
        .AddScoped<GoodsDesk>()
        .AddScoped<PickUpDesk>()
        .AddScoped<PackingSlips>()
        .AddScoped<HarvestSheets>()
        .AddScoped<ILotBuyers, LotBuyers>()
        .AddScoped<OrderPage>()
        .AddScoped<OrderMoves>()
        .AddReader<CountCertifiedSales>()
        .AddJob<CloseUnansweredOrders>(every: TimeSpan.FromMinutes(5))
        .AddJob<RemindOfPreorders>(cron: "0 0 6 * * ?")
        .AddReader<TellCancelledCycles>()
        .AddJob<TellClosedCycles>(every: TimeSpan.FromMinutes(1))
        .AddJob<TellPickUps>(cron: "0 0/30 17-21 * * ?");

    public static void MapOrdering(this IEndpointRouteBuilder app)
    {
        var baskets = app.MapDoor("/api/basket", "Ordering");
        PriceBasket.Map(baskets);

        var orders = app.MapDoor("/api/orders", "Ordering");
        PlaceOrder.Map(orders);
        ListOrders.Map(orders);
        ReadOrder.Map(orders);
        ConfirmOrder.Map(orders);
        ShipOrder.Map(orders);
        DeliverOrder.Map(orders);
        CancelOrder.Map(orders);
        ClaimReturn.Map(orders);

        ShowPacking.Map(app.MapDoor("/api/my/packing", "Ordering"));
        ShowHarvest.Map(app.MapDoor("/api/order-cycles", "Ordering"));
    }
}
