using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Farming.Pools;

internal static class PoolRefusals
{
    public static readonly Refusal ProductUnknown = new("pool.product_unknown", StatusCodes.Status400BadRequest, "ProductCode");
    public static readonly Refusal StandardUnknown = new("pool.standard_unknown", StatusCodes.Status400BadRequest, "StandardCode");
    public static readonly Refusal ClosesInPast = new("pool.closes_in_past", StatusCodes.Status400BadRequest, "ClosesAt");
    public static readonly Refusal DeliversBeforeClosing = new("pool.delivers_before_closing", StatusCodes.Status400BadRequest, "DeliverOn");
    public static readonly Refusal Closed = new("pool.closed");
    public static readonly Refusal NotFull = new("pool.not_full");
    public static readonly Refusal StillOpen = new("pool.still_open");
    public static readonly Refusal NothingWeighed = new("pool.nothing_weighed");
    public static readonly Refusal NotWeighed = new("pool.not_weighed");
    public static readonly Refusal NotPledged = new("pool.not_pledged", Field: "HouseholdId");
    public static readonly Refusal NotMember = new("pool.not_member", Field: "HouseholdId");
    public static readonly Refusal GradeUnknown = new("pool.grade_unknown", StatusCodes.Status400BadRequest, "Grades");
}
