using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Accounts.Memberships;

internal static class MembershipRefusals
{
    internal static readonly Refusal HouseholdUnknown = new("member.household_unknown", StatusCodes.Status404NotFound, "HouseholdPhone");
    internal static readonly Refusal AlreadyMember = new("member.already", Field: "HouseholdPhone");
    /// <summary>A household that said no is not asked again for a while.</summary>
    internal static readonly Refusal DeclinedRecently = new("member.declined_recently", Field: "HouseholdPhone");
    internal static readonly Refusal Answered = new("member.invitation_answered");
}
