using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Accounts.Parties;

internal static class PartyRefusals
{
    internal static readonly Refusal HouseholdUnknown = new("member.household_unknown", StatusCodes.Status404NotFound, "HouseholdPhone");
}
