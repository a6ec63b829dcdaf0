using Marketplace.Accounts;
using Marketplace.Catalogue;
using Marketplace.Chains;
using Marketplace.Demo;
using Marketplace.Farming;
using Marketplace.Host.Pages;
using Marketplace.Host.Startup;
using Marketplace.Ordering;
using Marketplace.Platform;
using Marketplace.Platform.Http;
using Marketplace.Platform.Jobs;
using Marketplace.Programmes;
using Marketplace.Statistics;
using Marketplace.Territory;

namespace Marketplace.Host;

/// <summary>The one program: HTTP, jobs and the built web pages. This file is its table of contents.</summary>
public sealed class Program
{
    public static async Task<int> Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder([.. args.Where(argument => !IsHttps(argument))]);
        if (HostSettings.TryRead(builder, https: args.Any(IsHttps), out var settings) is { } sentence) return Running.CannotStart(sentence);
        if (BlobCopy.IsWanted(args)) return await BlobCopy.RunAsync(settings);
        builder.WebHost.LimitRequests();

        builder.Services
            .AddDatabase(settings)
            .AddPlatform(settings.Blobs)
            .AddPictureEncoder(settings.Pictures)
            .AddJobEngine(settings.JobStore)
            .AddHouseHttp()
            .AddDelivery(settings)
            .AddTerritory()
            .AddAccounts()
            .AddFarming()
            .AddCatalogue()
            .AddChains()
            .AddOrdering()
            .AddStatistics()
            .AddProgrammes()
            .AddDemo()
            .AddPages()
            .AddContractDocument()
            .AddReadiness(settings);

        var app = builder.Build();
        app.UsePipeline();
        app.MapPlatform();
        app.MapTerritory();
        app.MapAccounts();
        app.MapFarming();
        app.MapCatalogue();
        app.MapChains();
        app.MapOrdering();
        app.MapStatistics();
        app.MapProgrammes();
        app.MapHealth();
        app.MapContractDocument();
        app.MapPages();

        return FirstAdministrator.IsWanted(args) ? await FirstAdministrator.CreateAsync(app, settings) : await app.RunToEndAsync(settings);
    }

    private static bool IsHttps(string argument) => string.Equals(argument, HostSettings.HttpsSwitch, StringComparison.Ordinal);
}
