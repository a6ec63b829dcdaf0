using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Accounts.People;

internal static class SignInSetup
{
    // OWASP's figure for PBKDF2 with HMAC-SHA512; Identity's own is 100,000.
    private const int PasswordIterations = 210_000;

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>().AddUserStore<UserOnlyStore<Account, MarketplaceDb, Guid>>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordIterations);
        services.AddAuthentication(SessionCookie.Scheme).AddCookie(SessionCookie.Scheme, options =>
        {
            options.Cookie.Name = "session";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.Path = "/";
            options.CookieManager = new HostBoundCookies();
            options.SlidingExpiration = false;
            // The web client has its own sign-in page: a redirect would answer a program with a page.
            options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
            options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
        });
        return services
            .AddScoped<ICallerSource, CallerSource>()
            .AddScoped<SessionCookie>()
            .AddScoped<PasswordDoor>()
            .AddSingleton<UnknownLogins>();
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
