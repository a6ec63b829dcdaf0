using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Photos;
using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Search;
using Marketplace.Catalogue.Stock;
using Marketplace.Farming.Public;
using Marketplace.Platform.Blobs;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;

namespace Marketplace.Demo.Province;

/// <summary>Lists what the scene's households grow: by themselves, or by their cooperative in their name.</summary>
internal sealed class Shelves(MarketplaceDb db, Dice dice, IProduce produce, ILots lots, IBlobStore blobs, ListingTexts texts, Papers papers, DateTimeOffset now)
{
    private static readonly string[] Grades = ["Loại 1", "Loại 1", "Loại 2", "Hàng tuyển"];
    private static readonly string[] Standards = ["none", "none", "none", "none", "vietgap", "vietgap", "vietgap", "an-toan", "ocop", "globalgap", "huu-co"];

    private readonly Dictionary<string, (string Key, int Width, int Height)> _pictures = new(StringComparer.Ordinal);
    private int _certificates;

    /// <summary>Most households list something, some two things, some nothing yet; each cooperative lists for its members.</summary>
    public async Task<IReadOnlyList<Shelf>> FillAsync(Everybody everybody, DateOnly start, CancellationToken ct)
    {
        var shelves = new List<Shelf>();
        foreach (var farm in everybody.Farms.Where((farm, number) => farm.HasAccount && number % 12 != 7))
        {
            var crops = Crops.All.Where(crop => crop.Provinces.Contains(farm.Village.OldProvince, StringComparer.Ordinal)).ToList();
            var weights = crops.Select(crop => crop.Popularity).ToList();
            // Whatever grows in the two provinces is on sale somewhere; beyond that the popular is listed more often.
            var first = crops.FindIndex(crop => shelves.TrueForAll(shelf => shelf.Crop != crop));
            if (first < 0) first = dice.Weighted(weights);
            shelves.Add(await ListAsync(farm.Card, farm, crops[first], Later(farm.Card.Places[0].From), ct));
            if (dice.Chance(0.28)) shelves.Add(await ListAsync(farm.Card, farm, crops[(first + 1) % crops.Count], Later(farm.Card.Places[0].From.AddDays(60)), ct));
        }
        foreach (var hub in everybody.Hubs)
        {
            var main = Crops.All.Where(crop => crop.Provinces.Contains(hub.Village.OldProvince, StringComparer.Ordinal)).OrderByDescending(crop => crop.Popularity).Take(4).ToList();
            for (var number = 0; number < Math.Min(6, hub.Members.Count); number++) shelves.Add(await ListAsync(hub.Card, hub.Members[number], main[number % 2], start.AddDays(20), ct));
        }
        return shelves;
    }

    /// <summary>What the first household offers besides: a second grade of its first goods, and a harvest to come, sold by the fruit and priced by the kilo.</summary>
    public async Task AddSpecialsAsync(Farm farm, CancellationToken ct)
    {
        var first = db.Set<Listing>().Local.First(listing => listing.ProducerId == farm.Card.Id);
        var today = now.VietnamDay();
        var product = produce.Product(first.ProductCode)!;
        var terms = new ListingTerms
        {
            Title = $"{product.NameVi} trái nhỏ", Grade = "Trái nhỏ", PriceDong = RoundPrice(first.PriceDong * 7 / 10), Unit = first.Unit, GramsPerUnit = first.GramsPerUnit,
            Description = first.Description, StepThousandths = 1000, MinimumThousandths = 1000, StandardCode = "none", HarvestFrom = first.HarvestFrom, HarvestTo = first.HarvestTo,
        };
        var second = await PutAsync(farm.Card, farm, terms, product, 80_000, now.AddDays(-5), ct);
        if (second.JoinFamilyOf(first) is { } refusal) throw new InvalidOperationException($"The scene's second grade is refused: {refusal.Code}");
        await PutAsync(farm.Card, farm, terms with
        {
            Title = $"{product.NameVi} vụ tới, bán theo trái", Grade = "Trái 1,5–2 kg", PriceDong = 35_000, PricedBy = PricedBy.Kilogram, Unit = "trái", GramsPerUnit = 1_700,
            HarvestFrom = today.AddDays(30), HarvestTo = today.AddDays(45), ShipBy = today.AddDays(48),
        }, product, 300_000, now.AddDays(-2), ct);
    }

    private DateOnly Later(DateOnly joined) => joined.AddDays(dice.Between(2, 40));

