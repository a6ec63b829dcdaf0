using Marketplace.Catalogue.Imports;
using Marketplace.Platform.Startup;
using Marketplace.Platform.Database;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalogue.Tests;

public sealed class DemoExportTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    [Fact]
    public async Task Invented_goods_say_so_in_their_export_and_it_still_comes_back_unchanged()
    {
        await app.InScopeAsync(async services =>
        {
            services.GetRequiredService<DemoMark>().Begin();
            await services.GetRequiredService<MarketplaceDb>().SaveChangesAsync();
        });
        var seller = await app.Given.Household();
        await app.Given.Listing(seller, "Mít");
        var client = app.As(seller);
        var reply = await client.GetAsync("/api/listings/export?format=csv");
        Assert.Contains("du-lieu-minh-hoa", reply.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        var file = await reply.Content.ReadAsByteArrayAsync();
        Assert.Equal(DemoMark.Words, SheetFile.Read(new MemoryStream(file)).Value[1].Cells[^1].Text);
        var id = (await client.Send(file, seller).ReadJson()).GetProperty("id").GetGuid();
        Assert.Equal("unchanged", (await client.GetAsync($"/api/listings/imports/{id}").ReadJson()).GetProperty("items")[0].GetProperty("state").GetString());
    }
}
