using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Farming.Registers;

internal static class RegisterRefusals
{
    public static readonly Refusal UnitNotYours = new("register.unit_not_yours", StatusCodes.Status403Forbidden, "UnitCode");
    public static readonly Refusal PartyUnknown = new("register.party_unknown", StatusCodes.Status400BadRequest);
    public static readonly Refusal ProductUnknown = new("register.product_unknown", StatusCodes.Status400BadRequest, "ProductCode");
    public static readonly Refusal DayInFuture = new("register.day_in_future", StatusCodes.Status400BadRequest);
}
