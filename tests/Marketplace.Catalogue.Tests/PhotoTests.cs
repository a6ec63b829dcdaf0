using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Marketplace.Platform.Pictures;

namespace Marketplace.Catalogue.Tests;

public sealed class PhotoTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    [Theory]
    [MemberData(nameof(WithSecrets))]
    public void What_cameras_and_editors_add_is_gone_and_the_picture_is_whole(string name, byte[] file, int width, int height)
    {
        var picture = Picture.Read(file);
        Assert.True(picture.Refused is null, name);
        Assert.Equal((width, height), (picture.Value.Width, picture.Value.Height));
        Assert.DoesNotContain("SECRET", Encoding.Latin1.GetString(picture.Value.Content), StringComparison.Ordinal);
        Assert.Contains("PIXELS", Encoding.Latin1.GetString(picture.Value.Content), StringComparison.Ordinal);
        Assert.Equal(picture.Value.Content, Picture.Read(picture.Value.Content).Value.Content);
    }

    public static TheoryData<string, byte[], int, int> WithSecrets() => new()
    {
        { "jpeg", Pictures.Jpeg(640, 480), 640, 480 },
        { "png", Pictures.Png(320, 200), 320, 200 },
        { "webp", Pictures.Webp(100, 50), 100, 50 },
    };

    [Theory]
    [InlineData(1, 640, 480)]
    [InlineData(3, 640, 480)]
    [InlineData(6, 480, 640)]
    [InlineData(8, 480, 640)]
    public void Of_a_cameras_notes_only_the_way_up_is_kept(byte orientation, int width, int height)
    {
        // Little-endian TIFF as most phones write it: the orientation, a pointer to the place, and the place itself.
        byte[] tiff = [.. "II*\0"u8, 8, 0, 0, 0, 2, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0, .. "GPS SECRET"u8];
        byte[] content = [.. "Exif\0\0"u8, .. tiff];
        var plain = Pictures.Jpeg(640, 480);
        var picture = Picture.Read([.. plain[..2], 0xFF, 0xE1, 0, (byte)(content.Length + 2), .. content, .. plain[2..]]).Value;
        var text = Encoding.Latin1.GetString(picture.Content);
        Assert.Equal((width, height), (picture.Width, picture.Height));
        Assert.DoesNotContain("SECRET", text, StringComparison.Ordinal);
        Assert.DoesNotContain("GPS", text, StringComparison.Ordinal);
        Assert.Equal(orientation != 1, text.Contains("Exif", StringComparison.Ordinal));
        Assert.Equal(picture.Content, Picture.Read(picture.Content).Value.Content);
        Assert.Equal(width, Picture.Read(picture.Content).Value.Width);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_files_are_refused(string name, byte[] file, string code)
    {
        Assert.True(code.Split('|').Contains(Picture.Read(file).Refused?.Code, StringComparer.Ordinal), $"{name}: {Picture.Read(file).Refused?.Code}");
    }

    public static TheoryData<string, byte[], string> Hostile() => new()
    {
        { "empty", [], "photo.type" },
        { "svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), "photo.type" },
        { "php", "<?php system($_GET['c']); ?>"u8.ToArray(), "photo.type" },
        { "html behind a jpeg's first bytes", [0xFF, 0xD8, 0xFF, .. "<html><script>"u8], "photo.broken" },
        { "zip", [0x50, 0x4B, 3, 4, 0, 0], "photo.type" },
        { "png of sixteen gigapixels", Pictures.Png(130_000, 130_000), "photo.too_many_pixels" },
        { "png of 60 megapixels", Pictures.Png(10_000, 6_000), "photo.too_many_pixels" },
        { "jpeg cut off", Pictures.Jpeg(10, 10)[..^24], "photo.broken" },
        { "png cut off", Pictures.Png(10, 10)[..^6], "photo.broken" },
        { "webp that promises more than it has", Pictures.Webp(10, 10)[..^4], "photo.broken" },
        { "jpeg without a frame", [0xFF, 0xD8, 0xFF, 0xD9], "photo.broken" },
        { "png that moves", [.. Pictures.Grey(4, 4)[..33], .. Pictures.Chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]), .. Pictures.Grey(4, 4)[33..]], "photo.animated" },
        { "webp that moves", [.. Pictures.Webp(10, 10)[..30], .. "ANIM\u0006\0\0\0......"u8, .. Pictures.Webp(10, 10)[30..]], "photo.animated|photo.broken" },
        { "jpeg that is a page too", [.. Pictures.TwoColours(1), .. "<script>alert(1)</script>"u8], "photo.two_things" },
        { "jpeg that is an archive too", [.. Pictures.TwoColours(1), .. Archive()], "photo.two_things" },
        { "png that is a program's text too", [.. Pictures.Grey(4, 4)[..33], .. Pictures.Chunk("tEXt", "c\0<?php system($_GET['c']); ?>"u8.ToArray()), .. Pictures.Grey(4, 4)[33..]], "photo.two_things" },
        { "too many bytes", new byte[Picture.LargestBytes + 1], "photo.too_large" },
    };

    [Fact]
    public void Cut_and_changed_files_never_throw()
    {
        var dice = new Random(7);
        foreach (var original in new[] { Pictures.Jpeg(64, 64), Pictures.Png(64, 64), Pictures.Webp(64, 64) })
            for (var round = 0; round < 3000; round++)
            {
                var file = original[..dice.Next(original.Length + 1)];
                for (var change = dice.Next(4); change > 0 && file.Length > 0; change--) file[dice.Next(file.Length)] = (byte)dice.Next(256);
                var read = Picture.Read(file);
                Assert.True(read.Refused is not null || read.Value.Content.Length <= file.Length + 2);
            }
    }

    [Fact]
    public async Task A_photo_is_stored_served_for_ever_and_becomes_the_cover()
    {
        var seller = await app.Given.Household();
        var id = await app.Given.Listing(seller);
        var added = await Upload(app.As(seller), id, Pictures.TwoColours(1)).ReadJson();
        var second = await Upload(app.As(seller), id, Pictures.Grey(40, 30)).ReadJson();
        var url = added.GetProperty("url").GetString()!;

        var served = await app.Anyone().GetAsync(url);
        Assert.Equal("image/webp", served.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", served.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("immutable", served.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", await served.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(url, (await app.Anyone().GetAsync($"/api/listings/{id}").ReadJson()).GetProperty("photo").GetString());
        await app.As(seller).DeleteAsync($"/api/listings/{id}/photos/{added.GetProperty("id").GetString()}").MustSucceed();
        var after = await app.Anyone().GetAsync($"/api/listings/{id}").ReadJson();
        Assert.Equal(second.GetProperty("url").GetString(), after.GetProperty("photo").GetString());
        Assert.Single(after.GetProperty("photos").EnumerateArray());
    }

    [Fact]
    public async Task A_ninth_photo_a_strangers_photo_and_a_false_one_are_refused()
    {
        var seller = await app.Given.Household();
        var id = await app.Given.Listing(seller);
        Assert.Equal(HttpStatusCode.NotFound, (await Upload(app.As(await app.Given.Household()), id, Pictures.Grey(4, 4))).StatusCode);
        await Upload(app.As(seller), id, "GIF89a"u8.ToArray()).MustRefuse(HttpStatusCode.UnsupportedMediaType, "photo.type");
        for (var n = 1; n <= 8; n++) await Upload(app.As(seller), id, Pictures.Grey(n, n)).MustSucceed();
        await Upload(app.As(seller), id, Pictures.Grey(9, 9)).MustRefuse(HttpStatusCode.Conflict, "photo.too_many");
    }

    [Theory]
    [InlineData("/media/../marketplace.db")]
    [InlineData("/media/ab/..%2F..%2Fmarketplace.db")]
    [InlineData("/media/3f/3f2a.webp")]
    public async Task What_is_no_picture_is_not_served(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await app.Anyone().GetAsync(address)).StatusCode);

    private static byte[] Archive()
    {
        using var file = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("run.class").Open()) entry.Write("SECRET"u8);
        return file.ToArray();
    }

    internal static async Task<HttpResponseMessage> Upload(HttpClient client, Guid listing, byte[] file)
    {
        using var form = new MultipartFormDataContent();
        var content = new ByteArrayContent(file);
        // What a browser claims is not believed.
        content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        form.Add(content, "photo", "../../anh.php");
        return await client.PostAsync($"/api/listings/{listing}/photos", form);
    }
}
