using System.Net.Http.Json;
using Marketplace.Catalogue.Imports;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalogue.Tests;

public sealed class RoundTripTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
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

    [Fact]
    public async Task What_a_file_does_not_say_stays_as_it_is()
    {
        var seller = await app.Given.Household();
        var id = await app.Given.Listing(seller, "Mít", product: "mit-thai");
        await app.WithDbAsync(async db =>
        {
            var listing = await db.Set<Listing>().SingleAsync(known => known.Id == id);
            db.Entry(listing).Property(known => known.PricedBy).CurrentValue = PricedBy.Kilogram;
            db.Entry(listing).Property(known => known.ShipBy).CurrentValue = new DateOnly(2026, 7, 1);
            await db.SaveChangesAsync();
        });
        var client = app.As(seller);
        var sent = await client.Send(ImportFiles.Csv("Mã dòng;Sản phẩm;Tên hàng;Giá (đồng);Số lượng", $"{id.ToString().ToUpperInvariant()};mit-thai;Mít;77000;100"), seller).ReadJson();
        await client.PostAsJsonAsync($"/api/listings/imports/{sent.GetProperty("id").GetGuid()}/commit", new { }).MustSucceed();
        var stored = await app.WithDbAsync(db => db.Set<Listing>().AsNoTracking().SingleAsync(known => known.Id == id));
        Assert.Equal((77_000, PricedBy.Kilogram, new DateOnly(2026, 7, 1)), (stored.PriceDong, stored.PricedBy, stored.ShipBy));
    }
}
