namespace Marketplace.Catalogue.Public;

/// <summary>A published listing as an order needs it.</summary>
public sealed record Offer
{
    public required Guid ListingId { get; init; }
    public required Guid SellerId { get; init; }
    /// <summary>The household whose produce it is.</summary>
    public required Guid ProducerId { get; init; }
    public required string Title { get; init; }
    public required string ProductCode { get; init; }
    public required string StandardCode { get; init; }
    public required Guid LotId { get; init; }
    public required string LotCode { get; init; }
    /// <summary>The lot was there before the listing: it may hold the kilos of several households.</summary>
    public bool IsLotGiven { get; init; }
    public required string Unit { get; init; }
    public required SalePrice Price { get; init; }
    /// <summary>Sold before the harvest: the last day on which ordered goods are sent.</summary>
    public DateOnly? ShipBy { get; init; }
    /// <summary>What <see cref="Price"/> buys one of.</summary>
    public string PriceUnit => Price.By is PricedBy.Kilogram ? "kg" : Unit;
    public required long StepThousandths { get; init; }
    /// <summary>The least one order may take; zero when any multiple of the step will do.</summary>
    public long MinimumThousandths { get; init; }
    public required long AvailableThousandths { get; init; }
    public string? Photo { get; init; }
    /// <summary>False when the seller had bought it in: selling it is trade, not consumption.</summary>
    public required bool IsOwnProduce { get; init; }
}

public interface IOffers
{
    /// <summary>Published listings only, and no pre-order whose last day is over; others are left out.</summary>
    Task<IReadOnlyDictionary<Guid, Offer>> FindAsync(IReadOnlyCollection<Guid> listingIds, CancellationToken ct);
}

/// <summary>Stock falls by one guarded UPDATE and never below zero. Call inside one commit, in listing-id order.</summary>
public interface IStockDesk
{
    /// <summary>False when less than that is left; nothing is taken then.</summary>
    Task<bool> TakeAsync(Guid listingId, long thousandths, CancellationToken ct);

    Task ReturnAsync(Guid listingId, long thousandths, CancellationToken ct);

    Task<long> AvailableAsync(Guid listingId, CancellationToken ct);
}

/// <summary>Fact: a listing went on sale.</summary>
public sealed record ListingPublished(Guid ListingId, Guid SellerId, Guid ProducerId, string ProductCode, DateTimeOffset At);
