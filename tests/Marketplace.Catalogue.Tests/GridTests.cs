using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Public;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Tests;

public sealed class GridTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    private const string Grid = "/api/my/listings/grid";

    [Fact]
    public async Task Many_lines_are_stored_at_once_and_a_wrong_one_keeps_none_from_being_stored()
    {
        var seller = await app.Given.Household();
        var (first, second, third) = (await app.Given.Listing(seller, "Mít một"), await app.Given.Listing(seller, "Mít hai"), await app.Given.Listing(seller, "Mít ba"));
        var client = app.As(seller);
        var rows = await RowsAsync(client);
        var saved = await SaveAsync(client,
            Line(rows[first], price: 31_000, available: 7.5m, from: "2026-06-01", to: "2026-06-20", grade: "Loại 1"),
            Line(rows[second], price: 0),
            Line(rows[third], from: "2026-06-20", to: "2026-06-01"));
        Assert.Equal(1, saved.GetProperty("stored").GetInt32());
        Assert.Equal(["", "priceDong:listing.price_above_zero", "harvestTo:listing.harvest_from_after_to"], saved.GetProperty("rows").EnumerateArray().Select(Said));
        var after = (await RowsAsync(client))[first];
        Assert.Equal((31_000, 7.5m, "Loại 1", "2026-06-20"), (after.GetProperty("priceDong").GetInt64(), after.GetProperty("available").GetDecimal(), after.GetProperty("grade").GetString(), after.GetProperty("harvestTo").GetString()));
        Assert.Equal(rows[second].ToString(), (await RowsAsync(client))[second].ToString());
        Assert.Equal(31_000, (await app.Anyone().GetAsync($"/api/listings/{first}").ReadJson()).GetProperty("priceDong").GetInt64());
    }

    [Fact]
    public async Task A_line_changed_elsewhere_is_shown_and_never_overwritten_and_asking_twice_is_harmless()
    {
        var seller = await app.Given.Household();
        var id = await app.Given.Listing(seller, "Mít");
        var (mine, hers) = (app.As(seller), app.As(seller));
        var seen = (await RowsAsync(mine))[id];
        await SaveAsync(hers, Line(seen, price: 40_000));
        var refused = (await SaveAsync(mine, Line(seen, price: 50_000))).GetProperty("rows")[0];
        Assert.Equal(":grid.changed_elsewhere", Said(refused));
        Assert.Equal(40_000, refused.GetProperty("now").GetProperty("priceDong").GetInt64());
        // The answer was lost and the line is sent again as it was.
        Assert.Equal(1, (await SaveAsync(hers, Line(seen, price: 40_000))).GetProperty("stored").GetInt32());

        var now = (await RowsAsync(mine))[id];
        var both = await Task.WhenAll(SaveAsync(mine, Line(now, price: 41_000)), SaveAsync(hers, Line(now, price: 42_000)));
        Assert.Equal(1, both.Sum(answer => answer.GetProperty("stored").GetInt32()));
    }

    [Fact]
    public async Task What_the_grid_does_not_show_stays_as_it_is()
    {
        var seller = await app.Given.Household();
        var id = await app.Given.Listing(seller, "Mít");
        await app.WithDbAsync(async db =>
        {
            var listing = await db.Set<Listing>().SingleAsync(known => known.Id == id);
            foreach (var (name, value) in new (string, object)[] { ("PricedBy", PricedBy.Kilogram), ("ShipBy", new DateOnly(2026, 7, 1)), ("Description", "Ngon"), ("MinimumThousandths", 2000L) })
                db.Entry(listing).Property(name).CurrentValue = value;
            await db.SaveChangesAsync();
        });
        var before = await StatedAsync(id);
        var client = app.As(seller);
        Assert.Equal(1, (await SaveAsync(client, Line((await RowsAsync(client))[id], price: 77_000))).GetProperty("stored").GetInt32());
        Assert.Equal(before, await StatedAsync(id));
    }

    private async Task<IEnumerable<string>> StatedAsync(Guid id)
    {
        var listing = await app.WithDbAsync(db => db.Set<Listing>().AsNoTracking().SingleAsync(known => known.Id == id));
        return [.. typeof(Listing).GetProperties().Where(property => property.Name is not ("PriceDong" or "Version" or "ChangedAt")).Select(property => $"{property.Name}={property.GetValue(listing)}")];
    }

    [Fact]
    public async Task Stock_that_was_sold_meanwhile_is_not_given_back()
    {
        var seller = await app.Given.Household();
        var id = await app.Given.Listing(seller, "Mít", available: 10);
        var client = app.As(seller);
        var seen = (await RowsAsync(client))[id];
        await client.PutAsJsonAsync($"/api/listings/{id}/stock", new { available = 4 }).MustSucceed();
        Assert.Equal("available:listing.stock_moved", Said((await SaveAsync(client, Line(seen, price: 33_000, available: 12))).GetProperty("rows")[0]));
        // Neither the price of that line nor anything else of it was stored.
        Assert.Equal(seen.GetProperty("priceDong").GetInt64(), (await RowsAsync(client))[id].GetProperty("priceDong").GetInt64());
    }

    [Fact]
    public async Task Lines_are_paused_and_put_on_sale_and_never_become_drafts_again()
    {
        var seller = await app.Given.Household();
        var (onSale, draft) = (await app.Given.Listing(seller, "Mít"), await app.Given.Listing(seller, "Mít nháp", published: false));
        var client = app.As(seller);
        var rows = await RowsAsync(client);
        Assert.Equal(2, (await SaveAsync(client, Line(rows[onSale], status: "paused"), Line(rows[draft], status: "published"))).GetProperty("stored").GetInt32());
        rows = await RowsAsync(client);
        Assert.Equal(("paused", "published"), (rows[onSale].GetProperty("status").GetString(), rows[draft].GetProperty("status").GetString()));
        Assert.Equal("status:grid.status_impossible", Said((await SaveAsync(client, Line(rows[onSale], status: "draft"))).GetProperty("rows")[0]));
    }

    [Fact]
    public async Task A_stranger_sees_and_changes_nothing()
    {
        var seller = await app.Given.Household();
        var id = await app.Given.Listing(seller, "Mít");
        var seen = (await RowsAsync(app.As(seller)))[id];
        var stranger = app.As(await app.Given.Household());
        Assert.DoesNotContain(id, (await RowsAsync(stranger)).Keys);
        var answer = (await SaveAsync(stranger, Line(seen, price: 1))).GetProperty("rows")[0];
        Assert.Equal((":not_found", JsonValueKind.Null), (Said(answer), answer.GetProperty("now").ValueKind));
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anyone().GetAsync(Grid)).StatusCode);
        Assert.Equal(seen.ToString(), (await RowsAsync(app.As(seller)))[id].ToString());
        await app.As(seller).PostAsJsonAsync(Grid, new { rows = Array.Empty<object>() }).MustRefuse(HttpStatusCode.BadRequest, "request.invalid");
        Assert.Equal(ListingStatus.Published, await app.WithDbAsync(db => db.Set<Listing>().Where(listing => listing.Id == id).Select(listing => listing.Status).SingleAsync()));
    }

    private static string Said(JsonElement answer) =>
        string.Join('|', answer.GetProperty("messages").EnumerateArray().Select(said => $"{said.GetProperty("field").GetString()}:{said.GetProperty("code").GetString()}"));

    private static async Task<Dictionary<Guid, JsonElement>> RowsAsync(HttpClient client) =>
        (await client.GetAsync($"{Grid}?limit=500").ReadJson()).GetProperty("items").EnumerateArray().ToDictionary(row => row.GetProperty("id").GetGuid());

    private static Task<JsonElement> SaveAsync(HttpClient client, params object[] rows) => client.PostAsJsonAsync(Grid, new { rows }).ReadJson();

    private static object Line(JsonElement seen, long? price = null, decimal? available = null, string? from = null, string? to = null, string? grade = null, string? status = null) => new
    {
        id = seen.GetProperty("id").GetGuid(), version = seen.GetProperty("version").GetInt64(), priceDong = price ?? seen.GetProperty("priceDong").GetInt64(),
        available = available ?? seen.GetProperty("available").GetDecimal(), availableSeen = seen.GetProperty("available").GetDecimal(),
        harvestFrom = from ?? seen.GetProperty("harvestFrom").GetString(), harvestTo = to ?? seen.GetProperty("harvestTo").GetString(),
        grade = grade ?? seen.GetProperty("grade").GetString(), status = status ?? seen.GetProperty("status").GetString(),
    };
}
