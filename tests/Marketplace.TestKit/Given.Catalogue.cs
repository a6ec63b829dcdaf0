using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Search;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.TestKit;

public sealed partial class Given
{
    /// <summary>Goods of a household in Long Khánh, on sale by the kilo.</summary>
    public async Task<Guid> Listing(string title, decimal available = 100, long priceDong = 50_000) =>
        await Listing(await Household(), title, available, priceDong);

    /// <param name="producer">The household whose produce it is; the seller when absent.</param>
    /// <param name="published">False for a draft.</param>
    /// <param name="ownProduce">False when the seller had bought it in.</param>
    /// <param name="certificate">Its number; whoever publishes under a standard that needs one is given a checked certificate.</param>
    public Task<Guid> Listing(
        Person seller, string title = "Sầu riêng Ri6", decimal available = 100, long priceDong = 50_000, string product = "sau-rieng-ri6", string standard = "none",
        Person? producer = null, bool published = true, decimal step = 1, string? certificate = null, bool ownProduce = true, decimal minimum = 0,
        long gramsPerUnit = 1000, string unit = "kg") => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<MarketplaceDb>();
        var territory = services.GetRequiredService<ITerritory>();
        var parties = services.GetRequiredService<IParties>();
        var pen = services.GetRequiredService<ListingPen>();
        var sellingParty = (await parties.FindAsync(seller.Party, default))!;
        var grower = (await parties.FindAsync((producer ?? seller).Party, default))!;
        var (now, today) = (app.Clock.Now(), app.Clock.Today());
        var commune = grower.UnitOn(today);
        var goods = new Goods(
            product, grower.Id, grower.Kind, grower.Name, commune, territory.AtLevel(commune, UnitLevel.Province, today)!.Id, ownProduce);
        var terms = new ListingTerms
        {
            Title = title, PriceDong = priceDong, Unit = unit, GramsPerUnit = gramsPerUnit, StepThousandths = Quantity.ToThousandths(step)!.Value,
            MinimumThousandths = Quantity.ToThousandths(minimum)!.Value, StandardCode = standard, CertificateNumber = certificate,
        };
        var listing = pen.Draft(sellingParty, goods, terms, Quantity.ToThousandths(available)!.Value, now);
        if (published)
        {
            await CertifyAsync(grower.Id, product, standard, certificate);
            if (await pen.PublishAsync(listing, now, default) is { } refusal) throw new InvalidOperationException(refusal.Code);
        }
        await db.SaveChangesAsync();
        services.GetRequiredService<ShopWindow>().Touch();
        return listing.Id;
    });
}
