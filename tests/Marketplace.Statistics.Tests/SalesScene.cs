using Marketplace.Ordering.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Statistics.Tests;

/// <summary>Deliveries and returns as Ordering announces them, in communes of both provinces and of both maps.</summary>
internal sealed class SalesScene(MarketplaceApp app, int seed)
{
    private static readonly string[] Products = ["sau-rieng-ri6", "ca-phe-nhan", "ho-tieu"];
    private static readonly string[] Standards = ["vietgap", "none"];
    private readonly Random _random = new(seed);
    private readonly List<(Guid Id, string Commune)> _households = [];

    public static readonly DateOnly OldMap = new(2025, 6, 30);

    public List<OrderDelivered> Delivered { get; } = [];
    public List<OrderReturned> Returned { get; } = [];

    public ITerritory Territory => app.Services.GetRequiredService<ITerritory>();

    public static Caller Officer(int unitId, Role role = Role.IndustryTradeOfficer) => new(Guid.CreateVersion7(), "Cán bộ", [new(role, null, unitId)]);

    /// <summary>Both provinces today: Gia Lai 52 and Đồng Nai 75.</summary>
    public Unit Province(string code) => Territory.FindByCode(code, new(2026, 11, 21))!;

    /// <summary>One line, delivered on that day.</summary>
    public OrderDelivered Deliver(
        DateOnly day, Unit commune, Guid? producer = null, SalesModel model = SalesModel.ECommerce, SalesChannel channel = SalesChannel.Platform,
        string product = "sau-rieng-ri6", string standard = "vietgap", long grams = 10_000, long dong = 900_000, bool isFirstSale = true)
    {
        var line = new SoldLine(
            Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "LO-" + Delivered.Count, product, standard, producer ?? Guid.CreateVersion7(), commune.Id,
            grams, "kg", grams, dong, isFirstSale);
        var delivered = new OrderDelivered(
            Guid.CreateVersion7(), "DH-" + Guid.CreateVersion7().ToString("N")[20..], line.ProducerId, Guid.CreateVersion7(), model, "open_order", channel, null, [line], day.VietnamMidnight().AddHours(9));
        Delivered.Add(delivered);
        return delivered;
    }

    public OrderReturned Return(OrderDelivered delivered, DateOnly day, long grams, long dong)
    {
        var returned = new OrderReturned(
            delivered.OrderId, delivered.Code, Guid.CreateVersion7(), delivered.SellerId, delivered.BuyerId, delivered.Model, delivered.ModelReason, delivered.Channel, null,
            [delivered.Lines[0] with { Grams = grams, QuantityThousandths = grams, AmountDong = dong }], "Hàng dập", day.VietnamMidnight().AddHours(9));
        Returned.Add(returned);
        return returned;
    }

    /// <summary>Random sales between 2025-01 and 2026-11; before the reform from old communes, among them split ones, afterwards from new ones.</summary>
    public void Random(int sales)
    {
        var old = Communes(OldMap, ["52", "64", "70", "75"]);
        var now = Communes(new(2026, 11, 21), ["52", "75"]);
        for (var sale = 0; sale < sales; sale++)
        {
            var day = new DateOnly(2025, 1, 1).AddDays(_random.Next(690));
            var map = day <= OldMap ? old : now;
            // A few communes with many sales, so that cells of one, two and many households arise.
            var commune = map[_random.Next(8) == 0 ? _random.Next(map.Count) : _random.Next(12)];
            var delivered = Deliver(
                day, commune, Household(commune.Code + (day <= OldMap)), (SalesModel)_random.Next(1, 5), (SalesChannel)_random.Next(3), Products[_random.Next(3)], Standards[_random.Next(2)],
                _random.NextInt64(1, 5_000_000), _random.NextInt64(1, 90_000_000), _random.Next(5) > 0);
            if (_random.Next(12) == 0) Return(delivered, day.AddDays(_random.Next(9)), delivered.Lines[0].Grams / 3, delivered.Lines[0].AmountDong / 3);
        }
    }

    /// <summary>Facts as they come: any number at once, and some of them twice.</summary>
    public async Task AnnounceAsync(bool twice = false)
    {
        await app.WithDbAsync(async db =>
        {
            for (var round = 0; round < (twice ? 2 : 1); round++)
            {
                foreach (var delivered in Delivered) db.Announce(delivered);
                foreach (var returned in Returned) db.Announce(returned);
            }
            await db.SaveChangesAsync();
        });
        await app.RunReadersAsync();
    }

    /// <summary>Every line with its sign, as a model that knows nothing of records and tallies.</summary>
    public IEnumerable<(SoldLine Line, SalesModel Model, SalesChannel Channel, DateOnly Day, int Sign)> Lines =>
        Delivered.SelectMany(fact => fact.Lines.Select(line => (line, fact.Model, fact.Channel, fact.At.VietnamDay(), 1)))
            .Concat(Returned.SelectMany(fact => fact.Lines.Select(line => (line, fact.Model, fact.Channel, fact.At.VietnamDay(), -1))));

    private Guid Household(string commune)
    {
        var known = _households.Where(household => household.Commune == commune).ToList();
        if (known.Count > 0 && _random.Next(3) > 0) return known[_random.Next(known.Count)].Id;
        _households.Add((Guid.CreateVersion7(), commune));
        return _households[^1].Id;
    }

    // Split communes first: they are the interesting ones.
    public List<Unit> Communes(DateOnly day, string[] provinces) =>
    [
        .. provinces.Select(code => Territory.FindByCode(code, day)).OfType<Unit>()
            .SelectMany(province => Territory.ChildrenOf(province.Id, day).SelectMany(child => child.Level is UnitLevel.Commune ? [child] : Territory.ChildrenOf(child.Id, day)))
            .OrderByDescending(commune => Territory.BecameOf(commune.Id).Count).ThenBy(commune => commune.Id),
    ];
}
