using Marketplace.Accounts.Public;
using Marketplace.Farming.OcopProducts;
using Marketplace.Farming.SiteCodes;
using Marketplace.Platform.Database;

namespace Marketplace.Demo.Province;

/// <summary>Codes of growing areas and packing houses with the letters MH, which no province bears, and ranked products under decisions that end in MH (minh họa).</summary>
internal static class Registers
{
    private const int Ranked = 30;
    private static readonly string[] Forms = ["tuyển chọn", "đặc sản", "vườn nhà", "loại một"];
    private static readonly string[] Markets = ["CN", "US", "EU", "JP", "VN"];

    public static void Fill(MarketplaceDb db, Everybody everybody, IReadOnlyList<Shelf> shelves, DateOnly today, DateTimeOffset now)
    {
        var productOf = shelves.GroupBy(shelf => shelf.Seller.Id).ToDictionary(own => own.Key, own => own.First().Product);
        var number = 0;
        foreach (var hub in everybody.Hubs.Where(hub => productOf.ContainsKey(hub.Card.Id)))
        {
            var product = productOf[hub.Card.Id];
            Area(db, hub.Card, hub.Village, hub.Members, $"Vùng {Lower(product.NameVi)} {hub.Village.Now.ShortName}", product.Code, ++number, today, now);
            if (number % 3 == 1) House(db, hub.Card, hub.Village, $"Cơ sở đóng gói {hub.Card.Name}", product.Code, number, today, now);
        }
        // The first household's own commune: its officer has a register to keep.
        var first = everybody.Farms[0];
        var neighbours = everybody.Farms.Where(farm => farm.Village == first.Village).Take(6).ToList();
        Area(db, first.Card, first.Village, neighbours, $"Vùng sầu riêng {first.Village.Now.ShortName}", "sau-rieng-ri6", number: 41, today, now);
        Area(db, first.Card, first.Village, neighbours[..2], $"Vùng bưởi {first.Village.Now.ShortName}", "buoi-da-xanh", number: 42, today, now);
        Rank(db, everybody, shelves, today, now);
    }

    private static void Area(
        MarketplaceDb db, PartyCard manager, Village village, IReadOnlyList<Farm> farms, string name, string product, int number, DateOnly today, DateTimeOffset now)
    {
        var site = Site(SiteKind.GrowingArea, $"VN-MHOR-{number:0000}", manager, village, name, product, farms.Count * 9_000, number, now);
        Step(site, SiteMove.Applied, today.AddDays(-500 + number), village, now);
        if (number % 7 != 5) Step(site, SiteMove.Issued, today.AddDays(-420 + number), village, now);
        if (number % 7 is 3 or 6) Step(site, SiteMove.Suspended, today.AddDays(-60), village, now);
        if (number % 7 == 6) Step(site, SiteMove.Restored, today.AddDays(-20), village, now);
        foreach (var farm in farms)
            site.Join(new() { No = site.Households.Count + 1, Name = farm.Card.Name, HouseholdId = farm.Card.Id, AreaSquareMetres = 8_500 - (250 * (site.Households.Count % 5)), From = today.AddDays(-420) });
        db.Add(site);
    }

    private static void House(MarketplaceDb db, PartyCard manager, Village village, string name, string product, int number, DateOnly today, DateTimeOffset now)
    {
        var site = Site(SiteKind.PackingHouse, $"VN-MHPH-{number:0000}", manager, village, name, product, squareMetres: 1_200, number, now);
        Step(site, SiteMove.Applied, today.AddDays(-460), village, now);
        Step(site, SiteMove.Issued, today.AddDays(-400), village, now);
        db.Add(site);
    }

    private static SiteCode Site(
        SiteKind kind, string code, PartyCard manager, Village village, string name, string product, long squareMetres, int number, DateTimeOffset now)
    {
        var site = new SiteCode { Kind = kind, RegisteredAt = now.AddDays(-400).AddMinutes(number) };
        site.State(new(code, name, Markets[number % Markets.Length], product, village.Now.Id, squareMetres, manager.Id, manager.Name));
        return site;
    }

    private static void Step(SiteCode site, SiteMove move, DateOnly on, Village village, DateTimeOffset now)
    {
        var reason = move switch
        {
            SiteMove.Suspended => "Chưa khắc phục lỗi ghi chép nhật ký canh tác (minh họa).",
            SiteMove.Restored => "Đã khắc phục, kiểm tra lại đạt (minh họa).",
            _ => $"Hồ sơ {site.Moves.Count + 1}/MH",
        };
        site.Move(move, code: null, new() { No = site.Moves.Count + 1, Move = move, On = on, Reason = reason, ByName = $"Cán bộ {village.Now.Name}", At = now.AddDays(-400) });
    }

    private static void Rank(MarketplaceDb db, Everybody everybody, IReadOnlyList<Shelf> shelves, DateOnly today, DateTimeOffset now)
    {
        var villageOf = everybody.Farms.ToDictionary(farm => farm.Card.Id, farm => farm.Village);
        foreach (var hub in everybody.Hubs) villageOf[hub.Card.Id] = hub.Village;
        var number = 0;
        foreach (var shelf in shelves.Where(shelf => villageOf.ContainsKey(shelf.Seller.Id)).DistinctBy(shelf => shelf.Seller.Id).Take(Ranked))
        {
            var product = new OcopProduct { RegisteredAt = now.AddDays(-300).AddMinutes(number) };
            product.State(new(
                $"{shelf.Product.NameVi} {Forms[number % Forms.Length]}", shelf.Seller.Id, shelf.Seller.Name, shelf.Product.Code, 3 + (number % 7 == 0 ? 2 : number % 3 == 0 ? 1 : 0),
                $"{1200 + (number / 6)}/QĐ-UBND-MH", today.AddDays(-60 - (number * 41)), villageOf[shelf.Seller.Id].Now.Id));
            db.Add(product);
            number++;
        }
    }

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
