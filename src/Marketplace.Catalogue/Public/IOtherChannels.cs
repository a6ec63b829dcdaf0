namespace Marketplace.Catalogue.Public;

/// <summary>Where else a seller sells; each is a channel "other e-commerce" of the statistics.</summary>
public enum ShopKind
{
    Shopee,
    TikTokShop,
    Lazada,
    /// <summary>Postmart, nay là Nông sản Buudien.vn (VNPost).</summary>
    Postmart,
    /// <summary>Voso (Viettel Post).</summary>
    Voso,
    OwnWebsite,
    Facebook,
    Zalo,
    Livestream,
    Other,
}

/// <summary>What a seller says he sold in a month on another e-commerce channel, in its latest correction.</summary>
/// <param name="UnitId">The seller's commune when he wrote it down.</param>
/// <param name="Month">The month's first day.</param>
/// <param name="ProductCode">Null for what he did not tell by product. Rows of one month add up.</param>
/// <param name="Grams">Null when he told no weight.</param>
public sealed record OtherChannelSale(Guid ShopId, Guid SellerId, int UnitId, ShopKind Kind, DateOnly Month, string? ProductCode, long AmountDong, long? Grams);

/// <summary>Sales on e-commerce channels outside this platform, as sellers declare them; for statistics of e-commerce volume and for the training tracker.</summary>
public interface IOtherChannels
{
    /// <summary>Everything declared for these months by sellers of these units. Months without sales are rows of zero đồng.</summary>
    /// <param name="from">First day of the first month.</param>
    /// <param name="to">First day of the last month.</param>
    Task<IReadOnlyList<OtherChannelSale>> SalesAsync(IReadOnlyCollection<int> unitIds, DateOnly from, DateOnly to, CancellationToken ct);

    /// <summary>Which of these sellers had a shop on another channel open on a day.</summary>
    Task<IReadOnlySet<Guid>> WithShopAsync(IReadOnlyCollection<Guid> sellers, DateOnly on, CancellationToken ct);
}
