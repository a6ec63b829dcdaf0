using Microsoft.AspNetCore.OpenApi;
using Marketplace.Platform.Http;

namespace Marketplace.Host.Startup;

/// <summary>OpenAPI 3.1 at <c>/openapi/v1.json</c>; the committed copy is <c>web/openapi.json</c>.</summary>
internal static class ContractDocument
{
    public static IServiceCollection AddContractDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        // Nested Request/Response/Line records of different slices would silently be merged into one schema.
        options.CreateSchemaReferenceId = type =>
            type.Type.DeclaringType is { } slice ? slice.Name + type.Type.Name : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Marketplace";
            document.Servers = [];
            return Task.CompletedTask;
        });
    });

    public static void MapContractDocument(this WebApplication app) => app.MapOpenApi("/openapi/{documentName}.json").ForAnyone();
}
