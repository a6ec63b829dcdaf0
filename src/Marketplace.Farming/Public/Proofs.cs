namespace Marketplace.Farming.Public;

/// <summary>Why a standard may not be claimed, the nearest miss first.</summary>
public enum ProofGap
{
    None,
    /// <summary>There is one for other products.</summary>
    Scope,
    /// <summary>There was one, and its last day is over.</summary>
    Expired,
    /// <summary>One waits for a check, was refused or begins later.</summary>
    NotVerified,
    Missing,
}

/// <summary>A claim of a standard, answered.</summary>
public sealed record Proof(CertificateCard? Certificate, ProofGap Gap);

/// <summary>Papers of some parties, and what can be shown with them.</summary>
public sealed class Proofs(IReadOnlyList<CertificateCard> cards)
{
    private readonly ILookup<Guid, CertificateCard> _byHolder = cards.ToLookup(card => card.HolderId);

    /// <summary>The certificate under which these parties may claim a standard for a product. Of several, the one with this number, then the one that lasts longest.</summary>
    public Proof For(string standardCode, string productCode, DateTimeOffset at, Guid producerId, Guid sellerId, string? number = null)
    {
        var known = Of(producerId, sellerId).Where(card => string.Equals(card.StandardCode, standardCode, StringComparison.Ordinal)).ToList();
        var best = known.Where(card => card.StateAt(at) is CertificateState.InForce && card.Covers(productCode))
            .OrderByDescending(card => string.Equals(card.Number, number, StringComparison.OrdinalIgnoreCase))
            .ThenByDescending(card => card.ValidTo).ThenBy(card => card.Id).FirstOrDefault();
        if (best is not null) return new(best, ProofGap.None);
        if (known.Exists(card => card.StateAt(at) is CertificateState.InForce)) return new(null, ProofGap.Scope);
        var covering = known.Where(card => card.Covers(productCode)).Select(card => card.StateAt(at)).ToList();
        if (covering.Exists(state => state is CertificateState.Submitted or CertificateState.NotYetValid)) return new(null, ProofGap.NotVerified);
        if (covering.Contains(CertificateState.Expired)) return new(null, ProofGap.Expired);
        return new(null, covering.Contains(CertificateState.Rejected) ? ProofGap.NotVerified : ProofGap.Missing);
    }

    /// <summary>The last day on which these parties can show any certificate for the product, or a commitment; null when they cannot today.</summary>
    public DateOnly? SafeUntil(string productCode, DateTimeOffset at, Guid producerId, Guid sellerId) => Of(producerId, sellerId)
        .Where(card => card.Covers(productCode) && card.StateAt(at) is CertificateState.InForce).Max(card => (DateOnly?)card.ValidTo);

    /// <summary>What this party holds that an officer has checked and that is in force, the longest first.</summary>
    public IReadOnlyList<CertificateCard> CheckedOf(Guid holderId, DateTimeOffset at) => [.. _byHolder[holderId]
        .Where(card => card.CheckedOn is not null && card.StandardCode is not null && card.StateAt(at) is CertificateState.InForce).OrderByDescending(card => card.ValidTo).ThenBy(card => card.Id)];

    private IEnumerable<CertificateCard> Of(Guid producerId, Guid sellerId) => producerId == sellerId ? _byHolder[producerId] : _byHolder[producerId].Concat(_byHolder[sellerId]);
}
