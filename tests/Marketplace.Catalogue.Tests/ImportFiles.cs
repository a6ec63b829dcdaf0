using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Marketplace.Catalogue.Tests;

/// <summary>Files as people, and people of ill will, send them.</summary>
internal static class ImportFiles
{
    public const string Header = "Mã dòng;Mã hộ;Sản phẩm;Tên hàng;Giá (đồng);Đơn vị;Số lượng;Thu hoạch từ";

    public static byte[] Csv(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines));

    public static byte[] Csv(string header, IEnumerable<string> lines) => Csv([header, .. lines]);

    /// <summary>A workbook whose sheet is this XML; the other parts as Excel writes them.</summary>
    public static byte[] Workbook(string sheet, string? contentType = null, params (string Path, byte[] Content)[] more)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="{contentType ?? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"}"/></Types>""");
            Add(zip, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Hàng" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Add(zip, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>""");
            Add(zip, "xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>""");
            Add(zip, "xl/worksheets/sheet1.xml", sheet);
            foreach (var (path, content) in more)
            {
                using var part = zip.CreateEntry(path, CompressionLevel.SmallestSize).Open();
                part.Write(content);
            }
        }
        return file.ToArray();
    }

    public static string Sheet(params string[][] rows) =>
        """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"""
        + string.Concat(rows.Select(row => $"<row>{string.Concat(row.Select(cell => cell.StartsWith('<') ? cell : $"<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>"))
        + "</sheetData></worksheet>";

    public static async Task<HttpResponseMessage> Send(this HttpClient client, byte[] file, Person seller, string numberFormat = "comma", string?[]? mapping = null, string name = "hang.xlsx")
    {
        using var form = new MultipartFormDataContent();
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(content, "file", name);
        form.Add(new StringContent(seller.Party.ToString()), "sellerId");
        form.Add(new StringContent(numberFormat), "numberFormat");
        if (mapping is not null) form.Add(new StringContent(JsonSerializer.Serialize(mapping)), "mapping");
        return await client.PostAsync("/api/listings/imports", form);
    }

    private static void Add(ZipArchive zip, string path, string text)
    {
        using var part = zip.CreateEntry(path, CompressionLevel.SmallestSize).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
