using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Platform.Tables;

/// <summary>A column of an exported table.</summary>
/// <param name="Title">Vietnamese, with its unit: <c>Khối lượng (g)</c>.</param>
/// <param name="Width">In characters.</param>
public sealed record TableColumn(string Title, int Width = 16);

/// <summary>A table to be handed out as a file.</summary>
/// <param name="Name">Of the file, without diacritics and extension.</param>
/// <param name="Rows">One value per column: text, <c>int</c>, <c>long</c>, <c>decimal</c>, <c>DateOnly</c> or null.</param>
/// <param name="About">What was asked, when and for whom: the second sheet of a workbook.</param>
/// <param name="IsDemo">The rows come from an invented scene, and the file says so on each row.</param>
public sealed record TableFile(
    string Name, IReadOnlyList<TableColumn> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows, IReadOnlyList<(string Title, string Value)> About, bool IsDemo)
{
    public const string DemoMark = Platform.Startup.DemoMark.Words;

    /// <summary>The most rows a file may hold; whoever needs more asks for less at a time.</summary>
    public const int MostRows = 100_000;

    public const string Csv = "csv";
    public const string Xlsx = "xlsx";

    public static bool IsFormat(string? format) => format is Csv or Xlsx;

    /// <summary>
    /// Written to a temporary file first: an error half-way is an error and not half a file, and no table is held in memory. The file goes with the answer.
    /// </summary>
    public async Task<FileStreamHttpResult> AsFileAsync(string format, CancellationToken ct)
    {
        var table = IsDemo ? WithDemoMark() : this;
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024,
            FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        try
        {
            await (format is Xlsx ? WorkbookFile.WriteAsync(table, file, ct) : CsvFile.WriteAsync(table, file, ct));
            await file.FlushAsync(ct);
            file.Position = 0;
            return TypedResults.Stream(
                file, format is Xlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8", $"{table.Name}.{format}");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private TableFile WithDemoMark() => this with
    {
        Name = Name + "-du-lieu-minh-hoa", Columns = [.. Columns, new("Ghi chú", 22)], Rows = Rows.Select(row => (IReadOnlyList<object?>)[.. row, DemoMark]),
        About = [("Ghi chú", DemoMark), .. About],
    };

    /// <summary>Text that a spreadsheet program would take for a formula is made plain text by an apostrophe.</summary>
    internal static string Harmless(string text)
    {
        var clean = new StringBuilder(text.Length + 1);
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠') clean.Append('\'');
        // XML knows no control characters; nobody who reads a table needs them.
        foreach (var rune in text.EnumerateRunes()) clean.Append(Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF ? " " : rune.ToString());
        return clean.ToString();
    }

    /// <summary>The same whatever the culture of the server: point for decimals, no grouping, ISO days.</summary>
    public static string Number(object value) => value switch
    {
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.###", CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A table holds no {value.GetType().Name}", nameof(value)),
    };
}
