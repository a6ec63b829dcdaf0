using Marketplace.Platform.Values;

namespace Marketplace.Farming.Public;

/// <summary>What a paper proves.</summary>
public enum CertificateKind
{
    /// <summary>Produce grown to a standard: VietGAP, GlobalGAP, organic (NĐ 109/2018/NĐ-CP), clean, safe.</summary>
    Standard,
    /// <summary>OCOP product of 3 to 5 stars, valid for 36 months from its decision (QĐ 1489/QĐ-TTg 2025).</summary>
    Ocop,
    /// <summary>Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm.</summary>
    FoodSafety,
    /// <summary>Bản cam kết sản xuất, kinh doanh thực phẩm an toàn (Thông tư 17/2018/TT-BNNPTNT): declared by the producer himself, for three years.</summary>
    Commitment,
}

/// <summary>What a paper is worth at an instant.</summary>
public enum CertificateState
{
    /// <summary>Not handed in yet at that instant.</summary>
    Unknown,
    /// <summary>Waits for an officer's check.</summary>
    Submitted,
    Rejected,
    /// <summary>Taken back by its holder.</summary>
    Withdrawn,
    /// <summary>Checked; its first day has not come.</summary>
    NotYetValid,
    InForce,
    Expired,
}

/// <summary>A paper as the neighbours know it.</summary>
public sealed record CertificateCard
{
    public required Guid Id { get; init; }
    public required Guid HolderId { get; init; }
    public required CertificateKind Kind { get; init; }
    /// <summary>The standard a listing may claim under it; null for a commitment.</summary>
    public required string? StandardCode { get; init; }
    public required string Number { get; init; }
    public required string Issuer { get; init; }
    /// <summary>Product codes; none means whatever the holder produces.</summary>
    public required IReadOnlyList<string> Products { get; init; }
    /// <summary>First and last day, in Việt Nam.</summary>
    public required DateOnly ValidFrom { get; init; }
    public required DateOnly ValidTo { get; init; }
    /// <summary>The day an officer found it genuine; null while nobody has.</summary>
    public required DateOnly? CheckedOn { get; init; }
    public required CertificateMoments Moments { get; init; }

    /// <summary>As people write it: capitals and spaces do not matter.</summary>
    public bool IsNumbered(string? number) => number is not null && string.Equals(Plain(Number), Plain(number), StringComparison.OrdinalIgnoreCase);

    public bool Covers(string productCode) => Products.Count == 0 || Products.Contains(productCode, StringComparer.Ordinal);

    public CertificateState StateAt(DateTimeOffset at) => Moments.StateAt(at, Kind, ValidFrom, ValidTo);

    /// <summary>The last day of an expired paper, or the day it was taken back or refused; null for any other.</summary>
    public DateOnly? EndedOn(DateTimeOffset at) => StateAt(at) switch
    {
        CertificateState.Expired => ValidTo,
        CertificateState.Withdrawn => Moments.WithdrawnAt?.VietnamDay(),
        CertificateState.Rejected => Moments.RejectedAt?.VietnamDay(),
        _ => null,
    };

    private static string Plain(string number) => number.Replace(" ", "", StringComparison.Ordinal);
}

public interface ICertificates
{
    /// <summary>Everything these parties have handed in, whatever its state.</summary>
    Task<Proofs> OfAsync(IReadOnlyCollection<Guid> holders, CancellationToken ct);

    /// <summary>Null when there is no such paper.</summary>
    Task<CertificateCard?> FindAsync(Guid certificateId, CancellationToken ct);

    /// <summary>
    /// Goods were to be sold under a standard for which these parties hold certificates in force that do not speak of them: officers look at the paper again, once for
    /// each product. A commit of its own.
    /// </summary>
    Task AskScopeAsync(IReadOnlyCollection<Guid> holders, string standardCode, string productCode, CancellationToken ct);

    /// <summary>
    /// Counts kilos sold under a certificate with a yield cap; beyond the cap the certificate goes back to the officers for review. Stored when the caller saves;
    /// the same key counts once.
    /// </summary>
    Task CountAsync(IReadOnlyList<CertifiedSale> sales, CancellationToken ct);
}

/// <summary>Goods sold under a standard, or returned.</summary>
/// <param name="LotId">What was sold: it says under which certificate.</param>
/// <param name="Key">What happened once: an order's line, or a return of it.</param>
/// <param name="Grams">Below zero for a return.</param>
/// <param name="Reverses">The key of the sale a return belongs to: it is taken from the same certificate.</param>
public sealed record CertifiedSale(
    Guid Key, Guid LotId, Guid ProducerId, Guid SellerId, string ProductCode, string StandardCode, long Grams, DateTimeOffset At, Guid? Reverses = null);

/// <summary>Fact: what this holder may claim may have changed: checked, refused, committed or taken back.</summary>
public sealed record CertificatesChanged(Guid HolderId, Guid CertificateId, DateTimeOffset At);
