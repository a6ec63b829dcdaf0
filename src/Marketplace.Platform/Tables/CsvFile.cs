using System.Globalization;
using System.Text;

namespace Marketplace.Platform.Tables;

/// <summary>
/// Comma-separated, text always in quotes, numbers and days as everywhere in the world whatever the server's culture, lines end with CR LF.
/// UTF-8 with a byte-order mark, because spreadsheet programs guess the encoding wrongly without one.
/// </summary>
internal static class CsvFile
{
    public static async Task WriteAsync(TableFile table, Stream stream, CancellationToken ct)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(Line([.. table.Columns.Select(column => column.Title)]).AsMemory(), ct);
        await foreach (var row in table.Rows.WithCancellation(ct)) await writer.WriteLineAsync(Line(row).AsMemory(), ct);
    }

    private static string Line(IReadOnlyList<object?> row) => string.Join(',', row.Select(value => value switch
    {
        null => "",
        string text => $"\"{TableFile.Harmless(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => TableFile.Number(value),
    }));
}
