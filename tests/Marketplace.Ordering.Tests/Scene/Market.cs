using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Stock;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Territory.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering.Tests.Scene;

/// <summary>Listings, baskets and people for the tests of one class.</summary>
public sealed class Market(MarketplaceApp app, Village village, Heard heard)
{
    public MarketplaceApp App => app;
    public Village Village => village;
    public Heard Heard => heard;

    /// <summary>Communes of Đồng Nai.</summary>
    public IReadOnlyList<Unit> DongNai => field ??= app.Communes("75");

    /// <summary>Communes of Gia Lai.</summary>
    public IReadOnlyList<Unit> GiaLai => field ??= app.Communes("52");

    public Villager Seller(string name = "Hộ ông Minh") => village.Household(name, DongNai[0].Id);
    public Villager Buyer(string name = "Chị Lan") => village.Consumer(name, DongNai[1].Id);
    public HttpClient As(Villager who) => app.As(who.Caller);

    /// <summary>A published listing, made through the real entities.</summary>
    public Task<Guid> Listing(
        Villager seller, decimal available, long price = 50_000, Villager? producer = null, decimal step = 1, decimal minimum = 0, long grams = 1000, bool own = true,
        PricedBy pricedBy = PricedBy.Unit, DateOnly? shipBy = null) =>
        app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<MarketplaceDb>();
            var produce = services.GetRequiredService<IProduce>();
            var now = app.Clock.GetUtcNow();
            var by = (producer ?? seller).Card;
            var unit = by.Places[^1].UnitId;
            var goods = new Goods("sau-rieng-ri6", by.Id, by.Kind, by.Name, unit, services.GetRequiredService<ITerritory>().AtLevel(unit, UnitLevel.Province, new(2026, 11, 21))!.Id, own);
            var listing = Catalogue.Listings.Listing.Draft(seller.Card, goods, new()
            {
                Title = "Sầu riêng Ri6", PriceDong = price, Unit = "kg", GramsPerUnit = grams, StepThousandths = (long)(step * 1000), MinimumThousandths = (long)(minimum * 1000),
                StandardCode = "none", PricedBy = pricedBy, ShipBy = shipBy,
            }, now);
            listing.Trace(services.GetRequiredService<ILots>().Open(by.Id, by.Id, "sau-rieng-ri6", new("none")));
            Assert.Null(listing.Publish(produce.Standard("none")!, now));
            db.Add(listing);
            db.Add(new ListingStock { ListingId = listing.Id, AvailableThousandths = (long)(available * 1000) });
            await db.SaveChangesAsync();
            return listing.Id;
        });

    public Task<decimal> Available(Guid listing) => app.WithDbAsync(async db =>
        await db.Set<ListingStock>().Where(stock => stock.ListingId == listing).Select(stock => stock.AvailableThousandths).SingleAsync() / 1000m);

    public object Basket(params (Guid Listing, decimal Quantity)[] lines) =>
        Basket([.. lines.Select(line => (line.Listing, line.Quantity, (Guid?)null))]);

    public object Basket(params (Guid Listing, decimal Quantity, Guid? Contract)[] lines) => new
    {
        lines = lines.Select(line => new { listingId = line.Listing, quantity = line.Quantity, contractId = line.Contract }),
        deliverTo = new { name = "Lan", phone = "0912 345 678", unit = DongNai[1].Code, street = "12 Lê Lợi" },
        payment = "cashOnDelivery",
    };

    public async Task<HttpResponseMessage> TryBuy(Villager buyer, params (Guid Listing, decimal Quantity)[] lines) => await As(buyer).PostAsJsonAsync("/api/orders", Basket(lines));

    /// <summary>Buys and gives the code of the only order.</summary>
    public async Task<string> Buy(Villager buyer, params (Guid Listing, decimal Quantity)[] lines) =>
        (await (await TryBuy(buyer, lines)).ReadJson()).GetProperty("orders")[0].GetProperty("code").GetString()!;

    public async Task<HttpResponseMessage> Step(Villager who, string code, string step) =>
        await As(who).PostAsJsonAsync($"/api/orders/{code}/{step}", step is "cancel" ? new { reason = "đổi ý" } : new object());

    public async Task<JsonElement> Walk(Villager seller, string code, params string[] steps)
    {
        var last = default(JsonElement);
        foreach (var step in steps) last = await (await Step(seller, code, step)).ReadJson();
        return last;
    }

    public async Task<string> Delivered(Villager seller, Villager buyer, params (Guid Listing, decimal Quantity)[] lines)
    {
        var code = await Buy(buyer, lines);
        await Walk(seller, code, "confirm", "ship", "deliver");
        return code;
    }

    /// <summary>A contract signed by hub and processor through the front door.</summary>
    public async Task<Guid> Contract(Villager hub, Villager processor, Villager household, long committedGrams, long price = 40_000, DateOnly? from = null, DateOnly? to = null)
    {
        var drafted = await (await As(hub).PostAsJsonAsync("/api/contracts", new
        {
            number = $"{Guid.CreateVersion7():N}/HĐLK", householdIds = new[] { household.Id }, hubId = hub.Id, processorId = processor.Id, productCode = "sau-rieng-ri6",
            priceDong = price, committedGrams, validFrom = from ?? new DateOnly(2026, 1, 1), validTo = to ?? new DateOnly(2026, 12, 31),
        })).ReadJson();
        var id = drafted.GetProperty("id").GetGuid();
        await (await As(hub).PostAsJsonAsync($"/api/contracts/{id}/sign", new { })).MustSucceed();
        await (await As(processor).PostAsJsonAsync($"/api/contracts/{id}/sign", new { })).MustSucceed();
        return id;
    }
}
