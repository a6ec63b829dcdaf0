using System.Net;
using System.Net.Http.Json;
using Marketplace.Catalogue.Public;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalogue.Tests;

public sealed class SellingOnSqlite(MarketplaceApp app) : SellingTests(app), IClassFixture<MarketplaceApp>;

public sealed class SellingOnPostgres(PostgresApp app) : SellingTests(app), IClassFixture<PostgresApp>;

public abstract class SellingTests(MarketplaceApp app)
{
    [Fact]
    public async Task A_household_drafts_publishes_and_everybody_sees_it_with_its_trace_code()
    {
        var household = await app.Given.Household("Hộ Sầu Riêng");
        var client = app.As(household);
        var created = await client.PostAsJsonAsync("/api/listings", Form()).ReadJson();
        var address = $"/api/listings/{created.GetProperty("id").GetString()}";
        Assert.Equal(HttpStatusCode.NotFound, (await app.Anyone().GetAsync(address)).StatusCode);

        var published = await client.PostAsync(address + "/publish", null).ReadJson();
        Assert.Equal("published", published.GetProperty("status").GetString());
        var seen = await app.Anyone().GetAsync(address).ReadJson();
        Assert.Equal(("Hộ Sầu Riêng", 12.5m, false), (seen.GetProperty("producerName").GetString(), seen.GetProperty("available").GetDecimal(), seen.GetProperty("mayEdit").GetBoolean()));
        Assert.Equal("75", seen.GetProperty("origin").GetProperty("province").GetProperty("code").GetString());
        Assert.Equal("commune", seen.GetProperty("origin").GetProperty("commune").GetProperty("level").GetString());

        var trace = await app.Anyone().GetAsync("/api/trace/" + seen.GetProperty("lotCode").GetString()).ReadJson();
        Assert.Equal(["registered", "listed"], trace.GetProperty("events").EnumerateArray().Select(step => step.GetProperty("step").GetString()));
        await client.PostAsync(address + "/publish", null).MustSucceed();
    }

