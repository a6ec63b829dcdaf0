using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Accounts.People;

/// <summary>Phone in any usual spelling, or e-mail, and password.</summary>
internal static class SignIn
{
    internal sealed record Request(string? Login = null, string? Password = null) : IChecked
    {
        public void Check(Faults faults)
        {
            faults.Text(Login, nameof(Login), 200, "account.login");
            faults.Text(Password, nameof(Password), Register.LongestPassword, "account.password");
        }
    }

    internal static void Map(IEndpointRouteBuilder account) => account.MapPost("/sign-in", Handle).WithName(nameof(SignIn)).ForAnyone()
        .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status429TooManyRequests);

    internal static async Task<Results<Ok<Me>, ProblemHttpResult>> Handle(
        Request request, HttpContext http, PasswordDoor door, SessionCookie sessions, MeWriter me, CancellationToken ct)
    {
        var opened = await door.OpenAsync(request.Login!, request.Password!, ct);
        if (opened.Refused is { } refusal) return refusal.AsProblem();
        var caller = await sessions.StartAsync(http, opened.Value, ct);
        return TypedResults.Ok(await me.WriteAsync(http, caller, ct));
    }
}
