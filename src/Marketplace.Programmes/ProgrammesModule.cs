using Marketplace.Platform.Database;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Programmes;

public static class ProgrammesModule
{
    public static IServiceCollection AddProgrammes(this IServiceCollection services) => services
        .AddTables(typeof(ProgrammesModule).Assembly);

    public static void MapProgrammes(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
    }
}
