using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Accounts.People;

internal static class AccountRefusals
{
    internal static readonly Refusal WrongLogin = new("account.wrong_login", StatusCodes.Status401Unauthorized);
    internal static readonly Refusal Locked = new("account.locked", StatusCodes.Status429TooManyRequests);
    internal static readonly Refusal PhoneTaken = new("account.phone_taken", Field: "Phone");
    internal static readonly Refusal EmailTaken = new("account.email_taken", Field: "Email");
    internal static readonly Refusal UnitUnknown = new("account.unit_unknown", StatusCodes.Status400BadRequest, "Unit");
}
