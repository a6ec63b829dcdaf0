using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Marketplace.Catalogue.Tests;

public sealed class SearchOnSqlite(MarketplaceApp app) : SearchTests(app), IClassFixture<MarketplaceApp>;

public sealed class SearchOnPostgres(PostgresApp app) : SearchTests(app), IClassFixture<PostgresApp>;

public abstract class SearchTests(MarketplaceApp app)
{
    [Theory]
    [InlineData("Sầu riêng")]
    [InlineData("sau rieng")]
    [InlineData("SAU RIENG")]
    [InlineData("  sầu   riêng!  ")]
    [InlineData("sầu rien")]
    public async Task Diacritics_case_blanks_and_the_end_of_the_last_word_do_not_matter(string typed)
    {
        var durian = await app.Given.Listing("Sầu riêng nhà vườn");
        Assert.Contains(durian, await Find(typed));
        Assert.Contains(durian, await Find(typed.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public async Task D_with_a_stroke_is_found_with_and_without_it()
    {
        var peanuts = await app.Given.Listing(await app.Given.Household(), "Đậu phộng Phù Cát", product: "dau-phong");
        Assert.Contains(peanuts, await Find("đậu phộng"));
        Assert.Contains(peanuts, await Find("dau phong"));
    }

    [Theory]
    [InlineData("chom chon", "chom chom")]
    [InlineData("chm chom", "chom chom")]
    [InlineData("chhom chom", "chom chom")]
    [InlineData("chom cohm", "chom chom")]
    public async Task One_wrong_letter_is_mended_and_said(string typed, string mended)
    {
        var rambutan = await app.Given.Listing(await app.Given.Household(), "Chôm chôm nhãn", product: "chom-chom-nhan");
        var answer = await Search("q=" + Uri.EscapeDataString(typed));
        Assert.Contains(rambutan, Ids(answer));
        Assert.Equal(mended, answer.GetProperty("correctedQuery").GetString());
    }

    [Fact]
    public async Task What_bears_the_very_diacritics_comes_first_then_titles_then_the_rest()
    {
        var seller = await app.Given.Household("Hộ Bưởi Vườn");
        var bySeller = await app.Given.Listing(seller, "Mít Thái", product: "mit-thai");
        var plain = await app.Given.Listing(await app.Given.Household(), "Buoi ngon", product: "mit-thai");
        var exact = await app.Given.Listing(await app.Given.Household(), "Bưởi da xanh", product: "buoi-da-xanh");

        var found = await Find("bưởi");
        Assert.Equal([exact, plain, bySeller], found.Where(id => id == exact || id == plain || id == bySeller));
    }

    [Fact]
    public async Task Words_may_stand_in_different_places_and_the_old_district_still_finds()
    {
        var honey = await app.Given.Listing(await app.Given.Household("Hộ Ong Rừng", Given.LongKhanh), "Mật ong hoa cà phê", product: "mat-ong");
        Assert.Contains(honey, await Find("mat ong long khanh"));
        Assert.Contains(honey, await Find("mat ong dong nai"));
        Assert.DoesNotContain(honey, await Find("mat ong gia lai"));
    }

    [Theory]
    [InlineData("\" OR *")]
    [InlineData("title:sau NOT rieng)")]
    [InlineData("'; DROP TABLE catalogue_listings; --")]
    [InlineData("%_[]")]
    [InlineData("\0\u0001")]
    public async Task Nothing_a_person_types_is_syntax(string typed) => await Search("q=" + Uri.EscapeDataString(typed));

    [Fact]
    public async Task Drafts_and_paused_listings_are_not_found()
    {
        var seller = await app.Given.Household();
        var draft = await app.Given.Listing(seller, "Hạt điều nháp", product: "dieu-tuoi", published: false);
        var shown = await app.Given.Listing(seller, "Hạt điều bán", product: "dieu-tuoi");
        Assert.Equal([shown], await Find("hat dieu"));

        await app.As(seller).PostAsync(new Uri($"/api/listings/{shown}/pause", UriKind.Relative), content: null).MustSucceed();
        Assert.Empty(await Find("hat dieu"));
        Assert.DoesNotContain(draft, await Find("nhap"));
    }

    [Fact]
    public async Task A_changed_title_is_found_by_its_new_words_only()
    {
        var seller = await app.Given.Household();
        var id = await app.Given.Listing(seller, "Nước mắm cũ kỹ", product: "ca-com-nuoc-mam");
        var listing = await app.As(seller).GetAsync(new Uri($"/api/listings/{id}", UriKind.Relative)).ReadJson();
        await app.As(seller).PutOver($"/api/listings/{id}", Form("Nước mắm thượng hạng", "ca-com-nuoc-mam"), listing.GetProperty("version").GetInt64()).MustSucceed();
        Assert.Contains(id, await Find("thuong hang"));
        Assert.DoesNotContain(id, await Find("cu ky"));
    }

    [Theory]
    [InlineData("minPrice=2&maxPrice=1", "minPrice", "search.price_range")]
    public async Task Impossible_filters_are_refused_at_their_field(string query, string field, string code)
    {
        var reply = await app.Anyone().GetAsync(new Uri("/api/listings?" + query, UriKind.Relative));
        Assert.Equal([code], await reply.ProblemAt(field));
    }

    [Fact]
    public async Task A_broken_cursor_gives_the_first_page() => await Search("cursor=abc%21&sort=newest");

    private static object Form(string title, string product) => new
    {
        title, productCode = product, priceDong = 60_000, unit = "lít", gramsPerUnit = 1200, available = 5, step = 1, standardCode = "none",
    };

    private async Task<IReadOnlyList<Guid>> Find(string typed) => Ids(await Search("limit=100&q=" + Uri.EscapeDataString(typed)));

    private Task<JsonElement> Search(string query) => app.Anyone().GetAsync(new Uri("/api/listings?" + query, UriKind.Relative)).ReadJson();

    private static List<Guid> Ids(JsonElement answer) =>
        [.. answer.GetProperty("items").EnumerateArray().Select(item => Guid.Parse(item.GetProperty("id").GetString()!, CultureInfo.InvariantCulture))];
}
