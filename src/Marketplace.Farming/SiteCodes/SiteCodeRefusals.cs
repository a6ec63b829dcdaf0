using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Farming.SiteCodes;

internal static class SiteCodeRefusals
{
    public static readonly Refusal Known = new("site_code.known_already", Field: "Code");
    public static readonly Refusal CodeMissing = new("site_code.code_required", StatusCodes.Status400BadRequest, "Code");
    // Why goods may not bear a code that the register knows.
    public static readonly Refusal Suspended = new("site.suspended", Field: "SiteCode");
    public static readonly Refusal Revoked = new("site.revoked", Field: "SiteCode");
    public static readonly Refusal OtherProduct = new("site.other_product", Field: "SiteCode");
    public static readonly Refusal HouseholdNotInArea = new("site.household_not_in_area", Field: "SiteCode");

    public static readonly Refusal NotFromHere = new("site_code.not_from_here", Field: "Move");
    public static readonly Refusal BeforeLast = new("site_code.before_last_step", StatusCodes.Status400BadRequest, "On");
    public static readonly Refusal HouseholdTwice = new("site_code.household_twice", Field: "HouseholdId");
    public static readonly Refusal EndsBeforeItBegins = new("site_code.ends_before_it_begins", StatusCodes.Status400BadRequest, "To");
}
