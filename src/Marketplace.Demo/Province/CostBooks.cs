using Marketplace.Farming.Costs;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;

namespace Marketplace.Demo.Province;

/// <summary>What this year's crop cost some of the households: most sheets approved, the first ones' next season waiting for the commune.</summary>
internal static class CostBooks
{
    private const int Writers = 40;
    private const int Waiting = 3;

    public static void Write(MarketplaceDb db, Everybody everybody, IReadOnlyList<Shelf> shelves, DateOnly today, DateTimeOffset now)
    {
        var ofHousehold = shelves.GroupBy(shelf => shelf.Producer.Id).ToDictionary(own => own.Key, own => own.First());
        var number = 0;
        foreach (var farm in everybody.Farms.Where(farm => ofHousehold.ContainsKey(farm.Card.Id)).Take(Writers))
        {
            var shelf = ofHousehold[farm.Card.Id];
            Add(db, farm, shelf, $"Vụ {today.Year}", new(today.Year, 1, 1), number, now).Approve(officer: null, now);
            if (number++ < Waiting) Add(db, farm, shelf, $"Vụ {today.Year + 1}", new(today.Year + 1, 1, 1), number + 2, now);
        }
    }

    // Two thirds of the farm price or a little more, half of it the family's own days of work.
    private static CostSheet Add(MarketplaceDb db, Farm farm, Shelf shelf, string season, DateOnly from, int number, DateTimeOffset now)
    {
        const long kilograms = 2_000;
        var total = shelf.FarmDong * 1000 / shelf.GramsPerUnit * kilograms * (60 + (number % 5 * 4)) / 100;
        var sheet = new CostSheet
        {
            OwnerId = farm.Card.Id, UnitId = farm.Village.Now.Id, ProductCode = shelf.Product.Code, StandardCode = shelf.StandardCode, Season = season, Revision = 1, WrittenAt = now,
        };
        sheet.State(from, from.AddYears(1).AddDays(-1), kilograms * 1000,
        [
            CostLine.Of(1, CostItem.HouseholdLabour, note: null, total / 2 / 300_000 * 1000, "công", 300_000),
            CostLine.Of(2, CostItem.Fertiliser, note: null, total / 4 / 18_000 * 1000, "kg", 18_000),
            CostLine.Of(3, CostItem.Water, note: null, 12_000, "lần", total / 4 / 12),
        ]);
        sheet.Submit(now);
        db.Add(sheet);
        return sheet;
    }
}
