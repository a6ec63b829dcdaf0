using Marketplace.Farming.Lots;
using Marketplace.Farming.Recalls;
using Marketplace.Platform.Database;

namespace Marketplace.Demo.Province;

/// <summary>Weighed harvests of some households. Two of the first household's were called back by its commune: one was released after a second test, one is still held.</summary>
internal static class Barns
{
    private const int Keepers = 20;

    public static void Fill(MarketplaceDb db, LotLedger ledger, Everybody everybody, IReadOnlyList<Shelf> shelves, DateOnly today, DateTimeOffset now)
    {
        var shelfOf = shelves.GroupBy(shelf => shelf.Producer.Id).ToDictionary(own => own.Key, own => own.First());
        var number = 0;
        foreach (var farm in everybody.Farms.Where(farm => shelfOf.ContainsKey(farm.Card.Id)).Take(Keepers))
            Harvest(ledger, farm, shelfOf[farm.Card.Id], 250 + (50 * (number % 7)), today.AddDays(-(number++ % 9)));

        var first = everybody.Farms[0];
        var shelfOfFirst = shelfOf[first.Card.Id];
        var tested = CallBack(db, first, Harvest(ledger, first, shelfOfFirst, 400, today.AddDays(-12)), now.AddDays(-9));
        tested.Recall.Release(byOfficer: true, Officer(first), "Mẫu kiểm nghiệm lần hai đạt.", now.AddDays(-6));
        db.Entry(tested.Hold).Property(hold => hold.ReleasedAt).CurrentValue = tested.Recall.ReleasedAt;
        var open = CallBack(db, first, Harvest(ledger, first, shelfOfFirst, 180, today.AddDays(-3)), now.AddDays(-1));
        db.Entry(db.Set<LotMass>().Local.Single(mass => mass.LotId == open.Hold.LotId)).Property(mass => mass.Holds).CurrentValue = 1;
    }

    private static Lot Harvest(LotLedger ledger, Farm farm, Shelf shelf, int kilograms, DateOnly day) =>
        ledger.Open(new(farm.Card.Id, shelf.Product.Code, new("none", HarvestFrom: day, HarvestTo: day)), farm.Card.Id, kilograms * 1000);

    private static (Recall Recall, LotHold Hold) CallBack(MarketplaceDb db, Farm farm, Lot lot, DateTimeOffset at)
    {
        var recall = new Recall { LotId = lot.Id, Reason = "Mẫu kiểm nghiệm vượt mức dư lượng cho phép (minh họa).", ByName = Officer(farm), ByOfficer = true, At = at };
        var hold = new LotHold { RecallId = recall.Id, LotId = lot.Id };
        db.Add(recall);
        db.Add(hold);
        return (recall, hold);
    }

    private static string Officer(Farm farm) => $"Cán bộ {farm.Village.Now.Name}";
}
