using Marketplace.Accounts.Demo;
using Marketplace.Accounts.Parties;
using Marketplace.Accounts.People;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Search;
using Marketplace.Chains.Contracts;
using Marketplace.Farming.Lots;
using Marketplace.Farming.Public;
using Marketplace.Platform.Blobs;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Marketplace.Platform.Startup;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marketplace.Demo.Province;

/// <summary>How many days of trade lie behind the scene's today.</summary>
internal sealed record SceneSpan(int Days);

/// <summary>
/// A believable province: Gia Lai and Đồng Nai, 300 households, 12 cooperatives, some 400 listings, two years of some 20,000 delivered sales under all four models,
/// courses with attendance and an account for every role. Everything goes through the capabilities' own entities and facts; the real readers make statistics of them.
/// </summary>
internal sealed class ProvinceScene(IServiceScopeFactory scopes, TimeProvider clock, SceneSpan span, IServiceProvider provider, ILogger<ProvinceScene> log) : IDemoScene
{
    private const int Seed = 20261121;
    private const int VillagesPerProvince = 24;
    private const double OrdersPerDay = 30;

    public async Task LoadAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<MarketplaceDb>();
        var mark = services.GetRequiredService<DemoMark>();
        if (await mark.IsHalfLoadedAsync(ct)) throw new SceneInterruptedException();
        if (await db.Set<Party>().AnyAsync(ct)) return;

        var started = clock.GetTimestamp();
        var now = clock.Now();
        var (today, start) = (now.VietnamDay(), now.VietnamDay().AddDays(-span.Days));
        var dice = new Dice(Seed);
        db.ChangeTracker.AutoDetectChangesEnabled = false;

        var territory = services.GetRequiredService<ITerritory>();
        var cast = new Cast(db, dice, services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, DemoAccount.Password), today);
        var everybody = cast.Gather(Places.Villages(territory, today, VillagesPerProvince), start);
        Introduce(cast, everybody, territory, today);
        var stand = new Shelves(db, dice, services.GetRequiredService<IProduce>(), services.GetRequiredService<ILots>(),
            services.GetRequiredService<IBlobStore>(), services.GetRequiredService<ListingTexts>(), new(db, services.GetRequiredService<PublishGate>(), now), now);
        var shelves = await stand.FillAsync(everybody, start, ct);
        await stand.AddSpecialsAsync(everybody.Farms[0], ct);
        var supplies = Sign(db, dice, everybody, shelves, start, today);
        new Classes(db, dice).Hold(everybody, start, today);
        CostBooks.Write(db, everybody, shelves, today, now);
        Registers.Fill(db, everybody, shelves, today, now);
        Elsewhere.Sell(db, everybody, today, now);
        Gathering.Open(db, everybody, shelves, today, now);
        var marketDays = new MarketDays(everybody, shelves, territory, now);
        marketDays.Plan(db);
        Barns.Fill(db, services.GetRequiredService<LotLedger>(), everybody, shelves, today, now);
        mark.Begin();
        await SaveAsync(db, ct);
        await marketDays.TakePlacesAsync(db, ct);
        services.GetRequiredService<ShopWindow>().Forget(); // its listings bear dates of the past

        var trade = new Trade(db, territory, dice, new(everybody.Consumers, everybody.Enterprises, everybody.Traders, supplies), shelves, now);
        var orders = await PlayAsync(db, trade, start, today, ct);
        foreach (var (contract, grams) in trade.Drawn)
            await db.Set<Contract>().Where(drawn => drawn.Id == contract).ExecuteUpdateAsync(set => set.SetProperty(drawn => drawn.DrawnGrams, grams), ct);
        await provider.ReadAllFactsAsync(ct);
        await mark.CompleteAsync(ct);
        log.LogInformation("Demo scene: {Listings} listings and {Orders} orders in {Seconds:0.0} s", shelves.Count, orders, clock.GetElapsedTime(started).TotalSeconds);
    }

    private static void Introduce(Cast cast, Everybody everybody, ITerritory territory, DateOnly today)
    {
        var home = territory.FindByCode("75", today)!;
        cast.Offer(everybody.Farms[0].Card, "Hộ nông dân", Role.Household);
        cast.Offer(everybody.Hubs[0].Card, "Hợp tác xã", Role.Cooperative);
        cast.Offer(everybody.Consumers[0], "Người mua", Role.Consumer);
        cast.Offer(everybody.Enterprises[0], "Doanh nghiệp chế biến", Role.Enterprise);
        cast.Offer(everybody.Traders[0], "Thương nhân", Role.Trader);
        cast.Appoint("Cán bộ " + everybody.Farms[0].Village.Now.Name, Role.CommuneOfficer, everybody.Farms[0].Village.Now);
        cast.Appoint("Sở Công Thương Đồng Nai", Role.IndustryTradeOfficer, home);
        cast.Appoint("Sở Công Thương Gia Lai", Role.IndustryTradeOfficer, territory.FindByCode("52", today)!);
        cast.Appoint("Quản trị hệ thống", Role.Administrator, unit: null);
    }

    // Each hub sells its two main products to two processors, a contract a year.
    private static List<Supply> Sign(MarketplaceDb db, Dice dice, Everybody everybody, IReadOnlyList<Shelf> shelves, DateOnly start, DateOnly today)
    {
        var supplies = new List<Supply>();
        foreach (var hub in everybody.Hubs)
            foreach (var shelf in shelves.Where(shelf => shelf.Seller.Id == hub.Card.Id).DistinctBy(shelf => shelf.Product.Code))
                for (var from = start; from <= today; from = from.AddYears(1))
                {
                    var processor = dice.Pick(everybody.Enterprises);
                    var contract = Contract.Draft(new()
                    {
                        Number = $"{supplies.Count + 1:00}/{from.Year}/HĐLK-MH", HouseholdIds = [.. hub.Members.Select(member => member.Card.Id)], HubId = hub.Card.Id,
                        ProcessorId = processor.Id, ProductCode = shelf.Product.Code, PriceDongPerKilogram = shelf.FarmDong * 1000 / shelf.GramsPerUnit * 104 / 100,
                        CommittedGrams = 400_000_000, ValidFrom = from, ValidTo = from.AddYears(1).AddDays(-1),
                    }, from.VietnamMidnight());
                    contract.Sign(processor.Id, accountId: null, from, from.VietnamMidnight().AddHours(10));
                    contract.Sign(hub.Card.Id, accountId: null, from, from.VietnamMidnight().AddHours(15));
                    db.Add(contract);
                    supplies.Add(new(contract.Id, contract.Number, processor.Id, hub.Card.Id, contract.ProductCode, contract.PriceDong, contract.ValidFrom, contract.ValidTo));
                }
        return supplies;
    }

    // A month to a commit: pages go on answering, and a killed scene is seen by its missing readiness, not by half a month.
    private static async Task<int> PlayAsync(MarketplaceDb db, Trade trade, DateOnly start, DateOnly today, CancellationToken ct)
    {
        var orders = 0;
        for (var day = start; day <= today; day = day.AddDays(1))
        {
            var growth = 0.55 + (0.9 * (day.DayNumber - start.DayNumber) / (today.DayNumber - start.DayNumber));
            orders += trade.Play(day, OrdersPerDay * growth);
            if (day.AddDays(1).Day == 1 || day == today) await SaveAsync(db, ct);
        }
        return orders;
    }

    private static async Task SaveAsync(MarketplaceDb db, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveAddedInBulkAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
