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
    public async Task Goods_priced_by_the_kilo_and_sold_before_the_harvest_come_back_as_they_went_out_and_are_made_by_a_file()
    {
        var seller = await app.Given.Household();
        var client = app.As(seller);
        var made = ImportFiles.Csv(
            "Mã dòng;Sản phẩm;Tên hàng;Giá (đồng);Tính giá theo;Đơn vị;Nặng mỗi đơn vị (kg);Số lượng;Thu hoạch từ;Gửi chậm nhất",
            "SR-1;sau-rieng-ri6;Sầu riêng vụ tới;60000;kg;trái;1,7;300;01/12/2027;05/12/2027", "SR-2;sau-rieng-ri6;Sai chữ;60000;tấn;kg;1;300;;");
        var sent = await client.Send(made, seller).ReadJson();
        var rows = (await client.GetAsync($"/api/listings/imports/{sent.GetProperty("id").GetGuid()}").ReadJson()).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal("import.priced_by", rows[1].GetProperty("messages")[0].GetProperty("code").GetString());
        await client.PostAsJsonAsync($"/api/listings/imports/{sent.GetProperty("id").GetGuid()}/commit", new { }).MustSucceed();
        var stored = await app.WithDbAsync(db => db.Set<Listing>().AsNoTracking().SingleAsync(known => known.SellerId == seller.Party));
        Assert.Equal((PricedBy.Kilogram, new DateOnly(2027, 12, 5), "trái", 1_700L), (stored.PricedBy, stored.ShipBy, stored.Unit, stored.GramsPerUnit));

        foreach (var format in new[] { "xlsx", "csv" })
        {
            var again = (await client.Send(await client.GetByteArrayAsync($"/api/listings/export?format={format}"), seller).ReadJson()).GetProperty("id").GetGuid();
            Assert.Equal("unchanged", (await client.GetAsync($"/api/listings/imports/{again}").ReadJson()).GetProperty("items")[0].GetProperty("state").GetString());
        }
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
