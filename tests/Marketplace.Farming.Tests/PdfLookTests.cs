using System.IO.Compression;
using System.Text;
using Marketplace.Farming.Certificates;

namespace Marketplace.Farming.Tests;

/// <summary>A PDF of a paper shows the paper and does nothing else.</summary>
public sealed class PdfLookTests
{
    private const string Page = "1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction[3 0 R/Fit]>> endobj 2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj 3 0 obj <</Type/Page/Parent 2 0 R>> endobj";

    [Fact]
    public void A_plain_scan_of_a_printer_is_taken()
    {
        foreach (var content in new[] { Page, Page + Stream("/Type/XObject/Subtype/Image/Filter/DCTDecode", "\u00ff\u00d8 /JS /Launch \u00ff\u00d9"), Page + Packed("<</Type/Font>>") })
        {
            var file = Pdf(content);
            Assert.True(PdfLook.IsWhole(file), content);
            Assert.False(PdfLook.IsActive(file), content);
        }
    }

    [Theory]
    [InlineData("<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>")]
    [InlineData("<</S /J#61vaScript /J#53 (app.alert(1))>>")]
    [InlineData("<</S/Launch/F(cmd.exe)>>")]
    [InlineData("<</Names<</EmbeddedFiles 4 0 R>>>>")]
    [InlineData("<</AcroForm<</XFA 5 0 R>>>>")]
    [InlineData("<</S/SubmitForm/F(http://x)>>")]
    [InlineData("<</Encrypt 9 0 R>>")]
    public void What_acts_or_hides_is_seen_plain_and_packed(string names)
    {
        Assert.True(PdfLook.IsActive(Pdf(Page + " 7 0 obj " + names + " endobj")));
        Assert.True(PdfLook.IsActive(Pdf(Page + Packed(names))));
    }

    [Fact]
    public void What_cannot_be_looked_into_is_not_taken()
    {
        Assert.True(PdfLook.IsActive(Pdf(Page + Stream("/Type/ObjStm/Filter/LZWDecode", "not packed as we know it"))));
        Assert.True(PdfLook.IsActive(Pdf(Page + " 7 0 obj <</Type/ObjStm>> stream\nno end")));
        // 64 megabytes of nothing, packed small.
        Assert.True(PdfLook.IsActive(Pdf(Page + Packed(new string(' ', 64 * 1024 * 1024)))));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("PK\u0003\u0004")]
    public void Nothing_may_follow_its_end(string tail) => Assert.False(PdfLook.IsWhole([.. Pdf(Page), .. Encoding.Latin1.GetBytes(tail)]));

    [Fact]
    public void Cut_and_changed_files_never_throw()
    {
        var dice = new Random(11);
        var original = Pdf(Page + Packed("<</S/JavaScript>>") + Stream("/Type/XObject", "x"));
        for (var round = 0; round < 3000; round++)
        {
            var file = original[..dice.Next(original.Length + 1)];
            for (var change = dice.Next(5); change > 0 && file.Length > 0; change--) file[dice.Next(file.Length)] = (byte)dice.Next(256);
            PdfLook.IsWhole(file);
            PdfLook.IsActive(file);
        }
    }

    private static byte[] Pdf(string content) => Encoding.Latin1.GetBytes($"%PDF-1.7\n{content}\ntrailer <</Root 1 0 R>>\n%%EOF\r\n");

    private static string Stream(string dictionary, string content) => $" 8 0 obj <<{dictionary}>> stream\r\n{content}\nendstream endobj";

    private static string Packed(string objects)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal)) zip.Write(Encoding.Latin1.GetBytes(objects));
        return Stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", Encoding.Latin1.GetString(packed.ToArray()));
    }
}
