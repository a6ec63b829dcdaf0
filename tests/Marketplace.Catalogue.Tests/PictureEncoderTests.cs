using System.Net;
using System.Text;
using Marketplace.Platform.Pictures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Marketplace.Catalogue.Tests;

/// <summary>What is stored of an uploaded picture is made by the program; reading it costs a child process and nothing else.</summary>
public sealed class PictureEncoderTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    private PictureEncoder Encoder => app.Services.GetRequiredService<PictureEncoder>();

    [Theory]
    [InlineData(1, 24, 16)]
    [InlineData(6, 16, 24)]
    public async Task A_photo_is_written_anew_upright_and_without_a_cameras_notes(byte orientation, int width, int height)
    {
        var encoded = (await Encoder.EncodeAsync(Pictures.TwoColours(orientation), [1600, 480], CancellationToken.None)).Value;
        Assert.Equal(("image/webp", width, height, 2), (encoded.ContentType, encoded.Width, encoded.Height, encoded.Sizes.Count));
        Assert.All(encoded.Sizes, size =>
        {
            var read = Picture.Read(size).Value;
            Assert.Equal((width, height), (read.Width, read.Height));
            Assert.Equal(size, read.Content);
            Assert.DoesNotContain("SECRET", Encoding.Latin1.GetString(size), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_large_photo_is_shrunk_to_each_size()
    {
        var encoded = (await Encoder.EncodeAsync(Pictures.Grey(4000, 3000), [1600, 480], CancellationToken.None)).Value;
        Assert.Equal([(1600, 1200), (480, 360)], encoded.Sizes.Select(size => (Picture.Read(size).Value.Width, Picture.Read(size).Value.Height)));
    }

    [Fact]
    public async Task A_picture_whose_structure_is_whole_and_whose_data_breaks_off_is_refused()
    {
        Assert.Equal("photo.broken", (await Encoder.EncodeAsync(Pictures.Grey(300, 300, rowsLeftOut: 200), [1600], CancellationToken.None)).Refused?.Code);
        Assert.Equal("photo.broken", (await Encoder.EncodeAsync(Pictures.Jpeg(640, 480), [1600], CancellationToken.None)).Refused?.Code);
    }

    [Theory]
    [InlineData("for (;;);")]
    [InlineData("const all = []; for (;;) all.push(Buffer.alloc(10_000_000, 1));")]
    public async Task A_child_that_takes_too_long_or_too_much_is_ended(string program)
    {
        using var folder = new ScratchEncoder(program);
        using var encoder = folder.With(TimeSpan.FromSeconds(2), 256L * 1024 * 1024);
        Assert.Equal("photo.too_heavy", (await encoder.EncodeAsync(Pictures.Grey(4, 4), [1600], CancellationToken.None)).Refused?.Code);
    }

    [Fact]
    public async Task The_child_sees_none_of_the_programs_settings()
    {
        using var folder = new ScratchEncoder("""
            const seen = Buffer.from(`RIFF____WEBP${Object.keys(process.env).join()}`);
            process.stdout.write(`${JSON.stringify({ width: 1, height: 1, lengths: [seen.length] })}\n`);
            process.stdout.write(seen);
            """);
        Environment.SetEnvironmentVariable("Database__Connection", "Password=x");
        using var encoder = folder.With(TimeSpan.FromSeconds(20), 512L * 1024 * 1024);
        var seen = Encoding.Latin1.GetString((await encoder.EncodeAsync(Pictures.Grey(4, 4), [1600], CancellationToken.None)).Value.Sizes[0]);
        Environment.SetEnvironmentVariable("Database__Connection", null);
        Assert.Contains("PATH", seen, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Database", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_encoder_a_developer_is_told_and_everywhere_else_pictures_are_refused()
    {
        using var atDesk = new PictureEncoder(new("/nowhere", "node", MayBeMissing: true), NullLogger<PictureEncoder>.Instance);
        Assert.Contains("only cleaned", atDesk.Missing, StringComparison.Ordinal);
        var cleaned = (await atDesk.EncodeAsync(Pictures.TwoColours(1), [1600], CancellationToken.None)).Value;
        Assert.Equal("image/jpeg", cleaned.ContentType);
        Assert.DoesNotContain("SECRET", Encoding.Latin1.GetString(cleaned.Sizes[0]), StringComparison.Ordinal);

        using var inUse = new PictureEncoder(new("/nowhere", "node", MayBeMissing: false), NullLogger<PictureEncoder>.Instance);
        Assert.Equal("photo.no_encoder", (await inUse.EncodeAsync(Pictures.TwoColours(1), [1600], CancellationToken.None)).Refused?.Code);
        using var folder = new ScratchEncoder("");
        using var noNode = new PictureEncoder(new(folder.Path, "no-such-program", MayBeMissing: false), NullLogger<PictureEncoder>.Instance);
        Assert.Equal("photo.no_encoder", (await noNode.EncodeAsync(Pictures.TwoColours(1), [1600], CancellationToken.None)).Refused?.Code);
    }

    [Fact]
    public async Task A_stored_photo_has_a_small_size_and_headers_that_let_nothing_run()
    {
        var seller = await app.Given.Household();
        var url = (await PhotoTests.Upload(app.As(seller), await app.Given.Listing(seller), Pictures.Grey(1000, 500)).ReadJson()).GetProperty("url").GetString();
        var (large, small) = (await app.Anyone().GetAsync(url), await app.Anyone().GetAsync(url + "?w=480"));
        Assert.Equal(480, Picture.Read(await small.Content.ReadAsByteArrayAsync()).Value.Width);
        Assert.Equal(1000, Picture.Read(await large.Content.ReadAsByteArrayAsync()).Value.Width);
        Assert.All([large, small], reply =>
        {
            Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
            Assert.Contains("sandbox", reply.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", reply.Headers.GetValues("X-Content-Type-Options").Single());
        });
    }

    /// <summary>A folder with a child program of the test's own.</summary>
    private sealed class ScratchEncoder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("marketplace-encoder-");

        public ScratchEncoder(string program)
        {
            _folder.CreateSubdirectory("node_modules/sharp");
            File.WriteAllText(System.IO.Path.Combine(Path, "pictures.mjs"), program);
        }

        public string Path => _folder.FullName;

        public PictureEncoder With(TimeSpan most, long memory) =>
            new(new(Path, "node", MayBeMissing: false) { MostTime = most, MostMemoryBytes = memory }, NullLogger<PictureEncoder>.Instance);

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
