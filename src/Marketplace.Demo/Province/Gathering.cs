using Marketplace.Farming.Pools;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;

namespace Marketplace.Demo.Province;

/// <summary>The first cooperative gathers its members' harvest: one pool takes pledges, another has closed and is being weighed.</summary>
internal static class Gathering
{
    public static void Open(MarketplaceDb db, Everybody everybody, IReadOnlyList<Shelf> shelves, DateOnly today, DateTimeOffset now)
    {
        var hub = everybody.Hubs[0];
        var product = shelves.First(shelf => shelf.Seller.Id == hub.Card.Id).Product;
        var price = product.FarmPriceHighDong * 1000 / product.GramsPerUnit;
        var open = Start(hub, product.Code, price, capKilograms: 5_000, today.AddDays(6), today.AddDays(4).VietnamMidnight(), now.AddDays(-2));
        var closed = Start(hub, product.Code, price, capKilograms: 1_500, today, today.VietnamMidnight(), now.AddDays(-9));
        foreach (var (member, place) in hub.Members.Take(6).Select((member, place) => (member.Card.Id, place + 1)))
        {
            open.Stand(member, (300 + (place * 70)) * 1000L);
            closed.Stand(member, (220 + (place * 40)) * 1000L);
            if (place > 2) continue;
            closed.Weigh(member, gradeNo: 1, (180 + (place * 23)) * 1000L, now);
            closed.Weigh(member, gradeNo: 2, (40 + place) * 1000L, now);
        }
        db.Add(open);
        db.Add(closed);
    }

    private static Pool Start(Hub hub, string product, long price, long capKilograms, DateOnly deliverOn, DateTimeOffset closesAt, DateTimeOffset at)
    {
        var pool = new Pool
        {
            CooperativeId = hub.Card.Id, ProductCode = product, StandardCode = "none", CapGrams = capKilograms * 1000, DeliverOn = deliverOn, ClosesAt = closesAt,
            Note = "Giao tại kho hợp tác xã trước 9 giờ (minh họa).", OpenedAt = at,
        };
        pool.Grades.Add(new() { No = 1, Name = "Loại 1", PriceDongPerKilogram = price });
        pool.Grades.Add(new() { No = 2, Name = "Loại 2", PriceDongPerKilogram = price * 3 / 4 });
        return pool;
    }
}
