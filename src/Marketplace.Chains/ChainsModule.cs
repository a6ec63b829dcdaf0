using Marketplace.Chains.Contracts;
using Marketplace.Chains.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Chains;

public static class ChainsModule
{
    public static IServiceCollection AddChains(this IServiceCollection services) => services
        .AddTables(typeof(ChainsModule).Assembly)
        .AddScoped<IContracts, ContractDesk>()
        .AddScoped<ContractTalks>()
        .AddScoped<ContractPage>();

    public static void MapChains(this IEndpointRouteBuilder app)
    {
        var contracts = app.MapDoor("/api/contracts", "Chains");
        DraftContract.Map(contracts);
        ListContracts.Map(contracts);
        ListOpenContracts.Map(contracts);
        ReadContract.Map(contracts);
        SignContract.Map(contracts);
    }
}
