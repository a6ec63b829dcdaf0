using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Platform.Callers;
using Microsoft.Net.Http.Headers;

namespace Marketplace.TestKit;

/// <summary>Who sends the request. POSTs bear a fresh <c>Idempotency-Key</c> unless the test gives one.</summary>
public static class Clients
{
    private static readonly Uri Address = new("https://localhost");

    /// <summary>Somebody who is not signed in.</summary>
    public static HttpClient Anyone(this MarketplaceApp app) => app.CreateDefaultClient(Address, new FreshKeys());

    /// <summary>Acts as this account from now on, whatever its rights are at each request.</summary>
    public static HttpClient As(this MarketplaceApp app, Guid accountId)
    {
        var client = app.Anyone();
        client.DefaultRequestHeaders.Add(TestSignIn.Header, accountId.ToString());
        return client;
    }

    public static HttpClient As(this MarketplaceApp app, Person person) => app.As(person.AccountId);

    /// <summary>Acts as a caller who stands in no table; for tests of rights alone.</summary>
    public static HttpClient As(this MarketplaceApp app, Caller caller)
    {
        app.Callers.Add(caller);
        return app.As(caller.AccountId!.Value);
    }

    /// <summary>The real door: keeps cookies, and sends the forgery token of <c>/api/account/me</c> with every unsafe request.</summary>
    public static HttpClient Browser(this MarketplaceApp app) => app.CreateDefaultClient(Address, new FreshKeys(), new ForgeryToken(), new CookieJar());

    private sealed class FreshKeys : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Post && !request.Headers.Contains("Idempotency-Key"))
                request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class ForgeryToken : DelegatingHandler
    {
        private string? _token;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Get || request.Method == HttpMethod.Head) return await base.SendAsync(request, cancellationToken);
            _token ??= await AskAsync(cancellationToken);
            if (!request.Headers.Contains("X-XSRF-TOKEN")) request.Headers.Add("X-XSRF-TOKEN", _token);
            var reply = await base.SendAsync(request, cancellationToken);
            // A token belongs to whoever was signed in when it was given.
            if (request.RequestUri!.AbsolutePath.StartsWith("/api/account/", StringComparison.Ordinal)) _token = null;
            return reply;
        }

        private async Task<string> AskAsync(CancellationToken ct)
        {
            using var question = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, "/api/account/me"));
            using var answer = await base.SendAsync(question, ct);
            return (await answer.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("antiforgeryToken").GetString()!;
        }
    }

    /// <summary>Ignores expiry, because the program's clock is the test's.</summary>
    private sealed class CookieJar : DelegatingHandler
    {
        private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var reply = await base.SendAsync(request, cancellationToken);
            if (reply.Headers.TryGetValues("Set-Cookie", out var set))
                foreach (var cookie in SetCookieHeaderValue.ParseList([.. set]))
                {
                    if (cookie.Value.Length == 0) _cookies.Remove(cookie.Name.Value!);
                    else _cookies[cookie.Name.Value!] = cookie.Value.Value!;
                }
            return reply;
        }
    }
}
