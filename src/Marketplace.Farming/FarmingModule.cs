using Marketplace.Farming.Costs;
using Marketplace.Farming.Certificates;
using Marketplace.Farming.Gs1;
using Marketplace.Farming.Labels;
using Marketplace.Farming.Lots;
using Marketplace.Farming.OcopProducts;
using Marketplace.Farming.Pools;
using Marketplace.Farming.Origins;
using Marketplace.Farming.Produce;
using Marketplace.Farming.Public;
using Marketplace.Farming.Recalls;
using Marketplace.Farming.Registers;
using Marketplace.Farming.SiteCodes;
using Marketplace.Farming.Trace;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Jobs;
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
        .AddScoped<ICertificates, CertificateBook>()
        .AddScoped<HolderDesk>()
        .AddJob<RemindOfCertificates>(cron: "0 2 0 * * ?")
        .AddScoped<ILots, LotBook>()
        .AddScoped<LotStories>()
        .AddScoped<TraceAddress>()
        .AddScoped<LotGtins>()
        .AddScoped<PlaceConsents>()
        .AddScoped<LotEvents>()
        .AddScoped<LabelWriter>()
        .AddScoped<ICostPrices, CostPrices>()
        .AddScoped<IKnownCosts, KnownCosts>()
        .AddScoped<CostDesk>()
        .AddScoped<CostArea>()
        .AddScoped<CostSheetPage>()
        .AddScoped<RegisterDesk>()
        .AddScoped<Offices>()
        .AddScoped<SiteCodeDesk>()
        .AddScoped<ISiteCodes, SiteCodeBook>()
        .AddScoped<OcopDesk>()
        .AddScoped<PoolDesk>()
        .AddScoped<FinishPool.Beside>()
        .AddScoped<LotDesk>()
        .AddScoped<HarvestLot.Papers>()
        .AddScoped<LotLedger>()
        .AddScoped<LotGraph>()
        .AddScoped<LotOrigins>()
        .AddScoped<HouseholdsOfLot>()
        .AddScoped<LotPage>()
        .AddScoped<RecallDesk>()
        .AddScoped<DenialPage>()
        .AddScoped<ExportLotBuyers.Names>()
        .AddScoped<Holding>();

    public static void MapFarming(this IEndpointRouteBuilder app)
    {
        ListProducts.Map(app.MapDoor("/api/products", "farming"));
        ListStandards.Map(app.MapDoor("/api/standards", "farming"));
        var certificates = app.MapDoor("/api/certificates", "farming");
        ListCertificates.Map(certificates);
        SubmitCertificate.Map(certificates);
        CommitToSafety.Map(certificates);
        ListReviews.Map(certificates);
        ShowCertificate.Map(certificates);
        AmendCertificate.Map(certificates);
        WithdrawCertificate.Map(certificates);
        AddScan.Map(certificates);
        ServeScan.Map(certificates);
        VerifyCertificate.Map(certificates);
        RejectCertificate.Map(certificates);
        TraceLot.Map(app.MapDoor("/api/trace", "farming"));
        ShowTracePage.Map(app);
        ShowDigitalLink.Map(app);
        GiveGtin.Map(app.MapDoor("/api/my/gtins", "farming"));
        TellPlace.Map(app.MapDoor("/api/my/place", "farming"));
        MapCosts(app);
        MapLots(app);
        MapRegisters(app);
    }

    private static void MapRegisters(IEndpointRouteBuilder app)
    {
        FindProducers.Map(app.MapDoor("/api/registers", "farming"));
        var sites = app.MapDoor("/api/site-codes", "farming");
        ListSiteCodes.Map(sites);
        LookUpSiteCode.Map(sites);
        RegisterSiteCode.Map(sites);
        EditSiteCode.Map(sites);
        MoveSiteCode.Map(sites);
        NameSiteHousehold.Map(sites);
        ExportSiteCodes.Map(sites);
        var ocop = app.MapDoor("/api/ocop-products", "farming");
        ListOcopProducts.Map(ocop);
        RegisterOcopProduct.Map(ocop);
        EditOcopProduct.Map(ocop);
        RevokeOcopProduct.Map(ocop);
        var pools = app.MapDoor("/api/pools", "farming");
        ListPools.Map(pools);
        OpenPool.Map(pools);
        PledgeHarvest.Map(pools);
        WeighPool.Map(pools);
        FinishPool.Map(pools);
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

    private static void MapLots(IEndpointRouteBuilder app)
    {
        var lots = app.MapDoor("/api/lots", "farming");
        ListLots.Map(lots);
        ReadLot.Map(lots);
        ExportEpcis.Map(lots);
        FindLot.Map(lots);
        HarvestLot.Map(lots);
        WeighLot.Map(lots);
        CheckLot.Map(lots);
        PackLot.Map(lots);
        SplitLot.Map(lots);
        MergeLots.Map(lots);
        RecallLot.Map(lots);
        ExportLotBuyers.Map(lots);
        ReleaseLot.Map(lots);
        PrintLabels.Map(app.MapDoor("/api/labels", "farming"));
        var denials = app.MapDoor("/api/origin-denials", "farming");
        DenyOrigin.Map(denials);
        ListDenials.Map(denials);
        DecideDenial.Map(denials);
        ListRecalls.Map(app.MapDoor("/api/recalls", "farming"));
    }
}
