using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Marketplace.Catalogue.Imports;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Stock;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalogue.Tests;

public sealed class ImportTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    [Fact]
    public async Task A_cooperatives_file_becomes_listings_of_its_named_households()
    {
        var (cooperative, member) = await CooperativeAsync();
        var client = app.As(cooperative);
        var id = await PreviewAsync(client, cooperative, ImportFiles.Csv(
            "Mã dòng;Tên hộ;Điện thoại hộ;Sản phẩm;Tên hàng;Giá (đồng);Đơn vị;Số lượng;Thu hoạch từ",
            $"A-1;{member.Name.ToUpperInvariant()};0{member.Phone[3..]};SAU RIENG RI6;Sầu riêng vườn nhà;1.250.000;kí;12,5;05/06/2026",
            $"A-2;{member.Name};{member.Phone[3..]};chom-chom-thai;Chôm chôm;25000;;10;"));
        var before = await app.WithDbAsync(db => db.Set<Listing>().CountAsync(listing => listing.SellerId == cooperative.Party));
        Assert.Equal(0, before);

        var counts = await CommitAsync(client, id, publish: true);
        Assert.Equal((2, 0), (counts.GetProperty("stored").GetInt32(), counts.GetProperty("refused").GetInt32()));
        var stored = await app.WithDbAsync(db => db.Set<Listing>().AsNoTracking().SingleAsync(listing => listing.SellerId == cooperative.Party && listing.Title == "Sầu riêng vườn nhà"));
        Assert.Equal(
            (member.Party, "sau-rieng-ri6", 1_250_000L, "kg", 1000L, new DateOnly(2026, 6, 5), true),
            (stored.ProducerId, stored.ProductCode, stored.PriceDong, stored.Unit, stored.GramsPerUnit, stored.HarvestFrom!.Value, stored.LotId is not null));
        var left = await app.WithDbAsync(db => db.Set<ListingStock>().Where(stock => stock.ListingId == stored.Id).Select(stock => stock.AvailableThousandths).SingleAsync());
        Assert.Equal(12_500, left);
        var found = await app.Anyone().GetAsync($"/api/listings?sellerId={cooperative.Party}&q=sau%20rieng%20vuon%20nha").ReadJson();
        Assert.Contains(found.GetProperty("items").EnumerateArray(), item => item.GetProperty("id").GetGuid() == stored.Id);
        var shown = await ShowAsync(client, id);
        Assert.Equal(stored.Id, shown.GetProperty("items")[0].GetProperty("listingId").GetGuid());
        Assert.Equal("done", shown.GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_gives_sold_goods_not_back()
    {
        var (cooperative, member) = await CooperativeAsync();
        var client = app.As(cooperative);
        var file = ImportFiles.Csv(ImportFiles.Header, Enumerable.Range(1, 20).Select(n => $"B-{n};{member.Party};mit-thai;Mít {n};20000;kg;100;"));
        await CommitAsync(client, await PreviewAsync(client, cooperative, file), publish: true);
        var sold = await app.WithDbAsync(db => db.Set<ListingKey>().Where(key => key.SellerId == cooperative.Party && key.Key == "B-3").Select(key => key.ListingId).SingleAsync());
        await app.WithDbAsync(db => db.Set<ListingStock>().Where(stock => stock.ListingId == sold)
            .ExecuteUpdateAsync(set => set.SetProperty(stock => stock.AvailableThousandths, 60_000)));
        var versions = await VersionsAsync(cooperative);

        var again = await PreviewAsync(client, cooperative, file);
        Assert.Equal(20, (await ShowAsync(client, again)).GetProperty("counts").GetProperty("unchanged").GetInt32());
        await client.PostAsJsonAsync($"/api/listings/imports/{again}/commit", new { publish = true }).MustRefuse(HttpStatusCode.Conflict, "import.nothing_chosen");
        Assert.Equal(versions, await VersionsAsync(cooperative));
        Assert.Equal(60_000, await app.WithDbAsync(db => db.Set<ListingStock>().Where(stock => stock.ListingId == sold).Select(stock => stock.AvailableThousandths).SingleAsync()));
    }

    [Fact]
    public async Task A_changed_cell_changes_its_listing_alone_and_an_edit_meanwhile_is_not_overwritten()
    {
        var (cooperative, member) = await CooperativeAsync();
        var client = app.As(cooperative);
        string Line(int n, int price) => $"C-{n};{member.Party};mit-thai;Mít {n};{price};kg;100;";
        await CommitAsync(client, await PreviewAsync(client, cooperative, ImportFiles.Csv(ImportFiles.Header, [Line(1, 20000), Line(2, 20000), Line(3, 20000)])), publish: true);

        var second = await PreviewAsync(client, cooperative, ImportFiles.Csv(ImportFiles.Header, [Line(1, 20000), Line(2, 22000), Line(3, 23000)]));
        var shown = await ShowAsync(client, second);
        Assert.Equal(["unchanged", "changed", "changed"], shown.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("state").GetString()!));
        Assert.Equal("20000", shown.GetProperty("items")[1].GetProperty("before")[0].GetProperty("before").GetString());
        var third = shown.GetProperty("items")[2].GetProperty("listingId").GetGuid();
        await app.As(cooperative).PostAsync($"/api/listings/{third}/pause", null).MustSucceed();

        var counts = await CommitAsync(client, second);
        Assert.Equal((1, 1), (counts.GetProperty("stored").GetInt32(), counts.GetProperty("refused").GetInt32()));
        var prices = await app.WithDbAsync(db => db.Set<Listing>().Where(listing => listing.SellerId == cooperative.Party).OrderBy(listing => listing.Title).Select(listing => listing.PriceDong).ToListAsync());
        Assert.Equal([20000, 22000, 20000], prices);
        var refused = (await ShowAsync(client, second, "?onlyFaults=true")).GetProperty("items").EnumerateArray().Single();
        Assert.Equal("stale", refused.GetProperty("messages")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Five_hundred_bad_rows_are_each_named_and_the_good_ones_may_go_first()
    {
        var (cooperative, member) = await CooperativeAsync();
        var stranger = await app.Given.Household("Hộ Người Lạ");
        (string Line, string Field, string Code)[] bad =
        [
            ($"K#;{member.Party};mit-thai;Mít;12.5;kg;1;", "priceDong", "import.number_comma"),
            ($"K#;{member.Party};mit-thai;Mít;20000;kg;1.5;", "available", "import.number_comma"),
            ($"K#;{stranger.Party};mit-thai;Mít;20000;kg;1;", "householdCode", "import.household_not_member"),
            ("K#;;mit-thai;Mít;20000;kg;1;", "householdCode", "import.household_required"),
            ($"K#;{member.Party};kim-cuong;Mít;20000;kg;1;", "productCode", "import.product_unknown"),
            ($"K#;{member.Party};mit-thai;;20000;kg;1;", "title", "listing.title_required"),
            ($"K#;{member.Party};mit-thai;Mít;20000;bị;1;", "unit", "import.unit_unknown"),
            ($"K#;{member.Party};mit-thai;Mít;20000;kg;1;31/02/2026", "harvestFrom", "import.day"),
            ($"K#;{member.Party};mit-thai;Mít;20000,5;kg;1;", "priceDong", "import.whole_dong"),
            ($"K#;{member.Party};mit-thai;=1+1;20000;kg;1;", "title", "import.formula"),
            ($"K#;{member.Party};mit-thai;Mít;-1;kg;1;", "priceDong", "listing.price_range"),
            ($"K#;{member.Party};mit-thai;Mít;20000;kg;1,0001;", "available", "listing.quantity_three_decimals"),
            ($";{member.Party};mit-thai;Mít;20000;kg;1;", "key", "import.required"),
            ($"TWICE;{member.Party};mit-thai;Mít;20000;kg;1;", "key", "import.key_twice"),
        ];
        var lines = new List<string> { $"TWICE;{member.Party};mit-thai;Mít tốt;20000;kg;1;" };
        for (var n = 0; n < 500; n++) lines.Add(bad[n % bad.Length].Line.Replace("#", n.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        var client = app.As(cooperative);
        var id = await PreviewAsync(client, cooperative, ImportFiles.Csv(ImportFiles.Header, lines));

        var shown = await ShowAsync(client, id, "?onlyFaults=true&limit=1000");
        var rows = shown.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(500, rows.Count);
        for (var n = 0; n < 500; n++)
        {
            var said = rows[n].GetProperty("messages")[0];
            Assert.Equal(
                (n + 3, bad[n % bad.Length].Field, bad[n % bad.Length].Code),
                (rows[n].GetProperty("number").GetInt32(), said.GetProperty("field").GetString(), said.GetProperty("code").GetString()));
        }
        Assert.Equal(1, (await CommitAsync(client, id)).GetProperty("stored").GetInt32());
        Assert.Equal(1, await app.WithDbAsync(db => db.Set<Listing>().CountAsync(listing => listing.SellerId == cooperative.Party)));
    }

    [Theory]
    [InlineData("point", "30.000", null)]
    [InlineData("point", "30,000", 30_000)]
    [InlineData("comma", "30,000", null)]
    [InlineData("comma", "30.000", 30_000)]
    public async Task A_price_of_thirty_thousand_never_becomes_thirty(string format, string typed, int? price)
    {
        var seller = await app.Given.Household();
        var client = app.As(seller);
        var sent = await client.Send(ImportFiles.Csv("Mã dòng;Sản phẩm;Tên hàng;Giá (đồng);Số lượng", $"SR-1;sau-rieng-ri6;Sầu riêng;{typed};10"), seller, format).ReadJson();
        var row = (await client.GetAsync($"/api/listings/imports/{sent.GetProperty("id").GetGuid()}").ReadJson()).GetProperty("items")[0];
        if (price is null) Assert.Equal("import.whole_dong", row.GetProperty("messages")[0].GetProperty("code").GetString());
        else Assert.Equal("new", row.GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_number_is_read_in_the_declared_format_alone()
    {
        foreach (var (text, comma, point) in new (string, decimal?, decimal?)[]
        {
            ("12,5", 12.5m, null), ("12.5", null, 12.5m), ("1.250", 1250m, 1.25m), ("1,250", 1.25m, 1250m), ("1.250,5", 1250.5m, null), ("1,250.5", null, 1250.5m),
            ("1250", 1250m, 1250m), ("1.25.000", null, null), ("12,", null, null), ("１２", null, null), ("1e3", null, null), ("50.000đ", null, null), ("", null, null), ("0x10", null, null),
        })
        {
            Assert.Equal((text, comma), (text, CellValues.Number(new(CellKind.Text, text), NumberFormat.Comma)));
            Assert.Equal((text, point), (text, CellValues.Number(new(CellKind.Text, text), NumberFormat.Point)));
        }
        Assert.Equal(12.1m, CellValues.Number(new(CellKind.Number, "12.100000000000001"), NumberFormat.Comma));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_member_of_yesterday_and_a_cooperatives_stranger_are_refused()
    {
        var (cooperative, member) = await CooperativeAsync();
        var former = await app.Given.Household("Hộ Đã Ra");
        await app.Given.Member(cooperative, former, app.Clock.Today().AddDays(-30), app.Clock.Today().AddDays(-1));
        var client = app.As(cooperative);
        var id = await PreviewAsync(client, cooperative, ImportFiles.Csv(
            ImportFiles.Header, $"D-1;{former.Party};mit-thai;Mít;20000;kg;1;", $"D-2;{member.Party};mit-thai;Mít;20000;kg;1;"));
        Assert.Equal(["wrong", "new"], (await ShowAsync(client, id)).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("state").GetString()!));

        var (other, _) = await CooperativeAsync();
        var stranger = app.As(other);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/api/listings/imports/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsJsonAsync($"/api/listings/imports/{id}/commit", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Send(ImportFiles.Csv(ImportFiles.Header, "x"), cooperative)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/api/listings/export?sellerId={cooperative.Party}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/api/listings/imports/template?sellerId={cooperative.Party}")).StatusCode);
    }

    [Theory, InlineData("xlsx", "comma"), InlineData("csv", "comma"), InlineData("csv", "point")]
    public async Task What_is_exported_comes_back_unchanged(string format, string numbers)
    {
        var (cooperative, member) = await CooperativeAsync();
        await app.Given.Listing(cooperative, "=SUM(A1)", producer: member, available: 12.345m, step: 0.5m);
        await app.Given.Listing(cooperative, "'-Rau \"sạch\"; ngon, rẻ", producer: member, published: false);
        await app.Given.Listing(cooperative, "@Mít", product: "trung-ga", unit: "quả", gramsPerUnit: 60, ownProduce: false);
        var client = app.As(cooperative);
        await app.WithDbAsync(async db =>
        {
            var listing = await db.Set<Listing>().FirstAsync(known => known.SellerId == cooperative.Party && known.Title == "@Mít");
            db.Entry(listing).Property(known => known.Description).CurrentValue = "Dòng một\r\nDòng hai\t+1";
            await db.SaveChangesAsync();
        });
        var reply = await client.GetAsync($"/api/listings/export?sellerId={cooperative.Party}&format={format}&numberFormat={numbers}");
        await reply.MustSucceed();
        var file = await reply.Content.ReadAsByteArrayAsync();
        var rows = SheetFile.Read(new MemoryStream(file)).Value;
        Assert.All(rows.Skip(1).SelectMany(row => row.Cells), cell => Assert.False(cell.Kind is CellKind.Text && cell.Text[0] is '=' or '+' or '@' or '-' or '\t', cell.Text));

        var shown = await ShowAsync(client, await PreviewAsync(client, cooperative, file, numbers));
        Assert.All(shown.GetProperty("items").EnumerateArray(), row => Assert.True(row.GetProperty("state").GetString() is "unchanged", row.ToString()));
        Assert.Equal(3, shown.GetProperty("counts").GetProperty("unchanged").GetInt32());
    }

    [Fact]
    public async Task The_template_can_be_sent_as_it_is_and_columns_may_be_named_by_hand()
    {
        var (cooperative, member) = await CooperativeAsync();
        var client = app.As(cooperative);
        var template = await (await client.GetAsync($"/api/listings/imports/template?sellerId={cooperative.Party}")).Content.ReadAsByteArrayAsync();
        var counts = (await ShowAsync(client, await PreviewAsync(client, cooperative, template))).GetProperty("counts");
        Assert.Equal((1, 1), (counts.GetProperty("total").GetInt32(), counts.GetProperty("new").GetInt32()));

        var odd = ImportFiles.Csv("a;b;c;d;e;f", $"E-1;{member.Party};mit-thai;Mít;20000;5");
        var unclear = await client.Send(odd, cooperative);
        await unclear.MustRefuse(HttpStatusCode.UnprocessableEntity, "import.columns_missing");
        Assert.Equal(6, (await unclear.Problem()).GetProperty("columns").GetArrayLength());
        var id = (await client.Send(odd, cooperative, mapping: ["key", "householdCode", "productCode", "title", "priceDong", "available"]).ReadJson()).GetProperty("id").GetGuid();
        Assert.Equal("new", (await ShowAsync(client, id)).GetProperty("items")[0].GetProperty("state").GetString());
    }

    [Fact]
    public async Task Rows_that_were_chosen_when_the_program_died_are_stored_at_the_next_run()
    {
        var (cooperative, member) = await CooperativeAsync();
        var id = await PreviewAsync(app.As(cooperative), cooperative, ImportFiles.Csv(ImportFiles.Header, Enumerable.Range(1, 30).Select(n => $"F-{n};{member.Party};mit-thai;Mít {n};20000;kg;1;")));
        await app.WithDbAsync(async db =>
        {
            await db.Set<ListingImport>().Where(import => import.Id == id).ExecuteUpdateAsync(set => set.SetProperty(import => import.Status, ImportStatus.Storing));
            await db.Set<ImportRow>().Where(row => row.ImportId == id && row.Number > 11).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ImportRowState.Queued));
        });
        await app.InScopeAsync(services => services.GetRequiredService<FinishImports>().RunAsync(default));
        await app.InScopeAsync(services => services.GetRequiredService<FinishImports>().RunAsync(default));
        Assert.Equal(20, await app.WithDbAsync(db => db.Set<Listing>().CountAsync(listing => listing.SellerId == cooperative.Party)));
        var counts = await CommitAsync(app.As(cooperative), id);
        Assert.Equal(30, counts.GetProperty("stored").GetInt32());
        Assert.Equal(30, await app.WithDbAsync(db => db.Set<Listing>().CountAsync(listing => listing.SellerId == cooperative.Party)));
    }

    [Fact]
    public async Task Text_of_two_bytes_and_days_of_the_spreadsheet_are_read()
    {
        var (cooperative, member) = await CooperativeAsync();
        var client = app.As(cooperative);
        var wide = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(ImportFiles.Header.Replace(';', '\t') + $"\r\nG-1\t{member.Party}\tmit-thai\t\"Mít\n\"\"ngon\"\"\"\t20000\tkg\t1\t")).ToArray();
        Assert.Equal("new", (await ShowAsync(client, await PreviewAsync(client, cooperative, wide))).GetProperty("items")[0].GetProperty("state").GetString());

        var sheet = ImportFiles.Workbook(ImportFiles.Sheet(
            ImportFiles.Header.Split(';'),
            ["G-2", member.Party.ToString(), "mit-thai", "Mít", "<c><v>20000</v></c>", "kg", "<c><v>12.5</v></c>", "<c s=\"1\"><v>46178</v></c>"]));
        var cells = (await ShowAsync(client, await PreviewAsync(client, cooperative, sheet))).GetProperty("items")[0].GetProperty("cells");
        Assert.Equal(("12,5", "05/06/2026"), (cells.GetProperty("available").GetString(), cells.GetProperty("harvestFrom").GetString()));
    }

    private async Task<(Person Cooperative, Person Member)> CooperativeAsync()
    {
        var member = await app.Given.Household("Hộ Thành Viên");
        return (await app.Given.Cooperative("Hợp tác xã Nhập Hàng", Given.LongKhanh, member), member);
    }

    private static async Task<Guid> PreviewAsync(HttpClient client, Person seller, byte[] file, string numbers = "comma") =>
        (await client.Send(file, seller, numbers).ReadJson()).GetProperty("id").GetGuid();

    private static Task<JsonElement> CommitAsync(HttpClient client, Guid id, bool publish = false) =>
        client.PostAsJsonAsync($"/api/listings/imports/{id}/commit", new { publish }).ReadJson();

    private static Task<JsonElement> ShowAsync(HttpClient client, Guid id, string query = "") => client.GetAsync($"/api/listings/imports/{id}{query}").ReadJson();

    private Task<List<long>> VersionsAsync(Person seller) =>
        app.WithDbAsync(db => db.Set<Listing>().Where(listing => listing.SellerId == seller.Party).OrderBy(listing => listing.Id).Select(listing => listing.Version).ToListAsync());
}
