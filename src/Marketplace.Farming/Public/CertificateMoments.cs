using Marketplace.Platform.Values;

namespace Marketplace.Farming.Public;

/// <summary>When a paper was handed in and what became of it. The last handing in counts: an edit of a refused paper begins anew.</summary>
public sealed record CertificateMoments(DateTimeOffset SubmittedAt, DateTimeOffset? VerifiedAt, DateTimeOffset? RejectedAt, DateTimeOffset? WithdrawnAt)
{
    /// <summary>The one place that says what a paper is worth. A commitment needs no check; days begin and end at midnight in Việt Nam.</summary>
    public CertificateState StateAt(DateTimeOffset at, CertificateKind kind, DateOnly validFrom, DateOnly validTo)
    {
        if (at < SubmittedAt) return CertificateState.Unknown;
        if (WithdrawnAt <= at) return CertificateState.Withdrawn;
        if (RejectedAt <= at) return CertificateState.Rejected;
        if (kind is not CertificateKind.Commitment && !(VerifiedAt <= at)) return CertificateState.Submitted;
        if (at < validFrom.VietnamMidnight()) return CertificateState.NotYetValid;
        return at < validTo.AddDays(1).VietnamMidnight() ? CertificateState.InForce : CertificateState.Expired;
    }
}
