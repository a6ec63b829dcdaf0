using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Text;
using Marketplace.Platform.Values;

namespace Marketplace.Farming.Certificates;

/// <summary>A certificate or a lawful commitment, as its holder handed it in and an officer found it.</summary>
internal sealed class Certificate : IVersioned
{
    /// <summary>Thông tư 17/2018/TT-BNNPTNT: a commitment lasts three years.</summary>
    private const int CommitmentYears = 3;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid HolderId { get; init; }
    /// <summary>Where the holder lived when it was handed in: its officers check it.</summary>
    public required int UnitId { get; init; }
    public required CertificateKind Kind { get; init; }
    public string? StandardCode { get; private set; }
    /// <summary>OCOP: 3 to 5.</summary>
    public int? Stars { get; private set; }
    /// <summary>Certificate number; for OCOP the number of the decision.</summary>
    public string Number { get; private set; } = "";
    public string Issuer { get; private set; } = "";
    public long? AreaSquareMetres { get; private set; }
    /// <summary>Which plots, pens or ponds.</summary>
    public string? PlotNote { get; private set; }
    /// <summary>The most that the certified area yields while the certificate lasts.</summary>
    public long? YieldCapGrams { get; private set; }
    public DateOnly ValidFrom { get; private set; }
    public DateOnly ValidTo { get; private set; }
    public List<CertificateProduct> Products { get; } = [];

    /// <summary>Blob of the scan; its type stands here because the blob itself is served by no other address.</summary>
    public string? ScanKey { get; private set; }
    public string? ScanType { get; private set; }

    public CertificateStatus Status { get; private set; }
    public DateTimeOffset SubmittedAt { get; private set; }
    public DateTimeOffset? VerifiedAt { get; private set; }
    public DateTimeOffset? RejectedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    /// <summary>The officer's account, and his name on that day.</summary>
    public Guid? DecidedBy { get; private set; }
    public string? DecidedByName { get; private set; }
    public string? Reason { get; private set; }
    /// <summary>Since when more was sold under it than its area yields; an officer looks again.</summary>
    public DateTimeOffset? OverYieldAt { get; private set; }
    /// <summary>Since when an officer is asked about its scope: goods it does not speak of were to be sold under it. The product stays when he has answered, so that he is asked once.</summary>
    public DateTimeOffset? ScopeAskedAt { get; private set; }
    public string? ScopeAskedFor { get; private set; }
    /// <summary>The last reminder sent: 60, 30 or 7 days before the end.</summary>
    public int? RemindedDays { get; private set; }
    public long Version { get; private set; }

    public CertificateMoments Moments => new(SubmittedAt, VerifiedAt, RejectedAt, WithdrawnAt);

    public static Certificate Submit(Guid holderId, int unitId, CertificateTerms terms, DateTimeOffset now)
    {
        var certificate = new Certificate { HolderId = holderId, UnitId = unitId, Kind = terms.Kind };
        certificate.State(terms, now);
        return certificate;
    }

    /// <summary>In force from the moment it is given.</summary>
    public static Certificate Commit(Guid holderId, int unitId, string holderName, DateTimeOffset now)
    {
        var commitment = new Certificate { HolderId = holderId, UnitId = unitId, Kind = CertificateKind.Commitment };
        var today = now.VietnamDay();
        commitment.State(
            new() { Kind = CertificateKind.Commitment, Number = $"CK-{today:yyyyMMdd}-{commitment.Id.ToString("N")[^6..].ToUpperInvariant()}", Issuer = holderName, ValidFrom = today, ValidTo = today.AddYears(CommitmentYears).AddDays(-1) },
            now);
        return commitment;
    }

    /// <summary>What an officer has found genuine stays as it is; what he refused may be mended and is handed in anew.</summary>
    public Refusal? Amend(CertificateTerms terms, DateTimeOffset now)
    {
        if (Kind != terms.Kind || Kind is CertificateKind.Commitment) return CertificateRefusals.KindFixed;
        if (Status is not (CertificateStatus.Submitted or CertificateStatus.Rejected)) return CertificateRefusals.Fixed;
        State(terms, now);
        return null;
    }

    public Refusal? Attach(string key, string contentType)
    {
        if (Status is not (CertificateStatus.Submitted or CertificateStatus.Rejected)) return CertificateRefusals.Fixed;
        (ScanKey, ScanType) = (key, contentType);
        return null;
    }

    /// <param name="officer">His account.</param>
    /// <param name="name">His name.</param>
    /// <param name="now">When.</param>
    /// <param name="yieldCapGrams">What he found the area to yield; null leaves what is stated.</param>
    public Refusal? Verify(Guid officer, string name, DateTimeOffset now, long? yieldCapGrams = null)
    {
        if (Kind is CertificateKind.Commitment) return CertificateRefusals.NothingToCheck;
        if (Status is CertificateStatus.Withdrawn) return CertificateRefusals.Gone;
        // Looking again after too much was sold, or other goods were to be, confirms it as it stands.
        if (Status is CertificateStatus.Verified && OverYieldAt is null && ScopeAskedAt is null) return CertificateRefusals.Decided;
        if (ValidTo < now.VietnamDay()) return CertificateRefusals.Over;
        (Status, VerifiedAt, RejectedAt, DecidedBy, DecidedByName, Reason, OverYieldAt) = (CertificateStatus.Verified, now, null, officer, name, null, null);
        ScopeAskedAt = null;
        YieldCapGrams = yieldCapGrams ?? YieldCapGrams;
        return null;
    }

