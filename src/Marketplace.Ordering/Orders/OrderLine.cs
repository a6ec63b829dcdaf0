using Marketplace.Farming.Public;
using Marketplace.Platform.Values;

namespace Marketplace.Ordering.Orders;

/// <summary>What was asked for, as the seller offered it at that moment; nothing here changes with the listing.</summary>
internal sealed record OrderedGoods
{
    public required Guid ListingId { get; init; }
    public required Guid LotId { get; init; }
    public required string LotCode { get; init; }
    public required Guid ProducerId { get; init; }
    /// <summary>The households behind a mixed lot with their kilos in it; empty when all of it is the producer's.</summary>
    public IReadOnlyList<HouseholdShare> Origins { get; init; } = [];
    public required string ProductCode { get; init; }
    public required string StandardCode { get; init; }
    public required string Title { get; init; }
    public string? Photo { get; init; }
    public required string Unit { get; init; }
    public required long GramsPerUnit { get; init; }
    public required long QuantityThousandths { get; init; }
    /// <summary>Per unit of sale, or per kilogram.</summary>
    public required long PriceDong { get; init; }
    public required bool PricedPerKilogram { get; init; }
    /// <summary>The producer's own produce: its first sale, the one that is counted as consumption.</summary>
    public required bool IsOwnProduce { get; init; }
    /// <summary>Ordered before the harvest: the last day on which the goods are sent.</summary>
    public DateOnly? ShipBy { get; init; }

    internal Grams Weight => Grams.ForQuantity(GramsPerUnit, QuantityThousandths);

    /// <summary>Grams are the thousandths of a kilogram; either way it is rounded once, half a đồng up.</summary>
    internal Dong Amount => PricedPerKilogram ? Dong.ForQuantity(PriceDong, Weight.Value) : Dong.ForQuantity(PriceDong, QuantityThousandths);
}

/// <summary>One line of an order.</summary>
internal sealed class OrderLine
{
    private OrderLine() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid OrderId { get; private set; }
    /// <summary>Place in the order, from 1.</summary>
    public int No { get; private set; }
    public Guid ListingId { get; private set; }
    public Guid LotId { get; private set; }
    public string LotCode { get; private set; } = "";
    public Guid ProducerId { get; private set; }
    /// <summary>Of a mixed lot: what of this line is whose, frozen as it was ordered. Null when all of it is the producer's.</summary>
    public IReadOnlyList<LineShare>? Shares { get; private set; }
    /// <summary>The producer's commune on the day of delivery; null before.</summary>
    public int? ProducerUnitId { get; private set; }
    public string ProductCode { get; private set; } = "";
    public string StandardCode { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string? Photo { get; private set; }
    public string Unit { get; private set; } = "";
    public long PriceDong { get; private set; }
    public bool PricedPerKilogram { get; private set; }
    public long QuantityThousandths { get; private set; }
    public long WeightGrams { get; private set; }
    public long AmountDong { get; private set; }
    public bool IsFirstSale { get; private set; }
    public DateOnly? ShipBy { get; private set; }
    public long ReturnedThousandths { get; private set; }

    internal long LeftThousandths => QuantityThousandths - ReturnedThousandths;

    internal static OrderLine Of(Guid orderId, int no, OrderedGoods goods) => new()
    {
        OrderId = orderId, No = no, ListingId = goods.ListingId, LotId = goods.LotId, LotCode = goods.LotCode, ProducerId = goods.ProducerId,
        ProductCode = goods.ProductCode, StandardCode = goods.StandardCode, Title = goods.Title, Photo = goods.Photo, Unit = goods.Unit,
        PriceDong = goods.PriceDong, PricedPerKilogram = goods.PricedPerKilogram, QuantityThousandths = goods.QuantityThousandths,
        Shares = LineShare.Of(goods), WeightGrams = goods.Weight.Value, AmountDong = goods.Amount.Value, IsFirstSale = goods.IsOwnProduce, ShipBy = goods.ShipBy,
    };

    /// <summary>Whose produce it is: the households behind a mixed lot, or its one producer.</summary>
    internal IEnumerable<Guid> Producers => Shares is null ? [ProducerId] : Shares.Select(share => share.ProducerId);

    internal void DeliveredFrom(Func<Guid, int> communeOf)
    {
        ProducerUnitId = communeOf(ProducerId);
        Shares = Shares?.Select(share => share with { ProducerUnitId = communeOf(share.ProducerId) }).ToList();
    }

    /// <summary>
    /// Takes goods back and says what they weigh and cost. Each return is the difference of two shares of the whole line, so that the returns of a line
    /// add up to exactly its weight and amount.
    /// </summary>
    internal LinePart TakeBack(long thousandths)
    {
        var (before, after) = (ReturnedThousandths, ReturnedThousandths + thousandths);
        ReturnedThousandths = after;
        return new(thousandths, ShareOf(WeightGrams, after) - ShareOf(WeightGrams, before), ShareOf(AmountDong, after) - ShareOf(AmountDong, before));
    }

    /// <summary>The same part, divided among the households of a mixed lot by what is not back yet.</summary>
    internal IReadOnlyList<LineShare> TakeBackFromShares(LinePart part)
    {
        var (left, back) = LineShare.TakeBack(Shares!, part);
        Shares = left;
        return back;
    }

    // The one place where a share of a line is rounded: half up; the whole quantity gives the whole.
    private long ShareOf(long whole, long thousandths) => (long)((((Int128)whole * thousandths * 2) + QuantityThousandths) / ((Int128)QuantityThousandths * 2));
}
