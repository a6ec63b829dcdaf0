using System.Text.Json;
using Marketplace.Platform.Http;

namespace Marketplace.Catalogue.Imports;

/// <summary>Which column of a file is which field: by the folded header, or as somebody said.</summary>
/// <param name="Places">Field to column.</param>
internal sealed record ColumnMapping(IReadOnlyList<ImportColumn> Columns, IReadOnlyDictionary<string, int> Places)
{
    public static Outcome<ColumnMapping> Of(SheetRow header, string? said)
    {
        string?[]? fields = null;
        if (!string.IsNullOrWhiteSpace(said) && ((fields = Parse(said)) is null || fields.Length > header.Cells.Count)) return ImportRefusals.MappingBroken;
        var (columns, places) = (new List<ImportColumn>(), new Dictionary<string, int>(StringComparer.Ordinal));
        for (var index = 0; index < header.Cells.Count; index++)
        {
            var title = CellValues.Text(header[index]);
            var field = fields is null ? ImportField.OfHeader(title)?.Code : index < fields.Length ? fields[index] : null;
            if (field is not null && fields is not null && (!ImportField.Knows(field) || places.ContainsKey(field))) return ImportRefusals.MappingBroken;
            // Two columns of one name: the first is meant.
            if (field is not null && !places.TryAdd(field, index)) field = null;
            columns.Add(new(index, title.Length <= 120 ? title : title[..120], field));
        }
        var missing = ImportField.All.Where(field => field.IsRequired && !places.ContainsKey(field.Code)).Select(field => field.Code).ToList();
        return missing.Count > 0 ? ImportRefusals.ColumnsMissing(columns, missing) : new ColumnMapping(columns, places);
    }

    private static string?[]? Parse(string said)
    {
        try { return JsonSerializer.Deserialize<string?[]>(said); }
        catch (JsonException) { return null; }
    }
}
