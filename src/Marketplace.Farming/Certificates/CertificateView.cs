using Marketplace.Accounts.Public;
using Marketplace.Farming.Public;

namespace Marketplace.Farming.Certificates;

/// <summary>A paper as its holder and the officers see it.</summary>
/// <param name="State">What it is worth now.</param>
/// <param name="ScanUrl">Null while no scan was handed in.</param>
/// <param name="DecidedBy">The officer who checked or refused it; null where that was not written down.</param>
/// <param name="UsualYieldGrams">What such an area usually yields while it lasts: an officer compares the cap with it. Null when that is not known.</param>
/// <param name="ScopeAskedFor">A product that was to be sold under it and that it does not speak of; null when an officer need not look.</param>
/// <param name="SameNumber">Other holders who handed in a paper of this number; told to officers only.</param>
/// <param name="Reason">Why it was refused.</param>
/// <param name="IsOverYield">More was sold under it than its area yields; an officer looks again.</param>
/// <param name="Holder">Null for a party that is gone.</param>
internal sealed record CertificateView(
    Guid Id, CertificateKind Kind, CertificateState State, string? StandardCode, int? Stars, string Number, string Issuer, IReadOnlyList<string> Products,
    long? AreaSquareMetres, string? PlotNote, long? YieldCapGrams, DateOnly ValidFrom, DateOnly ValidTo, string? ScanUrl, string? ScanType, DateTimeOffset SubmittedAt,
    DateTimeOffset? VerifiedAt, DateTimeOffset? RejectedAt, DateTimeOffset? WithdrawnAt, string? Reason, bool IsOverYield, PartyRef? Holder, long Version,
    string? DecidedBy, long? UsualYieldGrams, IReadOnlyList<PartyRef> SameNumber, string? ScopeAskedFor)
{
    public static CertificateView Of(Certificate certificate, PartyCard? holder, DateTimeOffset now, long? usualYieldGrams, IReadOnlyList<PartyRef>? sameNumber = null) => new(
        certificate.Id, certificate.Kind, certificate.Moments.StateAt(now, certificate.Kind, certificate.ValidFrom, certificate.ValidTo), certificate.StandardCode,
        certificate.Stars, certificate.Number, certificate.Issuer, [.. certificate.Products.Select(product => product.ProductCode).Order(StringComparer.Ordinal)],
        certificate.AreaSquareMetres, certificate.PlotNote, certificate.YieldCapGrams, certificate.ValidFrom, certificate.ValidTo,
        certificate.ScanKey is null ? null : $"/api/certificates/{certificate.Id}/scan", certificate.ScanType, certificate.SubmittedAt, certificate.VerifiedAt,
        certificate.RejectedAt, certificate.WithdrawnAt, certificate.Reason, certificate.OverYieldAt is not null, holder is null ? null : PartyRef.Of(holder), certificate.Version,
        certificate.DecidedByName, usualYieldGrams, sameNumber ?? [], certificate.ScopeAskedAt is null ? null : certificate.ScopeAskedFor);
}
