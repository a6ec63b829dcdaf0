using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Marketplace.Platform.Tables;

/// <summary>An Excel workbook written row by row: sheet "Số liệu" with typed cells under a frozen header, sheet "Thông tin" with what was asked.</summary>
internal static class WorkbookFile
{
    private const uint Plain = 0;
    private const uint Header = 1;
    private const uint Day = 2;
    private const uint Whole = 3;
    private const uint Decimals = 4;
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    public static async Task WriteAsync(TableFile table, Stream stream, CancellationToken ct)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
        await WriteSheetAsync(workbook.AddNewPart<WorksheetPart>("data"), table.Columns, table.Rows, ct);
        await WriteSheetAsync(
            workbook.AddNewPart<WorksheetPart>("about"), [new("Mục", 28), new("Nội dung", 60)],
            table.About.Select(about => (IReadOnlyList<object?>)[about.Title, about.Value]).ToAsyncEnumerable(), ct);
        workbook.Workbook = new Workbook(new Sheets(
            new Sheet { Name = "Số liệu", SheetId = 1, Id = "data" }, new Sheet { Name = "Thông tin", SheetId = 2, Id = "about" }));
    }

    private static async Task WriteSheetAsync(WorksheetPart part, IReadOnlyList<TableColumn> columns, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken ct)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(columns.Select((column, place) =>
            new Column { Min = (uint)place + 1, Max = (uint)place + 1, Width = column.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, [.. columns.Select(column => column.Title)], Header);
        await foreach (var row in rows.WithCancellation(ct)) WriteRow(writer, row, Plain);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, IReadOnlyList<object?> values, uint textStyle)
    {
        writer.WriteStartElement(new Row());
        foreach (var value in values) writer.WriteElement(CellOf(value, textStyle));
        writer.WriteEndElement();
    }

    private static Cell CellOf(object? value, uint textStyle) => value switch
    {
        null => new Cell(),
        string text => new Cell(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(TableFile.Harmless(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString, StyleIndex = textStyle,
        },
        DateOnly day => new Cell(new CellValue((day.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture))) { StyleIndex = Day },
        _ => new Cell(new CellValue(TableFile.Number(value))) { StyleIndex = value is decimal ? Decimals : Whole },
    };

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "dd/mm/yyyy" }) { Count = 1 },
        new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }, new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 3, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 0 }) { Count = 5 });
}