    [Fact]
    public async Task The_same_key_makes_one_listing()
    {
        var client = app.As(await app.Given.Household());
        var first = await client.PostOnce("/api/listings", Form(), "key-1").ReadJson();
        var again = await client.PostOnce("/api/listings", Form(), "key-1").ReadJson();
        Assert.Equal(first.GetProperty("id").GetString(), again.GetProperty("id").GetString());
        await client.PostOnce("/api/listings", Form(title: "Khác"), "key-1").MustRefuse(HttpStatusCode.UnprocessableEntity, "idempotency.key_reused");
        Assert.Single((await client.GetAsync("/api/my/listings").ReadJson()).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Goods_outside_a_certificates_scope_are_refused_and_an_officer_looks_at_it_once_for_each_product()
    {
        var (seller, officer) = (await app.Given.Household(), app.As(await app.Given.CommuneOfficer()));
        var paper = await app.Given.Certificate(seller, number: "VG-PHAM-VI");
        var client = app.As(seller);
        async Task<System.Text.Json.JsonElement?> Waiting() => (await officer.GetAsync("/api/certificates/reviews?limit=100").ReadJson()).GetProperty("items").EnumerateArray()
            .Select(item => (System.Text.Json.JsonElement?)item).SingleOrDefault(item => item!.Value.GetProperty("id").GetGuid() == paper);
        async Task Try(string product)
        {
            var listing = await app.Given.Listing(seller, "Ngoài phạm vi", product: product, standard: "vietgap", certificate: "VG-PHAM-VI", published: false);
            await client.PostAsync($"/api/listings/{listing}/publish", null).MustRefuse(HttpStatusCode.Conflict, "listing.certificate_scope");
        }

        Assert.Null(await Waiting());
        await Try("mit-thai");
        Assert.Equal("mit-thai", (await Waiting())!.Value.GetProperty("scopeAskedFor").GetString());
        await officer.PostAsJsonAsync($"/api/certificates/{paper}/verify", new { }).MustSucceed();
        await Try("mit-thai");
        Assert.Null(await Waiting());
        await Try("xoai-dai-loan");
        await Try("mit-thai");
        Assert.NotNull(await Waiting());
        Assert.Contains((await officer.GetAsync("/api/inbox?limit=100").ReadJson()).GetProperty("items").EnumerateArray(), notice => notice.GetProperty("kind").GetString() == "certificate.scope_office");
        await officer.PostAsJsonAsync($"/api/certificates/{paper}/reject", new { reason = "Dùng giấy sai phạm vi" }).MustSucceed();
        Assert.Null(await Waiting());
    }

    [Fact]
    public async Task Whoever_comes_to_paused_goods_is_told_so_and_a_draft_is_nobodys_business()
    {
        var seller = await app.Given.Household("Hộ Tạm Nghỉ");
        var (paused, draft) = (await app.Given.Listing(seller, "Chôm chôm sáng"), await app.Given.Listing(seller, "Chôm chôm nháp", published: false));
        await app.As(seller).PostAsync($"/api/listings/{paused}/pause", null).MustSucceed();
        var told = await app.Anyone().GetAsync($"/api/listings/{paused}");
        Assert.Equal(HttpStatusCode.NotFound, told.StatusCode);
        var problem = await told.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>();
        Assert.Equal(("listing.off_sale", "Chôm chôm sáng", "Hộ Tạm Nghỉ"), (problem.GetProperty("code").GetString(), problem.GetProperty("goods").GetString(), problem.GetProperty("sellerName").GetString()));
        await app.Anyone().GetAsync($"/api/listings/{draft}").MustRefuse(HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task A_late_retry_of_a_publication_does_not_undo_a_pause()
    {
        var client = app.As(await app.Given.Household());
        var address = "/api/listings/" + (await client.PostAsJsonAsync("/api/listings", Form()).ReadJson()).GetProperty("id").GetString();
        var first = await client.PostOnce(address + "/publish", new { }, "publish-1").ReadJson();
        await client.PostAsync(address + "/pause", null).MustSucceed();
        var late = await client.PostOnce(address + "/publish", new { }, "publish-1").ReadJson();
        Assert.Equal(first.GetProperty("version").GetInt64(), late.GetProperty("version").GetInt64());
        Assert.Equal("paused", (await client.GetAsync(address).ReadJson()).GetProperty("status").GetString());
        var meant = await client.PostOnce(address + "/publish", new { }, "publish-2").ReadJson();
        Assert.Equal("published", meant.GetProperty("status").GetString());
        Assert.Equal((await client.GetAsync(address).ReadJson()).GetProperty("version").GetInt64(), meant.GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task Asked_prices_are_those_of_listings_on_sale_per_kilo()
    {
        var client = app.As(await app.Given.Household());
        async Task<string> Sell(long priceDong, string unit, long grams)
        {
            var form = new { productCode = "buoi-da-xanh", title = "Bưởi", priceDong, unit, gramsPerUnit = grams, available = 5, step = 1, standardCode = "none" };
            var address = "/api/listings/" + (await client.PostAsJsonAsync("/api/listings", form).ReadJson()).GetProperty("id").GetString();
            await client.PostAsync(address + "/publish", null).MustSucceed();
            return address;
        }
        Task<System.Text.Json.JsonElement> Asked() => app.Anyone().GetAsync("/api/listings/prices?product=buoi-da-xanh").ReadJson();

        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await Asked()).GetProperty("lowDongPerKg").ValueKind);
        foreach (var thousands in new[] { 30, 40, 50, 60 }) await Sell(thousands * 1000, "kg", 1000);
        var tonne = await Sell(20_000_000, "tấn", 1_000_000);
        var all = await Asked();
        Assert.Equal((5, 1), (all.GetProperty("listings").GetInt32(), all.GetProperty("sellers").GetInt32()));
        Assert.Equal((30_000L, 40_000L, 50_000L), (all.GetProperty("lowDongPerKg").GetInt64(), all.GetProperty("middleDongPerKg").GetInt64(), all.GetProperty("highDongPerKg").GetInt64()));
        await client.PostAsync(tonne + "/pause", null).MustSucceed();
        Assert.Equal(4, (await Asked()).GetProperty("listings").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await app.Anyone().GetAsync("/api/listings/prices?product=khong-co")).StatusCode);
    }

    [Fact]
    public async Task A_stranger_neither_sees_nor_touches_a_draft()
    {
        var owner = await app.Given.Household();
        var draft = await app.Given.Listing(owner, published: false);
        var address = $"/api/listings/{draft}";
        foreach (var stranger in new[] { await app.Given.Household(), await app.Given.Cooperative(), await app.Given.Trader() })
        {
            var client = app.As(stranger);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.PutOver(address, Form(), 1)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(address + "/publish", null)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(address + "/pause", null)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.PutAsJsonAsync(address + "/stock", new { available = 1 })).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.DeleteAsync($"{address}/photos/{Guid.CreateVersion7()}")).StatusCode);
            Assert.Empty((await client.GetAsync("/api/my/listings").ReadJson()).GetProperty("items").EnumerateArray());
        }
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anyone().GetAsync("/api/my/listings")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.As(await app.Given.Consumer()).PostAsJsonAsync("/api/listings", Form())).StatusCode);
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_that_it_is_stale()
    {
        var owner = await app.Given.Household();
        var address = $"/api/listings/{await app.Given.Listing(owner)}";
        var client = app.As(owner);
        var version = (await client.GetAsync(address).ReadJson()).GetProperty("version").GetInt64();
        var after = await client.PutOver(address, Form(title: "Một"), version).ReadJson();
        await client.PutOver(address, Form(title: "Hai"), version).MustRefuse(HttpStatusCode.PreconditionFailed, "stale");
        await client.PutAsJsonAsync(address, Form(title: "Ba")).MustRefuse(HttpStatusCode.PreconditionRequired, "if_match_required");
        await client.PutOver(address, Form(title: "Bốn"), after.GetProperty("version").GetInt64()).MustSucceed();
    }

    [Fact]
    public async Task What_was_bought_meanwhile_is_not_put_back_by_an_edit()
    {
        var owner = await app.Given.Household();
        var id = await app.Given.Listing(owner, available: 10);
        var client = app.As(owner);
        Assert.True(await app.InScopeAsync(services => services.GetRequiredService<IStockDesk>().TakeAsync(id, 3000, default)));
        var refused = await client.PutAsJsonAsync($"/api/listings/{id}/stock", new { available = 10, availableSeen = 10 });
        await refused.MustRefuse(HttpStatusCode.Conflict, "listing.stock_moved");
        Assert.Equal(7m, (await refused.Problem()).GetProperty("available").GetDecimal());
        await client.PutAsJsonAsync($"/api/listings/{id}/stock", new { available = 8.5 }).MustSucceed();
        Assert.Equal(8.5m, (await client.GetAsync($"/api/listings/{id}").ReadJson()).GetProperty("available").GetDecimal());
    }

    [Theory]
    [InlineData("vietgap", null, 1000, 1000, "certificateNumber", "listing.certificate_missing")]
    [InlineData("none", null, 0, 1000, "priceDong", "listing.price_above_zero")]
    [InlineData("none", null, 1000, 0, "gramsPerUnit", "listing.weight_above_zero")]
    public async Task A_draft_that_lacks_something_is_not_put_on_sale(string standard, string? certificate, long price, long grams, string field, string code)
    {
        var client = app.As(await app.Given.Household());
        var form = Form(standard: standard, price: price, grams: grams, certificate: certificate);
        var id = (await client.PostAsJsonAsync("/api/listings", form).ReadJson()).GetProperty("id").GetString();
        var refused = await client.PostAsync($"/api/listings/{id}/publish", null);
        await refused.MustRefuse(HttpStatusCode.Conflict, code);
        Assert.Equal([code], await refused.ProblemAt(field));
    }

    [Fact]
    public async Task A_malformed_form_says_what_is_wrong_at_each_field()
    {
        var client = app.As(await app.Given.Household());
        var reply = await client.PostAsJsonAsync("/api/listings", Form(title: " ", available: 1.2345m, price: -1));
        await reply.MustRefuse(HttpStatusCode.BadRequest, "request.invalid");
        Assert.Equal(["listing.title_required"], await reply.ProblemAt("title"));
        Assert.Equal(["listing.quantity_three_decimals"], await reply.ProblemAt("available"));
        Assert.Equal(["listing.price_range"], await reply.ProblemAt("priceDong"));
        await client.PostAsJsonAsync("/api/listings", Form(product: "gold")).MustRefuse(HttpStatusCode.BadRequest, "listing.product_unknown");
    }

    [Fact]
    public async Task A_cooperative_sells_for_its_members_only_and_says_for_whom()
    {
        var (member, stranger) = (await app.Given.Household("Hộ Thành Viên"), await app.Given.Household());
        var cooperative = await app.Given.Cooperative("HTX Bàu Sen", Given.LongKhanh, member);
        var client = app.As(cooperative);
        await client.PostAsJsonAsync("/api/listings", Form()).MustRefuse(HttpStatusCode.BadRequest, "listing.producer_required");
        await client.PostAsJsonAsync("/api/listings", Form(producer: stranger.Party)).MustRefuse(HttpStatusCode.Conflict, "listing.producer_not_yours");
        var id = (await client.PostAsJsonAsync("/api/listings", Form(producer: member.Party)).ReadJson()).GetProperty("id").GetString();
        await client.PostAsync($"/api/listings/{id}/publish", null).MustSucceed();
        var seen = await app.Anyone().GetAsync($"/api/listings/{id}").ReadJson();
        Assert.Equal(("HTX Bàu Sen", "Hộ Thành Viên"), (seen.GetProperty("seller").GetProperty("name").GetString(), seen.GetProperty("producer").GetProperty("name").GetString()));

        var page = await app.Anyone().GetAsync($"/api/sellers/{cooperative.Party}").ReadJson();
        Assert.Equal((1, 1), (page.GetProperty("memberCount").GetInt32(), page.GetProperty("listings").GetInt32()));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Anyone().GetAsync($"/api/sellers/{(await app.Given.Consumer()).Party}")).StatusCode);
    }

    [Fact]
    public async Task Nobody_lists_in_another_sellers_name()
    {
        var victim = await app.Given.Household();
        await app.As(await app.Given.Household()).PostAsJsonAsync("/api/listings", Form(seller: victim.Party)).MustRefuse(HttpStatusCode.Forbidden, "listing.seller_not_yours");
    }

    [Fact]
    public async Task A_trader_offers_what_he_bought_in_but_not_as_his_own_produce()
    {
        var client = app.As(await app.Given.Trader());
        await client.PostAsJsonAsync("/api/listings", Form()).MustRefuse(HttpStatusCode.BadRequest, "listing.producer_required");
        var grower = await app.Given.Household();
        await client.PostAsJsonAsync("/api/listings", Form(producer: grower.Party, own: false)).MustSucceed();
        await client.PostAsJsonAsync("/api/listings", Form(own: false)).MustSucceed();
    }

    [Fact]
    public async Task Two_hundred_takers_of_ten_units_take_ten()
    {
        var id = await app.Given.Listing("Mười ký cuối", available: 10);
        var taken = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() =>
            app.InScopeAsync(services => services.GetRequiredService<IStockDesk>().TakeAsync(id, 1000, default)))));
        Assert.Equal(10, taken.Count(one => one));
        Assert.Equal(0, await app.InScopeAsync(services => services.GetRequiredService<IStockDesk>().AvailableAsync(id, default)));
    }

    [Fact]
    public async Task Offers_are_published_listings_only()
    {
        var seller = await app.Given.Household();
        var (shown, draft) = (await app.Given.Listing(seller, minimum: 2), await app.Given.Listing(seller, published: false));
        var offers = await app.InScopeAsync(services => services.GetRequiredService<IOffers>().FindAsync([shown, draft], default));
        Assert.Equal([shown], offers.Keys);
        Assert.Equal((100_000, 2000, true), (offers[shown].AvailableThousandths, offers[shown].MinimumThousandths, offers[shown].IsOwnProduce));
    }

    [Fact]
    public async Task Similar_goods_are_of_the_same_kind()
    {
        var seller = await app.Given.Household();
        var (pepper, other) = (await app.Given.Listing(seller, "Tiêu 1", product: "ho-tieu-den"), await app.Given.Listing(seller, "Tiêu 2", product: "ho-tieu-den"));
        await app.Given.Listing(seller, "Heo", product: "heo-hoi");
        var items = (await app.Anyone().GetAsync($"/api/listings/{pepper}/similar").ReadJson()).GetProperty("items").EnumerateArray();
        Assert.Equal(other, items.First().GetProperty("id").GetGuid());
        Assert.DoesNotContain("heo-hoi", items.Select(item => item.GetProperty("productCode").GetString()));
    }

    private static Dictionary<string, object?> Form(
        string title = "Sầu riêng Ri6 loại 1", string product = "sau-rieng-ri6", string standard = "none", long price = 55_000, long grams = 1000,
        decimal available = 12.5m, string? certificate = null, Guid? seller = null, Guid? producer = null, bool own = true) => new()
        {
            ["title"] = title, ["productCode"] = product, ["priceDong"] = price, ["unit"] = "kg", ["gramsPerUnit"] = grams, ["available"] = available, ["step"] = 0.5m,
            ["minimum"] = 1, ["standardCode"] = standard, ["certificateNumber"] = certificate, ["description"] = "Chín cây", ["grade"] = "Loại 1",
            ["sellerId"] = seller, ["producerId"] = producer, ["isOwnProduce"] = own,
        };
}
