using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using SheetCellType = DocumentFormat.OpenXml.Spreadsheet.CellValues;

namespace Marketplace.Catalogue.Imports;

/// <summary>A sheet to be handed out.</summary>
/// <param name="Rows">One value per column: text, <c>decimal</c>, <c>DateOnly</c> or null.</param>
internal sealed record GoodsSheet(string Name, IReadOnlyList<(string Title, int Width)> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>
/// Writes listings row by row as a workbook or as separated text, in the very form the import reads. Text that a spreadsheet program would take for a
/// formula gets an apostrophe, which the import takes away again.
/// </summary>
internal static class GoodsTable
{
    public const string Csv = "csv", Xlsx = "xlsx";
    private const uint Plain = 0, Header = 1, Day = 2;
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>Into a temporary file first: an error half-way is an error and not half a file. The file goes with the answer.</summary>
    public static async Task<FileStreamHttpResult> AsFileAsync(string name, string type, Func<Stream, Task> write)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024,
            FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        try
        {
            await write(file);
            await file.FlushAsync(CancellationToken.None);
            file.Position = 0;
            return TypedResults.Stream(file, type is Xlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8", $"{name}.{type}");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>UTF-8 with its mark. A decimal comma goes with a semicolon between cells, as Vietnamese spreadsheet programs have it.</summary>
    public static async Task WriteCsvAsync(GoodsSheet sheet, NumberFormat format, Stream stream, CancellationToken ct)
    {
        var separator = format is NumberFormat.Comma ? ';' : ',';
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(string.Join(separator, sheet.Columns.Select(column => Quoted(column.Title))).AsMemory(), ct);
        await foreach (var row in sheet.Rows.WithCancellation(ct))
            await writer.WriteLineAsync(string.Join(separator, row.Select(value => value switch
            {
                null => "",
                decimal number => format is NumberFormat.Comma ? Number(number).Replace('.', ',') : Number(number),
                DateOnly day => XlsxDays.Write(day),
                _ => Quoted(CellValues.Harmless((string)value)),
            })).AsMemory(), ct);
    }

    public static async Task WriteXlsxAsync(IReadOnlyList<GoodsSheet> sheets, Stream stream, CancellationToken ct)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
        var list = new Sheets();
        foreach (var (sheet, place) in sheets.Select((sheet, place) => (sheet, place + 1)))
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"sheet{place}");
            await WriteSheetAsync(workbook.AddNewPart<WorksheetPart>(id), sheet, ct);
            list.Append(new Sheet { Name = sheet.Name, SheetId = (uint)place, Id = id });
        }
        workbook.Workbook = new Workbook(list);
    }

    private static async Task WriteSheetAsync(WorksheetPart part, GoodsSheet sheet, CancellationToken ct)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(sheet.Columns.Select((column, place) =>
            new Column { Min = (uint)place + 1, Max = (uint)place + 1, Width = column.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, [.. sheet.Columns.Select(column => column.Title)], Header);
        await foreach (var row in sheet.Rows.WithCancellation(ct)) WriteRow(writer, row, Plain);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, IReadOnlyList<object?> values, uint textStyle)
    {
        writer.WriteStartElement(new Row());
        foreach (var value in values)
            writer.WriteElement(value switch
            {
                null => new SheetCell(),
                decimal number => new SheetCell(new CellValue(Number(number))),
                DateOnly day => new SheetCell(new CellValue((day.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture))) { StyleIndex = Day },
                _ => new SheetCell(new InlineString(new Text(CellValues.Harmless((string)value)) { Space = SpaceProcessingModeValues.Preserve }))
                {
                    DataType = SheetCellType.InlineString, StyleIndex = textStyle,
                },
            });
        writer.WriteEndElement();
    }

    private static string Number(decimal number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "dd/mm/yyyy" }) { Count = 1 },
        new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }, new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }) { Count = 3 });
}
