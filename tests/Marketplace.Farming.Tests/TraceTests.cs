using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Farming.Lots;
using Marketplace.Farming.Public;
using Marketplace.Farming.Trace;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Farming.Tests;

public sealed class TraceOnSqlite(MarketplaceApp app) : TraceTests(app), IClassFixture<MarketplaceApp>;

public sealed class TraceOnPostgres(PostgresApp app) : TraceTests(app), IClassFixture<PostgresApp>;

public abstract class TraceTests(MarketplaceApp app)
{
    [Fact]
    public async Task The_page_tells_the_lots_story_without_a_script_in_under_30_kilobytes()
    {
        var grower = await app.Given.Household("Hộ <b>Nguyễn</b> & \"Con\"");
        var lot = await Open(grower, "vietgap", "VietGAP-TT-13-09-68-0096", new(2026, 6, 1), new(2026, 7, 15));
        await Record(lot, TraceStep.Sold, "order/A");

        var reply = await app.Anyone().GetAsync("/t/" + lot.Code.ToLowerInvariant());
        var page = await reply.Content.ReadAsStringAsync();
        Assert.Equal("text/html", reply.Content.Headers.ContentType?.MediaType);
        Assert.InRange(page.Length, 500, 30_000);
        foreach (var text in new[] { lot.Code, "Sầu riêng Ri6", "VietGAP-TT-13-09-68-0096", "01/06/2026 – 15/07/2026", "Phường Long Khánh", "Đã bán", "21/11/2026", "Hộ &lt;b&gt;Nguyễn&lt;/b&gt; &amp;" })
            Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.Contains("application/ld+json", page, StringComparison.Ordinal);
        Assert.Contains("Stated by the seller", await app.Anyone().GetStringAsync($"/t/{lot.Code}?lang=en"), StringComparison.Ordinal);
        Assert.Equal("text/css", (await app.Anyone().GetAsync("/t/trace.css")).Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_standard_wears_its_badge_only_while_its_certificate_is_checked_and_in_force()
    {
        var grower = await app.Given.Household("Hộ Chứng Nhận");
        var lot = await Open(grower, "vietgap", "VietGAP-TT-THU-77", new(2026, 11, 1), null);
        Assert.DoesNotContain("class=\"proven\"", await Page(lot), StringComparison.Ordinal);
        await app.Given.Certificate(grower, number: "VietGAP-TT-THU-77", verified: false);
        Assert.Contains("Chưa có chứng nhận còn hiệu lực", await Page(lot), StringComparison.Ordinal);
        await app.Given.Certificate(grower, number: "VietGAP-TT-THU-77", to: app.Clock.Today().AddDays(20));
        var page = await Page(lot);
        Assert.Contains("class=\"proven\"", page, StringComparison.Ordinal);
        Assert.Contains($"Cơ quan quản lý kiểm tra ngày {app.Clock.Today():dd/MM/yyyy}", page, StringComparison.Ordinal);
        Assert.Contains("hasCertification", page, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromDays(21));
        Assert.DoesNotContain("class=\"proven\"", await Page(lot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_tells_the_commune_only_until_the_household_itself_agrees_to_more()
    {
        var (lan, minh) = (await app.Given.Household("Hộ Lan"), await app.Given.Household("Hộ Minh"));
        var cooperative = await app.Given.Cooperative("HTX", Given.LongKhanh, lan, minh);
        var (seller, htx) = (app.As(lan), app.As(cooperative));
        var first = await app.Harvest(htx, 10_000, lan);
        var mixed = (await htx.PostAsJsonAsync("/api/lots/merges", new { sources = new[] { new { lotId = first, grams = 5_000 }, new { lotId = await app.Harvest(htx, 5_000, minh), grams = 5_000 } } })
            .ReadJson()).GetProperty("made")[0].GetProperty("code").GetString()!;
        foreach (var name in new[] { "Hộ Lan, Phường Long Khánh", "Hộ Minh", "Gộp lô" }) Assert.Contains(name, await Page(mixed), StringComparison.Ordinal);

        await htx.PutAsJsonAsync("/api/my/place", new { place = "Ấp 3" }).MustRefuse(HttpStatusCode.Conflict, "place.household_only");
        await seller.PutAsJsonAsync("/api/my/place", new { place = "Ấp 3 <b>thửa 12</b>" }).MustSucceed();
        Assert.Contains("Hộ Lan, Ấp 3 &lt;b&gt;thửa 12&lt;/b&gt;, Phường Long Khánh", await Page(mixed), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, (await app.As(minh).GetAsync("/api/my/place").ReadJson()).GetProperty("place").ValueKind);
        await app.As(await app.Given.Consumer()).GetAsync("/api/my/place").MustRefuse(HttpStatusCode.Forbidden, "forbidden");

        await seller.DeleteAsync("/api/my/place").MustSucceed();
        Assert.DoesNotContain("Ấp 3", await Page(mixed), StringComparison.Ordinal);
        Assert.Equal(1, await app.WithDbAsync(db => db.Set<PlaceConsent>().CountAsync(consent => consent.HouseholdId == lan.Party && consent.WithdrawnAt != null)));
    }

    [Fact]
    public async Task A_lot_of_many_sources_and_a_thousand_sales_still_fits_in_30_kilobytes()
    {
        var seller = app.As(await app.Given.Household("Hộ kinh doanh Nguyễn Thị Ngọc Phương Thảo"));
        var sources = new List<object>();
        for (var number = 0; number < 50; number++) sources.Add(new { lotId = await app.Harvest(seller, 1_000), grams = 1_000 });
        var lot = (await seller.PostAsJsonAsync("/api/lots/merges", new { sources }).ReadJson()).GetProperty("made")[0];
        await app.WithDbAsync(async db =>
        {
            for (var day = 0; day < 400; day++)
                foreach (var step in new[] { TraceStep.Sold, TraceStep.Shipped, TraceStep.Delivered })
                    db.Add(new TraceEvent { LotId = lot.GetProperty("id").GetGuid(), Step = step, About = $"order/{day}", At = app.Clock.Now().AddDays(day / 4) });
            await db.SaveChangesAsync();
        });
        var page = await Page(lot.GetProperty("code").GetString()!);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(page), 5_000, 30_000);
        Assert.Contains("Đã giao (4 lần)", page, StringComparison.Ordinal);
    }

    private Task<string> Page(LotCard lot) => Page(lot.Code);

    private Task<string> Page(string code) => app.Anyone().GetStringAsync($"/t/{code}");

    [Theory]
    [InlineData("/t/K7DM-4QXR-2A")]
    [InlineData("/t/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    public async Task An_unknown_code_gets_a_friendly_page(string address)
    {
        var reply = await app.Anyone().GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
        var page = await reply.Content.ReadAsStringAsync();
        Assert.Contains("Không tìm thấy mã này", page, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", page, StringComparison.Ordinal);
        await app.Anyone().GetAsync("/api/trace/K7DM-4QXR-2A").MustRefuse(HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task The_same_step_about_the_same_thing_is_stored_once()
    {
        var lot = await Open(await app.Given.Household(), "none", null, null, null);
        await Record(lot, TraceStep.Delivered, "order/B");
        await Record(lot, TraceStep.Delivered, "order/B");
        await Record(lot, TraceStep.Delivered, "order/C");
        Assert.Equal(3, await app.WithDbAsync(db => db.Set<TraceEvent>().CountAsync(step => step.LotId == lot.Id)));
    }

    [Fact]
    public async Task A_lot_says_what_its_listing_says_after_a_correction()
    {
        var lot = await Open(await app.Given.Household(), "none", null, null, null);
        await app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<ILots>().AmendAsync(lot.Id, new("ocop", "OCOP-4", HarvestFrom: new(2026, 1, 1)), default);
            await services.GetRequiredService<MarketplaceDb>().SaveChangesAsync();
        });
        var found = (await app.InScopeAsync(services => services.GetRequiredService<ILots>().FindAsync([lot.Id], default)))[lot.Id];
        Assert.Equal(("ocop", "OCOP-4", lot.Code), (found.StandardCode, found.CertificateNumber, found.Code));
    }

    private Task<LotCard> Open(Person grower, string standard, string? certificate, DateOnly? from, DateOnly? to) => app.InScopeAsync(async services =>
    {
        var lot = services.GetRequiredService<ILots>().Open(grower.Party, grower.Party, "sau-rieng-ri6", new(standard, certificate, HarvestFrom: from, HarvestTo: to));
        await services.GetRequiredService<MarketplaceDb>().SaveChangesAsync();
        return lot;
    });

    private Task Record(LotCard lot, TraceStep step, string about) => app.InScopeAsync(async services =>
    {
        services.GetRequiredService<ILots>().Record(lot.Id, step, app.Clock.Now(), about);
        await services.GetRequiredService<MarketplaceDb>().SaveChangesAsync();
    });
}
