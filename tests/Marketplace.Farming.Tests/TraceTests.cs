using System.Net;
using Marketplace.Farming.Lots;
using Marketplace.Farming.Public;
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
        Assert.Contains("Certificate number", await app.Anyone().GetStringAsync($"/t/{lot.Code}?lang=en"), StringComparison.Ordinal);
        Assert.Equal("text/css", (await app.Anyone().GetAsync("/t/trace.css")).Content.Headers.ContentType?.MediaType);
    }

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
            await services.GetRequiredService<ILots>().AmendAsync(lot.Id, "ocop", "OCOP-4", new(2026, 1, 1), null, default);
            await services.GetRequiredService<MarketplaceDb>().SaveChangesAsync();
        });
        var found = (await app.InScopeAsync(services => services.GetRequiredService<ILots>().FindAsync([lot.Id], default)))[lot.Id];
        Assert.Equal(("ocop", "OCOP-4", lot.Code), (found.StandardCode, found.CertificateNumber, found.Code));
    }

    private Task<LotCard> Open(Person grower, string standard, string? certificate, DateOnly? from, DateOnly? to) => app.InScopeAsync(async services =>
    {
        var lot = services.GetRequiredService<ILots>().Open(grower.Party, "sau-rieng-ri6", standard, certificate, from, to);
        await services.GetRequiredService<MarketplaceDb>().SaveChangesAsync();
        return lot;
    });

    private Task Record(LotCard lot, TraceStep step, string about) => app.InScopeAsync(async services =>
    {
        services.GetRequiredService<ILots>().Record(lot.Id, step, app.Clock.Now(), about);
        await services.GetRequiredService<MarketplaceDb>().SaveChangesAsync();
    });
}
