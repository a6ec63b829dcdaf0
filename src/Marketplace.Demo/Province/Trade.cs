using Marketplace.Accounts.Public;
using Marketplace.Farming.Public;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;

namespace Marketplace.Demo.Province;

/// <summary>Goods of one listing as the scene trades them.</summary>
internal sealed record Shelf(Crop Crop, ProductCard Product, PartyCard Seller, PartyCard Producer, Guid ListingId, Guid LotId, string LotCode, string StandardCode,
    string Title, string? Photo, string Unit, long GramsPerUnit, long RetailDong, long FarmDong, DateOnly Since);

/// <summary>A processor's contract with a hub for one product.</summary>
internal sealed record Supply(Guid ContractId, string Number, Guid ProcessorId, Guid HubId, string ProductCode, long PriceDong, DateOnly From, DateOnly To);

/// <summary>Everybody who buys, by what a sale to them usually is.</summary>
internal sealed record Market(IReadOnlyList<PartyCard> Consumers, IReadOnlyList<PartyCard> Enterprises, IReadOnlyList<PartyCard> Traders, IReadOnlyList<Supply> Supplies);

/// <summary>
/// Orders day by day: consumers' baskets, loads for traders and enterprises, deliveries under chain contracts, following harvest and a growing platform.
/// Each one walks through the order's own rules; the last days are left on their way.
/// </summary>
internal sealed class Trade(MarketplaceDb db, ITerritory territory, Dice dice, Market market, IReadOnlyList<Shelf> shelves, DateTimeOffset now)
{
    // Shares of orders, not of kilos: a basket is three kilos, a trader's load a ton.
    private static readonly double[] ModelShares = [0.025, 0.025, 0.20, 0.75];

    private readonly Dictionary<Guid, PartyCard> _parties = new[] { market.Consumers, market.Enterprises, market.Traders }
        .SelectMany(parties => parties).Concat(shelves.SelectMany(shelf => new[] { shelf.Seller, shelf.Producer })).DistinctBy(party => party.Id).ToDictionary(party => party.Id);

    private readonly Dictionary<Guid, long> _drawn = [];

    /// <summary>Grams drawn on each contract.</summary>
    public IReadOnlyDictionary<Guid, long> Drawn => _drawn;

    /// <summary>Adds the day's orders to the context; answers how many.</summary>
    public int Play(DateOnly day, double usual)
    {
        var busy = usual * (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 1.25 : 0.9);
        var count = (int)busy + (dice.Chance(busy - (int)busy) ? 1 : 0);
        var open = shelves.Where(shelf => shelf.Since <= day).ToList();
        if (open.Count == 0) return 0;
        var contracted = open.Where(shelf => SupplyOf(shelf, day) is not null).ToList();
        var (weights, contractedWeights) = (Weights(open, day), Weights(contracted, day));
        for (var number = 0; number < count; number++)
        {
            var wish = (SalesModel)(dice.Weighted(ModelShares) + 1);
            Add(wish, wish is SalesModel.Chain && contracted.Count > 0 ? contracted[dice.Weighted(contractedWeights)] : open[dice.Weighted(weights)], day);
        }
        return count;
    }

    private static List<double> Weights(IEnumerable<Shelf> from, DateOnly day) => [.. from.Select(shelf => shelf.Crop.Popularity * Crops.Season(shelf.Product, day))];

    private Supply? SupplyOf(Shelf shelf, DateOnly day) =>
        market.Supplies.FirstOrDefault(open => open.HubId == shelf.Seller.Id && open.ProductCode == shelf.Product.Code && open.From <= day && day <= open.To);

