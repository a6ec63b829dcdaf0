using System.Net;
using System.Text;
using Marketplace.Catalogue.Imports;

namespace Marketplace.Catalogue.Tests;

/// <summary>Files that mean harm are refused with one clear word, and reading them never costs much memory.</summary>
public sealed class HostileImportTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    private const long MostBytes = 200L * 1024 * 1024;

    [Fact]
    public void Hostile_files_are_refused_with_bounded_memory()
    {
        // Not a theory: its rows would be written out as text, megabyte by megabyte.
        foreach (var (name, file, code) in Hostile()) MustRefuse(name, file, code);
    }

    private static void MustRefuse(string name, byte[] file, string code)
    {
        using var content = new MemoryStream(file);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = SheetFile.Read(content);
        var spent = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(code.Split('|').Contains(read.Refused?.Code, StringComparer.Ordinal), $"{name}: {read.Refused?.Code}");
        Assert.True(spent < MostBytes, $"{name}: {spent / 1024 / 1024} MB");
    }

    internal static List<(string Name, byte[] File, string Code)> Hostile()
    {
        var good = ImportFiles.Workbook(ImportFiles.Sheet(["Mã dòng", "Giá"], ["1", "2"]));
        const string Doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        const string Laughs = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        var lying = ImportFiles.Workbook(ImportFiles.Sheet(["Mã dòng", "Giá"]) + new string(' ', 30_000_000));
        return
        [
            ("empty", [], "import.empty"),
            ("header only", ImportFiles.Csv(ImportFiles.Header), "import.empty"),
            ("zip bomb: one part of 300 MB", ImportFiles.Workbook("<x/>", null, ("xl/media/a.bin", new byte[300_000_000])), "import.file_bomb"),
            ("zip bomb: tight sheet", lying, "import.file_bomb"),
            ("zip bomb that understates its size", Understate(ImportFiles.Workbook("<worksheet><sheetData>" + new string('\n', 110_000_000) + "</sheetData></worksheet>")), "import.file_broken|import.file_bomb"),
            ("zip of a thousand parts", ImportFiles.Workbook("<x/>", null, [.. Enumerable.Range(0, 1000).Select(n => ($"p/{n}", new byte[1]))]), "import.file_bomb"),
            ("entity from a file", ImportFiles.Workbook(Doctype + ImportFiles.Sheet(["a"])), "import.file_broken"),
            ("a billion laughs", ImportFiles.Workbook(Laughs + ImportFiles.Sheet(["&b;"])), "import.file_broken"),
            ("macros by type", ImportFiles.Workbook(ImportFiles.Sheet(["a"]), "application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "import.macros"),
            ("macros by part", ImportFiles.Workbook(ImportFiles.Sheet(["a"]), null, ("xl/vbaProject.bin", [1, 2, 3])), "import.macros"),
            ("path that climbs out", ImportFiles.Workbook(ImportFiles.Sheet(["a"]), null, ("../../etc/cron.d/x", [1])), "import.file_broken"),
            ("document of another kind", ImportFiles.Workbook(ImportFiles.Sheet(["a"]), "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"), "import.file_type"),
            ("picture with a workbook behind", [.. "GIF89a\u0001\u0001;;\r\n"u8, .. good], "import.file_type|import.encoding|import.separator"),
            ("workbook with a page behind", [.. good, .. "<script>alert(1)</script>"u8], "import.file_broken"),
            ("pdf", "%PDF-1.7 a;b\r\n1;2"u8.ToArray(), "import.file_type"),
            ("html", "<html><table><tr><td>a;b</td></tr></table>"u8.ToArray(), "import.file_type"),
            ("workbook of before 2007", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "import.old_workbook"),
            ("wrong separator", ImportFiles.Csv("Mã dòng|Sản phẩm|Giá", "1|mit-thai|2"), "import.separator"),
            ("code page 1258", [.. Encoding.UTF8.GetBytes("ma;ten\r\n1;"), 0xC2, 0xE3, 0xFD, .. ";"u8], "import.encoding"),
            ("bytes", [.. "a;b\r\n1;"u8, 0, 1, 2], "import.file_type"),
            ("quotes that never end", ImportFiles.Csv("a;b", "1;\"2"), "import.quotes"),
            ("too many columns", ImportFiles.Csv(string.Join(';', Enumerable.Range(0, 5000)), "1;2"), "import.too_many_columns"),
            ("a column far to the right", ImportFiles.Workbook(ImportFiles.Sheet(["<c r=\"XFD1\"><v>1</v></c>"])), "import.too_many_columns"),
            ("too many rows", ImportFiles.Csv("a;b", Enumerable.Range(0, 10_001).Select(n => $"{n};1")), "import.too_many_rows"),
            ("one text of 40 MB", ImportFiles.Workbook(ImportFiles.Sheet(["a", string.Concat(Enumerable.Range(0, 4_000_000).Select(n => n))])), "import.file_broken"),
        ];
    }

    [Fact]
    public void Cut_and_changed_files_never_throw()
    {
        var dice = new Random(11);
        var originals = new[]
        {
            ImportFiles.Workbook(ImportFiles.Sheet(["Mã dòng", "Giá"], ["1", "<c><v>2</v></c>"], ["2", "<c s=\"1\"><v>46000</v></c>"])),
            ImportFiles.Csv("a;b", "\"1\";2", "3;\"x\"\"y\""),
        };
        foreach (var original in originals)
            for (var round = 0; round < 3000; round++)
            {
                var file = original[..dice.Next(original.Length + 1)];
                if (round % 2 == 0) file = [.. original];
                for (var change = 1 + dice.Next(4); change > 0 && file.Length > 0; change--) file[dice.Next(file.Length)] = (byte)dice.Next(256);
                using var content = new MemoryStream(file);
                var read = SheetFile.Read(content);
                Assert.True(read.Refused is not null || read.Value.Count > 1);
            }
    }

    [Fact]
    public async Task A_file_of_forty_megabytes_and_an_undeclared_format_are_refused_at_the_door()
    {
        var seller = await app.Given.Household();
        var client = app.As(seller);
        await client.Send(new byte[SheetFile.LargestBytes + 1], seller).MustRefuse(HttpStatusCode.RequestEntityTooLarge, "import.file_too_large");
        await client.Send(ImportFiles.Csv(ImportFiles.Header, "x"), seller, "auto").MustRefuse(HttpStatusCode.BadRequest, "import.number_format_required");
        await client.Send(ImportFiles.Csv("a;b", "1;2"), seller, mapping: ["key", "key"]).MustRefuse(HttpStatusCode.BadRequest, "import.mapping_broken");
        await client.Send([], seller).MustRefuse(HttpStatusCode.BadRequest, "import.file_required");
    }

    // The table of contents says a megabyte for the sheet; the part itself holds far more.
    private static byte[] Understate(byte[] file)
    {
        for (var at = 0; at < file.Length - 46; at++)
            if (BitConverter.ToUInt32(file, at) == 0x02014B50 && BitConverter.ToUInt32(file, at + 24) > 100_000_000) BitConverter.GetBytes(1_000_000u).CopyTo(file, at + 24);
        return file;
    }
}
