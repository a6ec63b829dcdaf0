using Marketplace.Platform.Http;

namespace Marketplace.Farming.Public;

/// <summary>A harvest of one household that can be traced.</summary>
public sealed record LotCard
{
    public required Guid Id { get; init; }
    /// <summary>Short, unguessable, speakable; printed as <c>/t/{code}</c>.</summary>
    public required string Code { get; init; }
    public required Guid ProducerId { get; init; }
    public required string ProductCode { get; init; }
    public required string StandardCode { get; init; }
    public string? CertificateNumber { get; init; }
    /// <summary>The checked certificate that bears the standard.</summary>
    public Guid? CertificateId { get; init; }
    public DateOnly? HarvestFrom { get; init; }
    public DateOnly? HarvestTo { get; init; }
    /// <summary>The growing area it names.</summary>
    public string? SiteCode { get; init; }
}

/// <summary>What a lot says of the goods in it. Once somebody ordered of it, it says so for ever.</summary>
/// <param name="CertificateId">The checked certificate that bore the standard when it was said; null while it is only the producer's word.</param>
/// <param name="SiteCode">The growing area it was harvested in, in its normal form.</param>
public sealed record LotWords(
    string StandardCode, string? CertificateNumber = null, Guid? CertificateId = null, DateOnly? HarvestFrom = null, DateOnly? HarvestTo = null, string? SiteCode = null);

/// <summary>A lot that can be sold from.</summary>
/// <param name="FreeGrams">What is left and not yet ordered by anybody.</param>
public sealed record LotOnHand(LotCard Lot, long FreeGrams);

/// <summary>An open recall as buyers are told of it.</summary>
public sealed record LotRecall(string LotCode, string Reason, DateOnly Since);

/// <summary>A household's part of something.</summary>
public sealed record HouseholdShare(Guid HouseholdId, long Grams);

/// <summary>What a lot's trace page shows, one step after another.</summary>
public enum TraceStep
{
    Registered,
    Harvested,
    Listed,
    Sold,
    Shipped,
    Delivered,
    Returned,
    // Read from the lot's changes and checks, never stored as a step; so is the harvest.
    Packed,
    Divided,
    Mixed,
    Checked,
    CheckFailed,
    SafetyChecked,
    SafetyCheckFailed,
}

public interface ILots
{
    /// <summary>Adds a lot with its first trace step; stored when the caller saves.</summary>
    /// <param name="seller">Who opens it: the producer himself, or whoever sells for him.</param>
    /// <param name="at">When it was opened; now when absent.</param>
    LotCard Open(Guid producerId, Guid seller, string productCode, LotWords words, DateTimeOffset? at = null);

    /// <summary>Corrects what a lot says of itself; stored when the caller saves.</summary>
    /// <returns>False when these are other words and the lot keeps its own: it was ordered of already, or other lots were made of it.</returns>
    Task<bool> AmendAsync(Guid lotId, LotWords words, CancellationToken ct);

    /// <summary>A weighed lot that this seller has in his hands, or that is a household's for which he may sell today, with what is left of it for those who have not ordered yet.</summary>
    /// <returns>Not found when it is neither; refused when it was never weighed or is recalled.</returns>
    Task<Outcome<LotOnHand>> OnHandAsync(Guid lotId, Guid sellerId, CancellationToken ct);

    /// <summary>
    /// Whose kilos are in lots that were made of others (divided, packed, mixed): households in the order of their ids, with their part of the lot's weight. A lot that
    /// nothing went into is its producer's own and not in the answer. What a lot is made of never changes.
    /// </summary>
    Task<IReadOnlyDictionary<Guid, IReadOnlyList<HouseholdShare>>> OriginsAsync(IReadOnlyCollection<Guid> lotIds, CancellationToken ct);

    Task<IReadOnlyDictionary<Guid, LotCard>> FindAsync(IReadOnlyCollection<Guid> lotIds, CancellationToken ct);

    /// <summary>Adds a step; stored when the caller saves.</summary>
    /// <param name="about">What made the step (listing or order id); the same step about the same thing is stored once.</param>
    void Record(Guid lotId, TraceStep step, DateTimeOffset at, string about, int? unitId = null);

    /// <summary>
    /// A sale takes its mass from a weighed lot, once per order; a lot that was never weighed has no balance to keep. Only inside one commit, in lot-id order.
    /// Refused when the lot is recalled (<c>lot.held</c>) or less than that is left (<c>lot.too_little</c>).
    /// </summary>
    /// <param name="about">The order's id.</param>
    Task<Refusal?> SellAsync(Guid lotId, long grams, string about, CancellationToken ct);

    /// <summary>The order was called off: what it took comes back, once. Nothing when it took nothing.</summary>
    Task UndoSaleAsync(Guid lotId, string about, CancellationToken ct);

    /// <summary>Those of these lots that are recalled now, with the day and the reason: both are for people who bought of them. A dispute about the origin is no recall.</summary>
    Task<IReadOnlyDictionary<Guid, LotRecall>> RecallsAsync(IReadOnlyCollection<Guid> lotIds, CancellationToken ct);

    /// <summary>Which of these lots are recalled or disputed now.</summary>
    Task<IReadOnlySet<Guid>> HeldAsync(IReadOnlyCollection<Guid> lotIds, CancellationToken ct);
}
