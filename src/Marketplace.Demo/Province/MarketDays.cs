using Marketplace.Catalogue.Cycles;
using Marketplace.Catalogue.Public;
using Marketplace.Ordering.Orders;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Demo.Province;

/// <summary>The first cooperative sells some of its goods in order cycles: one is open and has orders, the next one is planned.</summary>
internal sealed class MarketDays(Everybody everybody, IReadOnlyList<Shelf> shelves, ITerritory territory, DateTimeOffset now)
{
    private const int Orders = 4;

    private readonly Hub _hub = everybody.Hubs[0];
    private readonly List<Shelf> _goods = [.. shelves.Where(shelf => shelf.Seller.Id == everybody.Hubs[0].Card.Id).TakeLast(2)];
    private Guid _slot;

    public void Plan(MarketplaceDb db)
    {
        var opened = now.VietnamDay().AddDays(-1).VietnamMidnight().AddHours(6);
        var open = OrderCycle.Plan(_hub.Card.Id, Terms("Đợt cuối tuần này", opened, delivers: false), now);
        db.Add(open);
        db.Add(OrderCycle.Plan(_hub.Card.Id, Terms("Đợt cuối tuần sau", opened.AddDays(7), delivers: true), now));
        var slot = OrderCycles.SlotsOf(open, territory)[0];
        _slot = slot.Id;
        var card = new CycleCard(open.Id, open.SellerId, open.Name, new(open.OpensAt, open.ClosesAt), open.Delivers, open.Note, [slot]);
        foreach (var (buyer, number) in everybody.Consumers.TakeLast(Orders).Select((buyer, number) => (buyer, number)))
        {
            var order = Order.Place(
                PublicCode.NewGroup(), new(buyer.Id, buyer.Name, _hub.Card.Id, _hub.Card.Name, Cycle: card, Slot: slot),
                new DeliverTo(buyer.Name, buyer.Phone ?? Names.Phone(0), slot.UnitId, slot.Street, Note: null), PaymentMethod.CashOnDelivery,
                [.. _goods.Take(1 + (number % 2)).Select(shelf => Bought(shelf, number + 1))], opened.AddMinutes(7 + (number * 31)));
            db.Announce(order.PlacedFact());
            db.Add(order);
        }
    }

    /// <summary>The places at the slot, which only rise by updates.</summary>
    public Task TakePlacesAsync(MarketplaceDb db, CancellationToken ct) =>
        db.Set<CycleSlot>().Where(slot => slot.Id == _slot).ExecuteUpdateAsync(set => set.SetProperty(slot => slot.Taken, Orders), ct);

    private CycleTerms Terms(string name, DateTimeOffset opensAt, bool delivers)
    {
        var closesAt = opensAt.AddDays(3).AddHours(12);
        var (day, commune) = (closesAt.VietnamDay().AddDays(1), _hub.Card.UnitOn(now.VietnamDay()));
        return new(name, opensAt, closesAt, "Hái trong ngày, nhận tại điểm hẹn (minh họa).", delivers, [.. _goods.Select(shelf => shelf.ListingId)],
        [
            new(Id: null, commune, "Sân kho hợp tác xã", day, 7 * 60, 9 * 60, Cap: 40),
            new(Id: null, commune, "Cổng nhà văn hóa", day, (16 * 60) + 30, 18 * 60, Cap: null),
        ]);
    }

    private static OrderedGoods Bought(Shelf shelf, int units) => new()
    {
        ListingId = shelf.ListingId, LotId = shelf.LotId, LotCode = shelf.LotCode, ProducerId = shelf.Producer.Id, ProductCode = shelf.Product.Code, StandardCode = shelf.StandardCode,
        Title = shelf.Title, Photo = shelf.Photo, Unit = shelf.Unit, GramsPerUnit = shelf.GramsPerUnit, QuantityThousandths = units * 1000L, PriceDong = shelf.RetailDong,
        PricedPerKilogram = false, IsOwnProduce = true,
    };
}
