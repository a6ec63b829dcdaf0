using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Catalogue.Imports;

/// <summary>Why a file is not taken at all; what is wrong with single cells is said at the cells.</summary>
internal static class ImportRefusals
{
    private const int Bad = StatusCodes.Status422UnprocessableEntity;

    public static readonly Refusal Missing = new("import.file_required", StatusCodes.Status400BadRequest, "File");
    public static readonly Refusal TooLarge = new("import.file_too_large", StatusCodes.Status413PayloadTooLarge, "File");
    public static readonly Refusal FormatMissing = new("import.number_format_required", StatusCodes.Status400BadRequest, "NumberFormat");
    public static readonly Refusal MappingBroken = new("import.mapping_broken", StatusCodes.Status400BadRequest, "Mapping");
    /// <summary>Neither a workbook nor text.</summary>
    public static readonly Refusal UnknownType = new("import.file_type", StatusCodes.Status415UnsupportedMediaType, "File");
    /// <summary>The workbook format of before 2007, or a workbook behind a password.</summary>
    public static readonly Refusal OldWorkbook = new("import.old_workbook", StatusCodes.Status415UnsupportedMediaType, "File");
    public static readonly Refusal Macros = new("import.macros", StatusCodes.Status415UnsupportedMediaType, "File");
    public static readonly Refusal Broken = new("import.file_broken", Bad, "File");
    /// <summary>Packed so tightly, or into so many parts, that no table of ours can be inside.</summary>
    public static readonly Refusal Bomb = new("import.file_bomb", Bad, "File");
    public static readonly Refusal Encoding = new("import.encoding", Bad, "File");
    public static readonly Refusal Separator = new("import.separator", Bad, "File");
    public static readonly Refusal Quotes = new("import.quotes", Bad, "File");
    public static readonly Refusal Empty = new("import.empty", Bad, "File");
    public static readonly Refusal TooManyRows = new("import.too_many_rows", Bad, "File");
    public static readonly Refusal TooManyColumns = new("import.too_many_columns", Bad, "File");
    public static readonly Refusal NothingChosen = new("import.nothing_chosen", Field: "Rows");
    /// <summary>The photos' archive: not a zip, or larger than one may be.</summary>
    public static readonly Refusal PhotosNoArchive = new("import.photos_no_zip", StatusCodes.Status415UnsupportedMediaType, "Photos");
    public static readonly Refusal PhotosTooLarge = new("import.photos_too_large", StatusCodes.Status413PayloadTooLarge, "Photos");
    public static readonly Refusal PhotosMissing = new("import.photos_required", StatusCodes.Status400BadRequest, "Photos");
    public static readonly Refusal Busy = new("import.busy");

    /// <summary>The file is fine, but which of its columns is what must be said first: columns and missing fields stand in the details.</summary>
    public static Refusal ColumnsMissing(IReadOnlyList<ImportColumn> columns, IReadOnlyList<string> missing) => new(
        "import.columns_missing", Bad, "Mapping", new Dictionary<string, object?>(StringComparer.Ordinal) { ["columns"] = columns, ["missing"] = missing });
}
