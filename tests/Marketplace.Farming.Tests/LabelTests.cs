using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Marketplace.Farming.Labels;

namespace Marketplace.Farming.Tests;

public sealed class LabelTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    [Theory]
    [InlineData(nameof(SheetKind.A4Of24), 200)]
    [InlineData(nameof(SheetKind.A4Of40), 200)]
    [InlineData(nameof(SheetKind.Roll50x30), 203)] // what a thermal printer has
    public async Task Every_label_of_a_printed_sheet_reads_back_as_its_lots_trace_page(string kind, int dotsPerInch)
    {
        var seller = app.As(await app.Given.Household("Hộ Nguyễn Thị Ngọc Điệp"));
        var (first, second) = (await Packed(seller, 5_000), await Packed(seller, 500));
        var sheet = LabelSheet.Of(Enum.Parse<SheetKind>(kind));
        var page = await Print(seller, $"lot={first.Id}&count={sheet.Places}&lot={second.Id}&count=2&sheet={kind}");
        try
        {
            var codes = await Codes(page, sheet, dotsPerInch, 1);
            Assert.Equal(sheet.Places, codes.Length);
            Assert.All(codes, code => Assert.Equal($"https://localhost/t/{first.Code}", code));
            Assert.EndsWith(second.Code, (await Codes(page, sheet, dotsPerInch, 2))[0], StringComparison.Ordinal);

            var words = string.Join(' ', (await RunAsync("pdftotext", "-f", "1", "-l", "1", page, "-")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            foreach (var word in new[] { "Sầu riêng Ri6", first.Code, "5 kg", "Thu hoạch", "Điệp", "Long Khánh" }) Assert.Contains(word, words, StringComparison.Ordinal);
            Assert.Contains("500 g", await RunAsync("pdftotext", "-f", "2", "-l", "2", page, "-"), StringComparison.Ordinal);
        }
        finally { File.Delete(page); }
    }

    [Fact]
    public async Task A_begun_sheet_is_used_from_its_first_free_place()
    {
        var seller = app.As(await app.Given.Household());
        var lot = await Packed(seller, 1_000);
        var page = await Print(seller, $"lot={lot.Id}&count=2&sheet=A4Of24&skip=22");
        try
        {
            var codes = await Codes(page, LabelSheet.Of(SheetKind.A4Of24), 150, 1);
            Assert.All(codes[..22], code => Assert.Equal("-", code));
            Assert.All(codes[22..], code => Assert.EndsWith(lot.Code, code, StringComparison.Ordinal));
        }
        finally { File.Delete(page); }
    }

    [Fact]
    public async Task Nobody_prints_labels_for_goods_that_are_not_in_his_hands_or_are_recalled()
    {
        var lan = await app.Given.Household("Hộ Lan");
        var (seller, htx) = (app.As(lan), app.As(await app.Given.Cooperative("HTX", Given.LongKhanh, lan)));
        var (own, given) = (await app.Harvest(seller, 1_000), await app.Harvest(htx, 1_000, lan));
        await app.As(await app.Given.Household("Người lạ")).GetAsync($"/api/labels?lot={own}&count=1&sheet=A4Of24").MustRefuse(HttpStatusCode.NotFound, "not_found");
        await app.As(await app.Given.Consumer()).GetAsync($"/api/labels?lot={own}&count=1&sheet=A4Of24").MustRefuse(HttpStatusCode.Forbidden, "forbidden");
        await seller.GetAsync($"/api/labels?lot={given}&count=1&sheet=A4Of24").MustRefuse(HttpStatusCode.Forbidden, "lot.not_in_your_hands");
        await seller.PostAsJsonAsync($"/api/lots/{own}/recall", new { reason = "Dư lượng" }).MustSucceed();
        await seller.GetAsync($"/api/labels?lot={own}&count=1&sheet=A4Of24").MustRefuse(HttpStatusCode.Conflict, "lot.held");
    }

    [Theory]
    [InlineData("count=0&sheet=A4Of24", "count", "labels.count_1_to_2000")]
    [InlineData("count=2001&sheet=A4Of24", "count", "labels.count_1_to_2000")]
    [InlineData("count=1&count=1&sheet=A4Of24", "count", "labels.count_1_to_2000")]
    [InlineData("count=1&sheet=A4Of24&skip=24", "skip", "labels.skip")]
    [InlineData("count=1&sheet=Roll50x30&skip=1", "skip", "labels.skip")]
    [InlineData("count=1&sheet=77", "sheet", "labels.sheet")]
    public async Task A_wrong_number_is_named_at_its_field(string query, string field, string code)
    {
        var seller = app.As(await app.Given.Household());
        var reply = await seller.GetAsync($"/api/labels?lot={await app.Harvest(seller, 1_000)}&{query}");
        Assert.Equal([code], await reply.ProblemAt(field));
    }

    private static async Task<(Guid Id, string Code)> Packed(HttpClient seller, long gramsPerUnit)
    {
        var lot = await seller.PostAsJsonAsync("/api/lots", new { productCode = "sau-rieng-ri6", grams = 100_000, harvestFrom = "2026-11-20" }).ReadJson();
        var made = (await seller.PostAsJsonAsync($"/api/lots/{lot.GetProperty("id").GetGuid()}/pack", new { units = 4, gramsPerUnit }).ReadJson()).GetProperty("made")[0];
        return (made.GetProperty("id").GetGuid(), made.GetProperty("code").GetString()!);
    }

    private static async Task<string> Print(HttpClient seller, string query)
    {
        var reply = await seller.GetAsync("/api/labels?" + query);
        Assert.Equal("application/pdf", reply.Content.Headers.ContentType?.MediaType);
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await reply.Content.ReadAsByteArrayAsync());
        return file;
    }

    private static async Task<string[]> Codes(string pdf, LabelSheet sheet, int dotsPerInch, int page)
    {
        var (number, picture) = (page.ToString(CultureInfo.InvariantCulture), pdf + "-page");
        await RunAsync("pdftoppm", "-gray", "-r", dotsPerInch.ToString(CultureInfo.InvariantCulture), "-f", number, "-l", number, "-singlefile", pdf, picture);
        var (x, y) = sheet.Corner(0);
        string Dots(double mm) => (mm / 25.4 * dotsPerInch).ToString(CultureInfo.InvariantCulture);
        try
        {
            return (await NodeJudges.AskAsync("read-qr.mjs", picture + ".pgm", $"{sheet.Columns}", $"{sheet.Rows}", Dots(x), Dots(y), Dots(sheet.Width), Dots(sheet.Height))).Split('\n');
        }
        finally { File.Delete(picture + ".pgm"); }
    }

    // Poppler: ./test installs it where it can.
    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var running = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var (output, complaint) = (running.StandardOutput.ReadToEndAsync(), running.StandardError.ReadToEndAsync());
        await running.WaitForExitAsync();
        Assert.True(running.ExitCode == 0 && (await complaint).Length == 0, await complaint);
        return (await output).Replace('\u00a0', ' ');
    }
}
