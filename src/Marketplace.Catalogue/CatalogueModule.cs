using Marketplace.Catalogue.Channels;
using Marketplace.Catalogue.Cycles;
using Marketplace.Catalogue.Grid;
using Marketplace.Catalogue.Imports;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Photos;
using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Search;
using Marketplace.Catalogue.Sellers;
using Marketplace.Catalogue.Stock;
using Marketplace.Catalogue.Storefront;
using Marketplace.Catalogue.Watches;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Marketplace.Platform.Http;
using Marketplace.Platform.Jobs;
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
        .AddSingleton<SellerNames>()
        .AddScoped<SuggestWords.Suggestions>()
        .AddScoped<PriceWarnings>()
        .AddScoped<ShowSeller.Papers>()
        .AddScoped<SellerDesk>()
        .AddScoped<ListingPen>()
        .AddScoped<LotFit>()
        .AddScoped<SiteCheck>()
        .AddScoped<PublishGate>()
        .AddScoped<StandingWatch>()
        .AddReader<ReadCertificates>()
        .AddReader<CapToWeighedLot>()
        .AddJob<PauseLapsedListings>(cron: "0 5 0 * * ?")
        .AddScoped<EditListing.Beside>()
        .AddScoped<PublishListing.Beside>()
        .AddScoped<PhotoShelf>()
        .AddScoped<ILotPictures, LotPictures>()
        .AddScoped<AddPhoto.Desk>()
        .AddScoped<StockSetter>()
        .AddScoped<GridPen>()
        .AddScoped<ImportPlanner>()
        .AddScoped<StoreRows>()
        .AddScoped<ChangeRows>()
        .AddScoped<CommitImportPhotos.Bench>()
        .AddJob<FinishImports>(every: TimeSpan.FromMinutes(2))
        .AddJob<TellStockWatchers>(every: TimeSpan.FromMinutes(2))
        .AddJob<TellSavedSearches>(every: TimeSpan.FromHours(1))
        .AddScoped<Tiles>()
        .AddScoped<ListingDetails>()
        .AddScoped<IStorefront, Shop>()
        .AddScoped<IOffers, Offers>()
        .AddScoped<IStockDesk, StockDesk>()
        .AddScoped<IOtherChannels, OtherChannels>()
        .AddScoped<CycleDesk>()
        .AddScoped<IOrderCycles, OrderCycles>()
        .AddReader<StopHeldLots>()
        .AddReader<StopLeftMembers>()
        .AddReader<StopFallenSites>();

    public static void MapCatalogue(this IEndpointRouteBuilder app)
    {
        var listings = app.MapDoor("/api/listings", "catalogue");
        SearchListings.Map(listings);
        ShowListing.Map(listings);
        SimilarListings.Map(listings);
        AskedPrices.Map(listings);
        SuggestWords.Map(listings);
        ShowChosen.Map(listings);
        CreateListing.Map(listings);
        EditListing.Map(listings);
        PublishListing.Map(listings);
        PauseListing.Map(listings);
        SetStock.Map(listings);
        WatchStock.Map(listings);
        AddPhoto.Map(listings);
        RemovePhoto.Map(listings);
        var imports = app.MapDoor("/api/listings/imports", "catalogue");
        PreviewImport.Map(imports);
        CommitImport.Map(imports);
        ShowImport.Map(imports);
        SendImportPhotos.Map(imports);
        ShowImportPhotos.Map(imports);
        CommitImportPhotos.Map(imports);
        DownloadTemplate.Map(imports);
        ExportListings.Map(listings);
        var mine = app.MapDoor("/api/my/listings", "catalogue");
        ListMyListings.Map(mine);
        ListGrid.Map(mine);
        SaveGrid.Map(mine);
        SaveSearch.Map(app.MapDoor("/api/saved-searches", "catalogue"));
        ListWatches.Map(app.MapDoor("/api/my/watches", "catalogue"));
        var sellers = app.MapDoor("/api/sellers", "catalogue");
        ShowSeller.Map(sellers);
        ListCycles.MapSeller(sellers);
        var cycles = app.MapDoor("/api/order-cycles", "catalogue");
        ListCycles.Map(cycles);
        OpenCycle.Map(cycles);
        EditCycle.Map(cycles);
        CancelCycle.Map(cycles);
        RepeatCycle.Map(cycles);
        ShowSeason.Map(app.MapDoor("/api/seasons", "catalogue"));
        ServePhoto.Map(app);
        var shops = app.MapDoor("/api/other-shops", "catalogue");
        ListOtherShops.Map(shops);
        KeepOtherShop.Map(shops);
        TellShopMonth.Map(shops);
        ChannelTotals.Map(shops);
    }
}