    private async Task<Shelf> ListAsync(PartyCard seller, Farm farm, Crop crop, DateOnly since, CancellationToken ct)
    {
        var product = produce.Product(crop.ProductCode) ?? throw new InvalidOperationException($"No product {crop.ProductCode}");
        var standard = produce.Standard(dice.Pick(Standards))!;
        var certificate = standard.NeedsCertificate ? Names.Certificate(standard.Code, ++_certificates) : null;
        var farmPrice = dice.Between(product.FarmPriceLowDong, product.FarmPriceHighDong);
        var terms = new ListingTerms
        {
            Title = product.NameVi, Grade = dice.Pick(Grades), PriceDong = RoundPrice(farmPrice * Crops.RetailPercent / 100), Unit = product.SaleUnit, GramsPerUnit = product.GramsPerUnit,
            Description = $"{product.NameVi} của {farm.Card.Name}, thu hoạch tại {farm.Village.Now.Name}. Ảnh và thông tin minh họa.",
            StepThousandths = 1000, MinimumThousandths = 1000, StandardCode = standard.Code, CertificateNumber = certificate, HarvestFrom = Harvest(product, 0), HarvestTo = Harvest(product, 27),
        };
        var at = since.VietnamMidnight().AddHours(9);
        if (at > now) at = now.AddHours(-1);
        var listing = await PutAsync(seller, farm, terms, product, 1000L * dice.Between(20, crop.LoadUnits.High), at, ct);
        return new(crop, product, seller, farm.Card, listing.Id, listing.LotId!.Value, listing.LotCode!, standard.Code, listing.Title, PhotoAddress.Of(listing.CoverKey),
            listing.Unit, listing.GramsPerUnit, listing.PriceDong, farmPrice, since);
    }

    private async Task<Listing> PutAsync(PartyCard seller, Farm farm, ListingTerms terms, ProductCard product, long thousandths, DateTimeOffset at, CancellationToken ct)
    {
        var goods = new Goods(product.Code, farm.Card.Id, PartyKind.Household, farm.Card.Name, farm.Village.Now.Id, farm.Village.Province.Id, IsOwnProduce: true);
        var standard = produce.Standard(terms.StandardCode)!;
        var listing = Listing.Draft(seller, goods, terms, at);
        papers.Cover(listing, farm.Card, farm.Village.Now.Id);
        var lot = lots.Open(farm.Card.Id, seller.Id, product.Code, listing.Words, at);
        listing.Trace(lot);
        lots.Record(lot.Id, TraceStep.Listed, at, $"listing/{listing.Id}", farm.Village.Now.Id);
        await PictureAsync(listing, at, ct);
        if (listing.Publish(standard, at) is { } refusal) throw new InvalidOperationException($"The scene's listing is refused: {refusal.Code}");

        var text = new ListingText { ListingId = listing.Id };
        texts.Write(text, listing);
        db.Add(listing);
        db.Add(text);
        db.Add(new ListingStock { ListingId = listing.Id, AvailableThousandths = thousandths });
        db.Announce(new ListingPublished(listing.Id, seller.Id, farm.Card.Id, product.Code, at));
        return listing;
    }

    private async Task PictureAsync(Listing listing, DateTimeOffset at, CancellationToken ct)
    {
        if (!_pictures.TryGetValue(listing.ProductCode, out var picture))
        {
            await using var content = typeof(Shelves).Assembly.GetManifestResourceStream($"Pictures/{listing.ProductCode}.webp")
                ?? throw new InvalidOperationException($"No picture of {listing.ProductCode}");
            picture = _pictures[listing.ProductCode] = (await blobs.SaveAsync(content, "image/webp", ct), 800, 600);
        }
        db.Add(new Photo { ListingId = listing.Id, Key = picture.Key, Width = picture.Width, Height = picture.Height, AddedAt = at });
        listing.Show(picture.Key, at);
    }

    // The current harvest when it is its season, the next one otherwise.
    private DateOnly Harvest(ProductCard product, int plusDays)
    {
        var today = now.VietnamDay();
        var month = new DateOnly(today.Year, today.Month, 1);
        while (!product.HarvestMonths.Contains(month.Month)) month = month.AddMonths(1);
        return month.AddDays(plusDays);
    }

    private static long RoundPrice(long dong) => dong < 10_000 ? dong / 100 * 100 : dong / 1000 * 1000;
}
