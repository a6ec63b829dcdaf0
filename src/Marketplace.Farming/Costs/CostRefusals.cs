using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Farming.Costs;

internal static class CostRefusals
{
    public static readonly Refusal ProductUnknown = new("cost.product_unknown", StatusCodes.Status422UnprocessableEntity, "ProductCode");
    public static readonly Refusal StandardUnknown = new("cost.standard_unknown", StatusCodes.Status422UnprocessableEntity, "StandardCode");
    public static readonly Refusal OwnerNotYours = new("cost.owner_not_yours", StatusCodes.Status403Forbidden, "OwnerId");
    /// <summary>It lies with the commune or was approved.</summary>
    public static readonly Refusal NotOpen = new("cost.not_open");
    public static readonly Refusal NotSubmitted = new("cost.not_submitted");
    public static readonly Refusal YieldMissing = new("cost.yield_missing", Field: "YieldKilograms");
    /// <summary>The price has to cover the household's own labour.</summary>
    public static readonly Refusal LabourMissing = new("cost.labour_missing", Field: "Lines");
    public static readonly Refusal OwnSheet = new("cost.own_sheet", StatusCodes.Status403Forbidden);
}
