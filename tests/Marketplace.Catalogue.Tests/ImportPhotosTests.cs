using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Marketplace.Catalogue.Imports;
using Marketplace.Catalogue.Photos;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Tests;

/// <summary>Photos in a zip find their rows by name, pass through the same encoder as any other, and are added once.</summary>
public sealed class ImportPhotosTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    private const string Header = "Mã dòng;Sản phẩm;Tên hàng;Giá (đồng);Số lượng;Ảnh";

    [Theory]
    [InlineData("SR-01.jpg", 2)]
    [InlineData("sr-01_2.JPG", 2)]
    [InlineData("SR-01 (3).webp", 2)]
    [InlineData("SR-01-4.png", 2)]
    [InlineData("vuon nha ba tu.jpg", 3)]
    [InlineData("Vườn nhà bà Tư.jpg", 3)]
    [InlineData("SR-02.jpg", 3)]
    [InlineData("SR-03.jpg", null)]
    [InlineData("SR.jpg", null)]
    public void A_file_finds_its_row_by_key_or_by_the_photo_column(string file, int? row) =>
        Assert.Equal(row, new PhotoArchive.Matcher([(2, "SR-01", null), (3, "SR-02", "Vườn nhà bà Tư.jpg; x.png")]).Find(file)?.Number);

    [Fact]
    public async Task Photos_are_shown_first_added_once_and_never_twice()
    {
        var seller = await app.Given.Household();
        var client = app.As(seller);
        var id = await PreviewAsync(client, seller, "P-1;mit-thai;Mít một;20000;1;", "P-2;mit-thai;Mít hai;20000;1;nhà tư.png");
        var zip = Zip(("anh/P-1.png", Pictures.Grey(40, 30)), ("anh/P-1_2.png", Pictures.Grey(41, 30)), ("nha tu.png", Pictures.Grey(42, 30)), ("la.png", Pictures.Grey(5, 5)),
            ("P-2.svg", "<svg xmlns='x'><script/></svg>"u8.ToArray()), ("__MACOSX/P-1.png", [1]), (".DS_Store", [1]), ("P-2_2.png", Pictures.Grey(300, 300, rowsLeftOut: 200)));
        var sent = await (await SendAsync(client, id, zip)).ReadJson();
        Assert.Equal((4, 0, 1, 1), (Count(sent, "waiting"), Count(sent, "ready"), Count(sent, "refused"), Count(sent, "unmatched")));
        Assert.Equal("photo.type", sent.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("fileName").GetString() == "P-2.svg").GetProperty("code").GetString());

        Assert.Equal(0, Count(await CommitAsync(client, id), "stored"));
        await client.PostAsJsonAsync($"/api/listings/imports/{id}/commit", new { }).MustSucceed();
        var both = await Task.WhenAll(CommitAsync(client, id), CommitAsync(client, id));
        var done = await (await client.GetAsync($"/api/listings/imports/{id}/photos")).ReadJson();
        Assert.Equal((0, 3, 2), (Count(done, "waiting"), Count(done, "stored"), Count(done, "refused")));
        Assert.Contains(done.GetProperty("items").EnumerateArray(), item => item.GetProperty("code").GetString() == "photo.broken");
        Assert.Equal(2, both.Length);

        // The same archive again, with this import and with another of the same rows.
        Assert.Equal(0, Count(await (await SendAsync(client, id, zip)).ReadJson(), "ready") - 1);
        await CommitAsync(client, id);
        var again = await PreviewAsync(client, seller, "P-1;mit-thai;Mít một;20000;1;", "P-2;mit-thai;Mít hai;20000;1;nhà tư.png");
        await SendAsync(client, again, zip);
        await CommitAsync(client, again);
        var photos = await app.WithDbAsync(db => db.Set<Photo>().Select(photo => new { photo.ListingId, photo.Width }).ToListAsync());
        Assert.Equal([40, 41, 42], photos.Select(photo => photo.Width).Order());
        Assert.Equal(2, photos.Select(photo => photo.ListingId).Distinct().Count());
        Assert.Empty(Directory.GetFiles(Path.Combine(app.DataFolder, "blobs"), "*.bin", SearchOption.AllDirectories));
        var mine = await client.GetAsync("/api/my/listings").ReadJson();
        Assert.All(mine.GetProperty("items").EnumerateArray(), item => Assert.StartsWith("/media/", item.GetProperty("photo").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_archive_that_means_harm_is_refused_and_a_stranger_sees_nothing()
    {
        var seller = await app.Given.Household();
        var client = app.As(seller);
        var id = await PreviewAsync(client, seller, "X-1;mit-thai;Mít;20000;1;");
        await SendAsync(client, id, Pictures.Grey(4, 4)).MustRefuse(HttpStatusCode.UnsupportedMediaType, "import.photos_no_zip");
        await SendAsync(client, id, []).MustRefuse(HttpStatusCode.BadRequest, "import.photos_required");
        await SendAsync(client, id, Zip(("X-1.png", new byte[100_000_000]))).MustRefuse(HttpStatusCode.UnprocessableEntity, "import.file_bomb");
        await SendAsync(client, id, Zip([.. Enumerable.Range(0, 401).Select(n => ($"{n}.png", new byte[] { 1 }))])).MustRefuse(HttpStatusCode.UnprocessableEntity, "import.file_bomb");
        await SendAsync(client, id, Zip(("../X-1.png", [1]))).MustRefuse(HttpStatusCode.UnprocessableEntity, "import.file_broken");
        await SendAsync(client, id, [.. Zip(("X-1.png", Pictures.Grey(4, 4))), .. "<script>"u8]).MustRefuse(HttpStatusCode.UnprocessableEntity, "import.file_broken");
        Assert.Equal("photo.too_large", (await (await SendAsync(client, id, Zip(("X-1.png", Noise(6_000_000))))).ReadJson()).GetProperty("items")[0].GetProperty("code").GetString());

        var stranger = app.As(await app.Given.Household());
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(stranger, id, Zip(("X-1.png", Pictures.Grey(4, 4))))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/api/listings/imports/{id}/photos")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync($"/api/listings/imports/{id}/photos/commit", null)).StatusCode);
    }

    private static int Count(JsonElement reply, string name) => reply.GetProperty(name).GetInt32();

    private static Task<JsonElement> CommitAsync(HttpClient client, Guid id) => client.PostAsync($"/api/listings/imports/{id}/photos/commit", null).ReadJson();

    private static async Task<Guid> PreviewAsync(HttpClient client, Person seller, params string[] rows) =>
        (await client.Send(ImportFiles.Csv(Header, rows), seller).ReadJson()).GetProperty("id").GetGuid();

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, Guid id, byte[] zip)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(zip), "photos", "anh.zip" } };
        return await client.PutAsync($"/api/listings/imports/{id}/photos", form);
    }

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(5).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Zip(params (string Path, byte[] Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
            foreach (var (path, content) in parts)
            {
                using var part = zip.CreateEntry(path).Open();
                part.Write(content);
            }
        return file.ToArray();
    }
}
