using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Farming.Certificates;

internal static class CertificateRefusals
{
    public static readonly Refusal HolderNotYours = new("certificate.holder_not_yours", StatusCodes.Status403Forbidden, "HolderId");
    public static readonly Refusal StandardUnknown = new("certificate.standard_unknown", StatusCodes.Status400BadRequest, "StandardCode");
    public static readonly Refusal ProductUnknown = new("certificate.product_unknown", StatusCodes.Status400BadRequest, "Products");

    /// <summary>A paper of another kind is another paper.</summary>
    public static readonly Refusal KindFixed = new("certificate.kind_fixed", Field: "Kind");
    /// <summary>It was checked or taken back: a renewal is a new paper.</summary>
    public static readonly Refusal Fixed = new("certificate.fixed");
    public static readonly Refusal Gone = new("certificate.withdrawn");
    public static readonly Refusal Decided = new("certificate.decided_already");
    public static readonly Refusal NothingToCheck = new("certificate.commitment_needs_no_check");
    public static readonly Refusal Over = new("certificate.expired");

    public static readonly Refusal ScanMissing = new("certificate.scan_required", StatusCodes.Status400BadRequest, "Scan");
    public static readonly Refusal ScanTooLarge = new("certificate.scan_too_large", StatusCodes.Status413PayloadTooLarge, "Scan");
    /// <summary>Only JPEG, PNG, WebP and PDF.</summary>
    public static readonly Refusal ScanType = new("certificate.scan_type", StatusCodes.Status415UnsupportedMediaType, "Scan");
    /// <summary>A PDF with a script, a file or a lock in it.</summary>
    public static readonly Refusal ScanActs = new("certificate.scan_acts", StatusCodes.Status415UnsupportedMediaType, "Scan");
    /// <summary>Nobody checks a paper he has not seen.</summary>
    public static readonly Refusal NothingToSee = new("certificate.scan_not_seen");
    /// <summary>The same holder handed in this number before, and it waits or is in force.</summary>
    public static readonly Refusal HandedInBefore = new("certificate.handed_in_before", Field: "Number");
    public static readonly Refusal ScanBroken = new("certificate.scan_broken", StatusCodes.Status400BadRequest, "Scan");
}
