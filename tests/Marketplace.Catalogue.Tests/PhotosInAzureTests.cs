using System.Net;
using Marketplace.Catalogue.Photos;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Tests;

/// <summary>The whole program with its photos in Azure Blob storage, and with that storage gone.</summary>
public sealed class PhotosInAzureTests(PhotosInAzureTests.AzureApp app) : IClassFixture<PhotosInAzureTests.AzureApp>
{
    [Fact]
    public async Task A_photo_lies_in_Azure_and_is_served_as_safely_as_from_local_files()
    {
        var seller = await app.Given.Household();
        var id = await app.Given.Listing(seller);
        var added = await PhotoTests.Upload(app.As(seller), id, Pictures.TwoColours(1)).ReadJson();
        var url = added.GetProperty("url").GetString()!;
        Assert.False(Directory.Exists(Path.Combine(app.DataFolder, "blobs")));

        foreach (var address in new[] { url, url + "?w=480" })
        {
            var served = await app.Anyone().GetAsync(address);
            Assert.Equal("image/webp", served.Content.Headers.ContentType?.MediaType);
            Assert.Equal("nosniff", served.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Contains("sandbox", served.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.StartsWith("RIFF", await served.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        await app.Anyone().GetAsync("/media/ab/ab000000000000000000000000000000.webp").MustRefuse(HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task While_the_storage_is_gone_an_upload_says_so_and_nothing_half_stays()
    {
        await using var dark = new AzureApp();
        await dark.InitializeAsync();
        var seller = await dark.Given.Household();
        var id = await dark.Given.Listing(seller);
        var url = (await PhotoTests.Upload(dark.As(seller), id, Pictures.TwoColours(1)).ReadJson()).GetProperty("url").GetString()!;
        var before = await dark.WithDbAsync(db => db.Set<Photo>().CountAsync());

        dark.EndStorage();

        await PhotoTests.Upload(dark.As(seller), id, Pictures.TwoColours(1)).MustRefuse(HttpStatusCode.ServiceUnavailable, "files.unavailable");
        await dark.Anyone().GetAsync(url).MustRefuse(HttpStatusCode.ServiceUnavailable, "files.unavailable");
        Assert.Equal(before, await dark.WithDbAsync(db => db.Set<Photo>().CountAsync()));
        await dark.Anyone().GetAsync($"/api/listings/{id}").MustSucceed();
    }

    public sealed class AzureApp : MarketplaceApp
    {
        private Azurite? _storage;

        protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
            [new("Blobs:Store", "Azure"), new("Blobs:Connection", _storage!.Connection), new("Blobs:Container", "photos")];

        public void EndStorage() => _storage!.Dispose();

        public override async Task InitializeAsync()
        {
            _storage = await Azurite.StartAsync();
            await base.InitializeAsync();
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            _storage?.Dispose();
        }
    }
}
