using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Farming.Lots;

internal static class LotRefusals
{
    // What a harvest names.
    public static readonly Refusal ProductUnknown = new("lot.product_unknown", StatusCodes.Status400BadRequest, "ProductCode");
    public static readonly Refusal StandardUnknown = new("lot.standard_unknown", StatusCodes.Status400BadRequest, "StandardCode");
    public static readonly Refusal CertificateMissing = new("lot.certificate_required", Field: "CertificateNumber");
    public static readonly Refusal CertificateUnknown = new("lot.certificate_unknown", Field: "CertificateNumber");
    public static readonly Refusal ProducerNotYours = new("lot.producer_not_yours", Field: "ProducerId");
    public static readonly Refusal InFuture = new("lot.day_in_future", StatusCodes.Status400BadRequest, "On");

    // Mass balance.
    public static readonly Refusal AlreadyWeighed = new("lot.already_weighed");
    public static readonly Refusal NotWeighed = new("lot.not_weighed");
    public static readonly Refusal NothingMoved = new("lot.nothing_moved", StatusCodes.Status400BadRequest);
    public static readonly Refusal TooHeavy = new("lot.too_heavy", StatusCodes.Status400BadRequest);
    public static readonly Refusal SourceTwice = new("lot.source_twice", StatusCodes.Status400BadRequest, "Sources");
    public static readonly Refusal OtherProduct = new("lot.other_product", Field: "Sources");
    public static readonly Refusal OtherKeeper = new("lot.other_keeper", Field: "Sources");

    /// <summary>Seen, but somebody else has the goods now.</summary>
    public static readonly Refusal NotInYourHands = new("lot.not_in_your_hands", StatusCodes.Status403Forbidden);

    /// <summary>Recalled: nothing of it may be packed, divided, mixed or sold until it is released.</summary>
    public static readonly Refusal Held = new("lot.held");

    /// <summary>Weighed less than is sold and not yet sent: that stands in the details.</summary>
    public static Refusal LessThanPromised(long promisedGrams) =>
        new("lot.less_than_promised", StatusCodes.Status400BadRequest, "Grams", new Dictionary<string, object?>(StringComparer.Ordinal) { ["promisedKilos"] = promisedGrams / 1000m });

    /// <summary>How much is there stands in the details, in grams.</summary>
    public static Refusal TooLittle(long leftGrams) =>
        new("lot.too_little", Details: new Dictionary<string, object?>(StringComparer.Ordinal) { ["leftGrams"] = leftGrams });
}
