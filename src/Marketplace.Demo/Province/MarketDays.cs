using Marketplace.Catalogue.Cycles;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;

namespace Marketplace.Demo.Province;

/// <summary>The second cooperative sells some of its goods in order cycles: one is open, the next one is planned.</summary>
internal static class MarketDays
{
    public static void Plan(MarketplaceDb db, Everybody everybody, IReadOnlyList<Shelf> shelves, DateOnly today, DateTimeOffset now)
    {
        var hub = everybody.Hubs[1];
        var goods = shelves.Where(shelf => shelf.Seller.Id == hub.Card.Id).Take(3).Select(shelf => shelf.ListingId).ToList();
        var opened = today.AddDays(-1).VietnamMidnight().AddHours(6);
        var commune = hub.Card.UnitOn(today);
        db.Add(OrderCycle.Plan(hub.Card.Id, Terms("Đợt cuối tuần này", opened, goods, commune, delivers: false), now));
        db.Add(OrderCycle.Plan(hub.Card.Id, Terms("Đợt cuối tuần sau", opened.AddDays(7), goods, commune, delivers: true), now));
    }

    private static CycleTerms Terms(string name, DateTimeOffset opensAt, IReadOnlyList<Guid> goods, int commune, bool delivers)
    {
        var closesAt = opensAt.AddDays(3).AddHours(12);
        var day = closesAt.VietnamDay().AddDays(1);
        return new(name, opensAt, closesAt, "Hái trong ngày, nhận tại điểm hẹn (minh họa).", delivers, goods,
        [
            new(Id: null, commune, "Sân kho hợp tác xã", day, 7 * 60, 9 * 60, Cap: 40),
            new(Id: null, commune, "Cổng nhà văn hóa", day, (16 * 60) + 30, 18 * 60, Cap: null),
        ]);
    }
}
