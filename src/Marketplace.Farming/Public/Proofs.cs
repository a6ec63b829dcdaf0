namespace Marketplace.Farming.Public;

/// <summary>Why a standard may not be claimed, the nearest miss first.</summary>
public enum ProofGap
{
    None,
    /// <summary>The stated number is on none of their papers for this standard.</summary>
    NumberUnknown,
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

    /// <summary>
    /// The certificate under which these parties may claim a standard for a product. Of several, the one with this number, then the one that lasts longest: a paper
    /// that was renewed makes way for its successor. A number that none of their papers bears proves nothing.
    /// </summary>
    public Proof For(string standardCode, string productCode, DateTimeOffset at, Guid producerId, Guid sellerId, string? number = null)
    {
        var known = Of(producerId, sellerId).Where(card => string.Equals(card.StandardCode, standardCode, StringComparison.Ordinal)).ToList();
        var named = known.Where(card => card.IsNumbered(number)).ToList();
        if (named.Count == 0 && known.Count > 0 && !string.IsNullOrWhiteSpace(number)) return new(null, ProofGap.NumberUnknown);
        var best = known.Where(card => card.StateAt(at) is CertificateState.InForce && card.Covers(productCode))
            .OrderByDescending(card => card.IsNumbered(number))
            .ThenByDescending(card => card.ValidTo).ThenBy(card => card.Id).FirstOrDefault();
        if (best is not null) return new(best, ProofGap.None);
        // Of the paper he means he is told what is wrong with it, not what another one lacks.
        if (named.Count > 0) known = named;
        if (known.Exists(card => card.StateAt(at) is CertificateState.InForce)) return new(null, ProofGap.Scope);
        var covering = known.Where(card => card.Covers(productCode)).Select(card => card.StateAt(at)).ToList();
        if (covering.Exists(state => state is CertificateState.Submitted or CertificateState.NotYetValid)) return new(null, ProofGap.NotVerified);
        if (covering.Contains(CertificateState.Expired)) return new(null, ProofGap.Expired);
        return new(null, covering.Contains(CertificateState.Rejected) ? ProofGap.NotVerified : ProofGap.Missing);
    }

    /// <summary>The paper of these parties that bears this number for a standard, whatever its state; of several (renewed under its old number) the one in force.</summary>
    public CertificateCard? Numbered(string standardCode, string? number, DateTimeOffset at, Guid producerId, Guid sellerId) =>
        Of(producerId, sellerId).Where(card => string.Equals(card.StandardCode, standardCode, StringComparison.Ordinal) && card.IsNumbered(number))
            .OrderByDescending(card => card.StateAt(at) is CertificateState.InForce).ThenByDescending(card => card.CheckedOn is not null).ThenByDescending(card => card.ValidTo).FirstOrDefault();

    /// <summary>The last day on which these parties can show any certificate for the product, or a commitment; null when they cannot today.</summary>
    public DateOnly? SafeUntil(string productCode, DateTimeOffset at, Guid producerId, Guid sellerId) => Of(producerId, sellerId)
        .Where(card => card.Covers(productCode) && card.StateAt(at) is CertificateState.InForce).Max(card => (DateOnly?)card.ValidTo);

    /// <summary>What this party holds that an officer has checked and that is in force, the longest first.</summary>
    public IReadOnlyList<CertificateCard> CheckedOf(Guid holderId, DateTimeOffset at) => [.. _byHolder[holderId]
        .Where(card => card.CheckedOn is not null && card.StandardCode is not null && card.StateAt(at) is CertificateState.InForce).OrderByDescending(card => card.ValidTo).ThenBy(card => card.Id)];

    private IEnumerable<CertificateCard> Of(Guid producerId, Guid sellerId) => producerId == sellerId ? _byHolder[producerId] : _byHolder[producerId].Concat(_byHolder[sellerId]);
}
