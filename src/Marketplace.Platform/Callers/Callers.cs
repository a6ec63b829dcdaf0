using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Platform.Callers;

internal sealed record PermissionRequirement(Permission Permission) : IAuthorizationRequirement;

internal sealed class PermissionHandler(IHttpContextAccessor http) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (http.HttpContext?.Features.Get<Caller>() is { } caller && caller.May(requirement.Permission)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

/// <summary>Puts the <see cref="Caller"/> beside the request and a policy behind each <see cref="Permission"/>.</summary>
public static class CallerSetup
{
    public static IServiceCollection AddCallers(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddAuthentication();
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<Caller>() ?? Caller.Nobody);
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        var policies = services.AddAuthorizationBuilder();
        foreach (var permission in Enum.GetValues<Permission>())
            policies.AddPolicy(permission.ToString(), policy => policy.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission)));
        return services;
    }

    /// <summary>After authentication, before authorization.</summary>
    public static IApplicationBuilder UseCallers(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } text && Guid.TryParse(text, out var accountId))
        {
            var caller = await http.RequestServices.GetRequiredService<ICallerSource>().FindAsync(accountId, http.RequestAborted);
            if (caller is not null) http.Features.Set(caller);
            else http.User = new ClaimsPrincipal(new ClaimsIdentity());
        }
        await next(http);
    });
}
