using System.Diagnostics;
using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Photos;
using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Search;
using Marketplace.Catalogue.Stock;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Marketplace.Platform.Values;
using Marketplace.TestKit;
using Marketplace.Territory.Public;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Benchmarks;

/// <summary>A storefront of many thousand listings, made through the real entities: 200 households in 100 communes of two provinces, every product and standard.</summary>
internal static class FilledShop
{
    private const int Households = 200;
    private const int Batch = 1000;

    internal sealed record Answer(int Listings, double Seconds, IReadOnlyList<Guid> Ids, IReadOnlyList<string> Products, IReadOnlyList<string> Communes);

    public static async Task<Answer> FillAsync(MarketplaceApp app, int count)
    {
        var watch = Stopwatch.StartNew();
        var today = app.Clock.Today();
        var communes = await app.InScopeAsync(services =>
        {
            var territory = services.GetRequiredService<ITerritory>();
            string[] provinces = [Given.DongNai, Given.GiaLai];
            return Task.FromResult(provinces.SelectMany(code => territory.ChildrenOf(territory.FindByCode(code, today)!.Id, today).Take(50)).Select(unit => unit.Code).ToList());
        });
        var sellers = new List<Person>();
        for (var number = 0; number < Households; number++) sellers.Add(await app.Given.Household($"Hộ {number + 1}", communes[number % communes.Count]));

        var dice = new Random(1);
        var ids = new List<Guid>();
        while (ids.Count < count) ids.AddRange(await app.InScopeAsync(services => ListAsync(app, services, dice, sellers, Math.Min(Batch, count - ids.Count))));
        await app.Services.ReadAllFactsAsync(CancellationToken.None);
        var products = await app.InScopeAsync(services => Task.FromResult(services.GetRequiredService<IProduce>().Products.Select(product => product.Code).ToList()));
        return new(ids.Count, watch.Elapsed.TotalSeconds, ids, products, communes);
    }

    private static async Task<List<Guid>> ListAsync(MarketplaceApp app, IServiceProvider services, Random dice, List<Person> sellers, int count)
    {
        var db = services.GetRequiredService<MarketplaceDb>();
        var (produce, territory, texts, lots) =
            (services.GetRequiredService<IProduce>(), services.GetRequiredService<ITerritory>(), services.GetRequiredService<ListingTexts>(), services.GetRequiredService<ILots>());
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var today = app.Clock.Today();
        var cards = await services.GetRequiredService<IParties>().FindAsync([.. sellers.Select(seller => seller.Party)], CancellationToken.None);
        var ids = new List<Guid>(count);
        for (var number = 0; number < count; number++)
        {
            var now = app.Clock.Now();
            var (product, standard, seller) = (produce.Products[dice.Next(produce.Products.Count)], produce.Standards[dice.Next(produce.Standards.Count)], cards[sellers[dice.Next(sellers.Count)].Party]);
            var commune = seller.UnitOn(today);
            var terms = new ListingTerms
            {
                Title = $"{product.NameVi} {(dice.Next(3) == 0 ? "vườn nhà" : "tuyển chọn")} {territory.Find(commune, today)!.ShortName}", Grade = "Loại " + (1 + dice.Next(3)),
                Description = string.Join(' ', Enumerable.Repeat($"{product.NameVi} hái buổi sáng, giao trong ngày.", 8)), PriceDong = 1000 * dice.Next(5, 300),
                Unit = product.SaleUnit, GramsPerUnit = product.GramsPerUnit, StepThousandths = 1000, StandardCode = standard.Code,
                CertificateNumber = standard.NeedsCertificate ? $"MH-{number}" : null,
            };
            var goods = new Goods(product.Code, seller.Id, seller.Kind, seller.Name, commune, territory.AtLevel(commune, UnitLevel.Province, today)!.Id, IsOwnProduce: true);
            var listing = Listing.Draft(seller, goods, terms, now);
            listing.Trace(lots.Open(seller.Id, seller.Id, product.Code, new(standard.Code, terms.CertificateNumber, HarvestFrom: terms.HarvestFrom, HarvestTo: terms.HarvestTo)));
            var photo = new Photo { ListingId = listing.Id, Key = $"{listing.Id:N}.webp", Width = 800, Height = 600, AddedAt = now };
            listing.Show(photo.Key, now);
            if (listing.Publish(standard, now) is { } refusal) throw new InvalidOperationException(refusal.Code);
            var text = new ListingText { ListingId = listing.Id };
            texts.Write(text, listing);
            db.AddRange(listing, text, photo, new ListingStock { ListingId = listing.Id, AvailableThousandths = 100_000_000 });
            db.Announce(new ListingPublished(listing.Id, seller.Id, seller.Id, product.Code, now));
            ids.Add(listing.Id);
        }
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.SaveAddedInBulkAsync(CancellationToken.None);
        await transaction.CommitAsync();
        return ids;
    }
}