    private void Add(SalesModel wish, Shelf shelf, DateOnly day)
    {
        var supply = wish is SalesModel.Chain ? SupplyOf(shelf, day) : null;
        var buyer = Buyer(wish, supply, shelf);
        var retail = supply is null && buyer.Kind is PartyKind.Consumer;
        var goods = new OrderedGoods
        {
            ListingId = shelf.ListingId, LotId = shelf.LotId, LotCode = shelf.LotCode, ProducerId = shelf.Producer.Id, ProductCode = shelf.Product.Code,
            StandardCode = shelf.StandardCode, Title = shelf.Title, Photo = shelf.Photo, Unit = shelf.Unit, GramsPerUnit = shelf.GramsPerUnit,
            QuantityThousandths = 1000L * (retail ? dice.Pick(shelf.Crop.BasketUnits) : dice.Between(shelf.Crop.LoadUnits.Low, shelf.Crop.LoadUnits.High) / 10 * 10),
            PriceDong = supply?.PriceDong ?? (retail ? shelf.RetailDong : shelf.FarmDong), PricedPerKilogram = supply is not null, IsOwnProduce = true,
        };
        var placed = day.VietnamMidnight().AddMinutes(dice.Between(6 * 60, 21 * 60));
        if (placed >= now) return;
        var parties = new OrderParties(buyer.Id, buyer.Name, shelf.Seller.Id, shelf.Seller.Name, supply?.ContractId, supply?.Number);
        var deliverTo = new DeliverTo(buyer.Name, buyer.Phone ?? Names.Phone(0), buyer.UnitOn(day), "Thôn 3 (địa chỉ minh họa)", Note: null);
        var order = Order.Place(PublicCode.NewGroup(), parties, deliverTo, PaymentMethod.CashOnDelivery, [goods], placed);
        db.Announce(order.PlacedFact());
        Walk(order, buyer, shelf, supply, placed);
        db.Add(order); // last: this context does not look for steps that join an order later
    }

    private PartyCard Buyer(SalesModel wish, Supply? supply, Shelf shelf) => wish switch
    {
        _ when supply is not null => _parties[supply.ProcessorId],
        SalesModel.Trader => dice.Pick(market.Traders),
        SalesModel.Chain or SalesModel.Direct when market.Enterprises.Where(enterprise => SameProvince(enterprise, shelf.Producer)).ToList() is { Count: > 0 } near => dice.Pick(near),
        _ => dice.Pick(market.Consumers),
    };

    // Five in a hundred are cancelled, two come back; what is too young is still on its way.
    private void Walk(Order order, PartyCard buyer, Shelf shelf, Supply? supply, DateTimeOffset placed)
    {
        var confirmed = placed.AddMinutes(dice.Between(20, 600));
        var shipped = confirmed.AddMinutes(dice.Between(120, 1500));
        var delivered = shipped.AddMinutes(dice.Between(300, 2900));
        var (cancels, returns) = (dice.Chance(0.05), dice.Chance(0.02));
        if (confirmed >= now) return;
        if (cancels)
        {
            order.Cancel(OrderSide.Buyer, "Đổi ý, chưa cần nữa", confirmed);
            return;
        }
        if (supply is not null) _drawn[supply.ContractId] = _drawn.GetValueOrDefault(supply.ContractId) + order.Lines[0].WeightGrams;
        order.Confirm(SalesModels.Decide(new()
        {
            DrawsOnContract = supply is not null, Seller = shelf.Seller.Kind, Buyer = buyer.Kind,
            BuyerIsRegisteredTrader = buyer.TraderRegisteredOn <= confirmed.VietnamDay(), InOneProvince = SameProvince(buyer, shelf.Producer),
        }), confirmed);
        if (shipped >= now) return;
        order.Ship(shipped);
        if (delivered >= now) return;
        order.Deliver(OrderSide.Seller, producer => _parties[producer].UnitOn(delivered.VietnamDay()), delivered);
        db.Announce(order.DeliveredFact(delivered));
        if (!returns || delivered.AddDays(2) >= now) return;
        var line = order.Lines[0];
        var back = order.Return([(line.Id, Math.Max(1000, line.QuantityThousandths / 4000 * 1000))], "Hàng dập khi vận chuyển", delivered.AddDays(2));
        if (back.Refused is null) db.Announce(back.Value);
    }

    private bool SameProvince(PartyCard one, PartyCard other) => ProvinceOf(one) == ProvinceOf(other);

    private int? ProvinceOf(PartyCard party) => territory.AtLevel(party.Places[^1].UnitId, UnitLevel.Province, now.VietnamDay())?.Id;
}
