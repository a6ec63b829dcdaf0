using System.Text.Encodings.Web;
using System.Text.Json;

namespace Marketplace.Catalogue.Imports;

/// <summary>The JSON that lies in an import's own tables. Letters stand as they are: escaped, a Vietnamese text takes three times the room.</summary>
internal static class ImportJson
{
    private static readonly JsonSerializerOptions Letters = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Letters);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Letters)!;
}
