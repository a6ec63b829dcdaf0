using System.Collections.Concurrent;
using Microsoft.AspNetCore.OpenApi;
using Marketplace.Platform.Http;

namespace Marketplace.Host.Startup;

/// <summary>OpenAPI 3.1 at <c>/openapi/v1.json</c>; the committed copy is <c>web/openapi.json</c>.</summary>
internal static class ContractDocument
{
    public static IServiceCollection AddContractDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is null ? null : Unique(Nullable.GetUnderlyingType(type.Type) ?? type.Type);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Marketplace";
            document.Servers = [];
            return Task.CompletedTask;
        });
    });

    public static void MapContractDocument(this WebApplication app) => app.MapOpenApi("/openapi/{documentName}.json").ForAnyone();

    private static readonly ConcurrentDictionary<string, Type> Named = new(StringComparer.Ordinal);

    // Nested Request/Response/Item records of different slices would silently be merged into one schema: a name says its slice, and is used once.
    private static string Unique(Type type)
    {
        var name = NameOf(type);
        return Named.GetOrAdd(name, type) == type ? name : throw new InvalidOperationException($"{type} and {Named[name]} would share the schema {name}");
    }

    private static string NameOf(Type type)
    {
        if (type.IsGenericType) return type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + "Of" + string.Concat(type.GetGenericArguments().Select(NameOf));
        return type.DeclaringType is { } slice ? slice.Name + type.Name : type.Name;
    }
}
