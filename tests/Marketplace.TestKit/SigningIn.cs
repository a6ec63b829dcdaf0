using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Marketplace.Platform.Callers;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.TestKit;

/// <summary>Callers that a test invented; everybody else is read from the accounts.</summary>
internal sealed class TestCallers
{
    private readonly ConcurrentDictionary<Guid, Caller> _invented = new();

    public void Add(Caller caller) => _invented[caller.AccountId!.Value] = caller;

    public Caller? Find(Guid accountId) => _invented.GetValueOrDefault(accountId);
}

/// <summary>A second way in, beside the real cookie: a header that names the account. It costs no password hashing and needs no forgery token.</summary>
internal static class TestSignIn
{
    public const string Header = "X-Test-Account";
    private const string ByHeader = "Test";
    private const string Choice = "TestOrReal";

    public static void AddTestSignIn(this IServiceCollection services, TestCallers callers)
    {
        string? real = null;
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, HeaderHandler>(ByHeader, configureOptions: null)
            .AddPolicyScheme(Choice, displayName: null, choice => choice.ForwardDefaultSelector = http => http.Request.Headers.ContainsKey(Header) ? ByHeader : real ?? ByHeader);
        services.PostConfigure<AuthenticationOptions>(options =>
        {
            real = options.DefaultAuthenticateScheme ?? options.DefaultScheme;
            options.DefaultChallengeScheme ??= options.DefaultScheme ?? ByHeader;
            options.DefaultForbidScheme ??= options.DefaultChallengeScheme;
            options.DefaultSignInScheme ??= options.DefaultScheme;
            options.DefaultSignOutScheme ??= options.DefaultScheme;
            options.DefaultAuthenticateScheme = Choice;
        });
        Wrap<IAntiforgery>(services, inner => new OpenToTests(inner));
        Wrap<ICallerSource>(services, inner => new InventedCallers(callers, inner));
        if (services.All(service => service.ServiceType != typeof(ICallerSource))) services.AddSingleton<ICallerSource>(new InventedCallers(callers, inner: null));
    }

    private static void Wrap<T>(IServiceCollection services, Func<T, T> wrapper) where T : class
    {
        if (services.LastOrDefault(service => service.ServiceType == typeof(T)) is not { } real) return;
        services.RemoveAll<T>();
        services.Add(new ServiceDescriptor(
            typeof(T),
            provider => wrapper((T)(real.ImplementationInstance ?? real.ImplementationFactory?.Invoke(provider)
                ?? ActivatorUtilities.CreateInstance(provider, real.ImplementationType!))),
            real.Lifetime));
    }

    private sealed class HeaderHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers[Header].ToString() is not { Length: > 0 } account) return Task.FromResult(AuthenticateResult.NoResult());
            var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account)], ByHeader);
            return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(identity), ByHeader)));
        }
    }

    private sealed class InventedCallers(TestCallers callers, ICallerSource? inner) : ICallerSource
    {
        public async Task<Caller?> FindAsync(Guid accountId, CancellationToken ct) =>
            callers.Find(accountId) ?? (inner is null ? null : await inner.FindAsync(accountId, ct));
    }

    private sealed class OpenToTests(IAntiforgery inner) : IAntiforgery
    {
        public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => inner.GetAndStoreTokens(httpContext);

        public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => inner.GetTokens(httpContext);

        public void SetCookieTokenAndHeader(HttpContext httpContext) => inner.SetCookieTokenAndHeader(httpContext);

        public Task<bool> IsRequestValidAsync(HttpContext httpContext) =>
            httpContext.Request.Headers.ContainsKey(Header) ? Task.FromResult(true) : inner.IsRequestValidAsync(httpContext);

        public Task ValidateRequestAsync(HttpContext httpContext) =>
            httpContext.Request.Headers.ContainsKey(Header) ? Task.CompletedTask : inner.ValidateRequestAsync(httpContext);
    }
}
