using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Marketplace.Platform.Tables;

namespace Marketplace.Statistics.Tests;

public sealed class TableFileTests(SoldApp app) : IClassFixture<SoldApp>
{
    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task A_file_is_the_same_under_every_culture_of_the_server(string format)
    {
        var before = CultureInfo.CurrentCulture;
        var files = new List<byte[]>();
        try
        {
            foreach (var culture in new[] { "vi-VN", "en-US", "" })
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
                files.Add(await ContentAsync(Sample(), format));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
        Assert.Equal(files[0], files[1]);
        Assert.Equal(files[0], files[2]);
    }

    [Fact]
    public async Task Comma_separated_text_is_quoted_numbers_are_plain_and_formulas_are_text()
    {
        var bytes = await BytesAsync(Sample(), "csv");
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal(
            """
            "Tên","Khối lượng (g)","Số lượng (kg)","Ngày"
            "Sầu riêng ""Ri6"", loại 1",1234567,1.5,2026-04-30
            "'=HYPERLINK(""x"")",-5,,
            "'+84",0,,
            "'-1",0,,
            "'@SUM(1)",0,,
            "' tab",0,,

            """.ReplaceLineEndings("\r\n"), Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public async Task A_workbook_is_valid_has_typed_cells_a_frozen_header_and_says_what_was_asked()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await BytesAsync(Sample() with { IsDemo = true }, "xlsx")), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(fault => fault.Description));
        Assert.Equal(["Số liệu", "Thông tin"], document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value));
        var data = ((WorksheetPart)document.WorkbookPart.GetPartById("data")).Worksheet;
        Assert.Equal(PaneStateValues.Frozen, data.Descendants<Pane>().Single().State!.Value);
        var cells = data.Descendants<Row>().ElementAt(1).Elements<Cell>().ToList();
        Assert.Equal(CellValues.InlineString, cells[0].DataType!.Value);
        Assert.Equal(("1234567", "1.5", "46142"), (cells[1].InnerText, cells[2].InnerText, cells[3].InnerText));
        Assert.All(data.Descendants<Row>().Skip(1), row => Assert.Equal(TableFile.DemoMark, row.Elements<Cell>().Last().InnerText));
        Assert.All(data.Descendants<Cell>(), cell => Assert.Null(cell.CellFormula));
        Assert.Contains("Mục đích", ((WorksheetPart)document.WorkbookPart.GetPartById("about")).Worksheet.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("consumption/export", "groupBy=unit,product,month,model,channel,standard")]
    [InlineData("sales/export", "counted=all")]
    public async Task Exports_hold_every_row_in_both_formats(string address, string filter)
    {
        var officer = app.As(SalesScene.Officer(app.Scene.Province("75").Id));
        foreach (var format in new[] { "csv", "xlsx" })
        {
            var reply = await officer.GetAsync($"/api/statistics/{address}?format={format}&from=2025-01&to=2026-12&{filter}");
            await reply.MustSucceed();
            Assert.Equal("attachment", reply.Content.Headers.ContentDisposition?.DispositionType);
            var bytes = await reply.Content.ReadAsByteArrayAsync();
            Assert.True(bytes.Length > 1_000);
            if (format == "csv" && address.StartsWith("sales", StringComparison.Ordinal))
            {
                var lineage = app.Scene.Territory.LineageOf(app.Scene.Province("75").Id);
                Assert.Equal(app.Scene.Lines.Count(line => lineage.Contains(line.Line.ProducerUnitId)) + 1, Encoding.UTF8.GetString(bytes).TrimEnd().Split("\r\n").Length);
            }
        }
        Assert.Equal(["export.format_unknown"], await (await officer.GetAsync($"/api/statistics/{address}?format=pdf")).ProblemAt("format"));
    }

    private static TableFile Sample() => new(
        "thu", [new("Tên", 30), new("Khối lượng (g)"), new("Số lượng (kg)"), new("Ngày")],
        new IReadOnlyList<object?>[]
        {
            ["Sầu riêng \"Ri6\", loại 1", 1_234_567L, 1.5m, new DateOnly(2026, 4, 30)], ["=HYPERLINK(\"x\")", -5L, null, null], ["+84", 0, null, null], ["-1", 0, null, null],
            ["@SUM(1)", 0, null, null], ["\ttab", 0, null, null],
        }.ToAsyncEnumerable(), [("Mục đích", "=1+1")], IsDemo: false);

    private static async Task<byte[]> BytesAsync(TableFile table, string format)
    {
        var file = await table.AsFileAsync(format, CancellationToken.None);
        await using var stream = file.FileStream;
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    // A workbook is a zip whose entries bear the time of writing; what they hold must be the same.
    private static async Task<byte[]> ContentAsync(TableFile table, string format)
    {
        var bytes = await BytesAsync(table, format);
        if (format == "csv") return bytes;
        using var all = new MemoryStream();
        await using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal) && !entry.FullName.EndsWith(".rels", StringComparison.Ordinal))
            .OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            await using var part = await entry.OpenAsync();
            await part.CopyToAsync(all);
        }
        return all.ToArray();
    }
}
