using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Marketplace.Platform.Http;

namespace Marketplace.Host.Startup;

/// <summary>OpenAPI 3.1 at <c>/openapi/v1.json</c>; the committed copy is <c>web/openapi.json</c>.</summary>
internal static class ContractDocument
{
    public static IServiceCollection AddContractDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is null ? null : Unique(Nullable.GetUnderlyingType(type.Type) ?? type.Type);
        options.AddSchemaTransformer((schema, _, _) =>
        {
            // One schema serves an enum and its nullable: whether null may stand there is said where it stands.
            if (schema.Enum is { } words) schema.Enum = [.. words.Where(word => word is not null && !JsonNullSentinel.IsJsonNullSentinel(word))];
            // A dictionary of anything, which would otherwise read as an object without members.
            if (schema is { Type: JsonSchemaType.Object, AdditionalProperties: null } && schema.Properties is not { Count: > 0 }) schema.AdditionalProperties = new OpenApiSchema();
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(NameEveryAnswer);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Marketplace";
            document.Servers = [];
            return Task.CompletedTask;
        });
    });

    public static void MapContractDocument(this WebApplication app) => app.MapOpenApi("/openapi/{documentName}.json").ForAnyone();

    // Of several answers under one status the document would keep only the last.
    private static async Task NameEveryAnswer(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var answers = context.Description.ActionDescriptor.EndpointMetadata.OfType<IProducesResponseTypeMetadata>().Where(answer => answer.Type is not null);
        foreach (var status in answers.GroupBy(answer => answer.StatusCode, answer => answer.Type!).Where(types => types.Distinct().Skip(1).Any()))
        {
            var choices = new List<IOpenApiSchema>();
            foreach (var type in status.Distinct()) choices.Add(await Component(type, context, ct));
            operation.Responses![status.Key.ToString(CultureInfo.InvariantCulture)].Content!["application/json"].Schema = new OpenApiSchema { OneOf = choices };
        }
    }

    private static async Task<OpenApiSchemaReference> Component(Type type, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var (name, document) = (Unique(type), context.Document!);
        if (document.Components?.Schemas?.ContainsKey(name) is not true)
        {
            var schema = await context.GetOrCreateSchemaAsync(type, null, ct);
            // It comes written out in full; lists of what is a component already refer to it instead.
            foreach (var list in schema.Properties?.Values.OfType<OpenApiSchema>() ?? [])
            {
                if (list.Items is OpenApiSchema { Metadata: { } facts } && facts.TryGetValue("x-schema-id", out var id) && id is string known
                    && document.Components?.Schemas?.ContainsKey(known) is true) list.Items = new OpenApiSchemaReference(known, document);
            }
            document.AddComponent(name, schema);
        }
        return new OpenApiSchemaReference(name, document);
    }

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