    /// <summary>Also takes back an earlier verification, and a commitment that is not kept.</summary>
    public Refusal? Reject(Guid officer, string name, string reason, DateTimeOffset now)
    {
        if (Status is CertificateStatus.Withdrawn) return CertificateRefusals.Gone;
        if (Status is CertificateStatus.Rejected) return CertificateRefusals.Decided;
        (Status, RejectedAt, DecidedBy, DecidedByName, Reason, OverYieldAt) = (CertificateStatus.Rejected, now, officer, name, VietnameseText.Clean(reason), null);
        ScopeAskedAt = null;
        return null;
    }

    /// <summary>Asking twice is harmless.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        if (Status is not CertificateStatus.Withdrawn) (Status, WithdrawnAt) = (CertificateStatus.Withdrawn, now);
    }

    /// <summary>True when this is the sale that went beyond the cap.</summary>
    public bool SoldSoFar(long grams, DateTimeOffset now)
    {
        if (OverYieldAt is not null || YieldCapGrams is not { } cap || grams <= cap) return false;
        OverYieldAt = now;
        return true;
    }

    /// <summary>False when it was asked for this product before.</summary>
    public bool AskScope(string productCode, DateTimeOffset now)
    {
        if (Status is not CertificateStatus.Verified || string.Equals(ScopeAskedFor, productCode, StringComparison.Ordinal)) return false;
        (ScopeAskedAt, ScopeAskedFor) = (now, productCode);
        return true;
    }

    public void Reminded(int days) => RemindedDays = days;

    public CertificateCard AsCard() => new()
    {
        Id = Id, HolderId = HolderId, Kind = Kind, StandardCode = StandardCode, Number = Number, Issuer = Issuer, Products = [.. Products.Select(product => product.ProductCode)],
        ValidFrom = ValidFrom, ValidTo = ValidTo, CheckedOn = VerifiedAt?.VietnamDay(), Moments = Moments,
    };

    private void State(CertificateTerms terms, DateTimeOffset now)
    {
        StandardCode = terms.Kind switch
        {
            CertificateKind.Ocop => "ocop",
            CertificateKind.FoodSafety => "an-toan",
            CertificateKind.Commitment => null,
            _ => terms.StandardCode,
        };
        (Stars, Number, Issuer) = (terms.Kind is CertificateKind.Ocop ? terms.Stars : null, VietnameseText.Clean(terms.Number), VietnameseText.Clean(terms.Issuer));
        (AreaSquareMetres, YieldCapGrams, ValidFrom, ValidTo) = (terms.AreaSquareMetres, terms.YieldCapGrams, terms.ValidFrom, terms.ValidTo);
        PlotNote = string.IsNullOrWhiteSpace(terms.PlotNote) ? null : VietnameseText.Clean(terms.PlotNote);
        var wanted = terms.Products.Distinct(StringComparer.Ordinal).ToList();
        Products.RemoveAll(product => !wanted.Contains(product.ProductCode, StringComparer.Ordinal));
        Products.AddRange(wanted.Where(code => !Products.Exists(product => string.Equals(product.ProductCode, code, StringComparison.Ordinal)))
            .Select(code => new CertificateProduct { CertificateId = Id, ProductCode = code }));
        (Status, SubmittedAt, VerifiedAt, RejectedAt, DecidedBy, DecidedByName, Reason) = (CertificateStatus.Submitted, now, null, null, null, null, null);
        if (terms.Kind is CertificateKind.Commitment) Status = CertificateStatus.Declared;
    }
}

internal enum CertificateStatus
{
    Submitted,
    Verified,
    Rejected,
    Withdrawn,
    /// <summary>A commitment: it needs no check.</summary>
    Declared,
}

/// <summary>A product that a certificate speaks of.</summary>
internal sealed class CertificateProduct
{
    public required Guid CertificateId { get; init; }
    public required string ProductCode { get; init; }
}

/// <summary>What stands on the paper.</summary>
internal sealed record CertificateTerms
{
    public required CertificateKind Kind { get; init; }
    public string? StandardCode { get; init; }
    public int? Stars { get; init; }
    public required string Number { get; init; }
    public required string Issuer { get; init; }
    public IReadOnlyList<string> Products { get; init; } = [];
    public long? AreaSquareMetres { get; init; }
    public string? PlotNote { get; init; }
    public long? YieldCapGrams { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public required DateOnly ValidTo { get; init; }
}
