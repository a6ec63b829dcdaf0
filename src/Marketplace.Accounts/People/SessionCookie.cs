using System.Security.Claims;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.People;

/// <summary>Begins and ends sessions: a row in the database and a cookie that names it.</summary>
internal sealed class SessionCookie(MarketplaceDb db, ICallerSource callers, TimeProvider clock)
{
    internal const string Scheme = "Session";
    internal const string SessionClaim = "sid";

    /// <summary>Signs this browser in and forgets the account's wrong passwords. Answers whom it acts for from now on.</summary>
    public async Task<Caller> StartAsync(HttpContext http, Account account, CancellationToken ct)
    {
        var (now, today) = (clock.Now(), clock.Today());
        var roles = await db.Set<AccountGrant>()
            .Where(grant => grant.AccountId == account.Id && grant.RevokedAt == null && grant.ValidFrom <= today && (grant.ValidTo == null || grant.ValidTo >= today))
            .Select(grant => grant.Role).ToListAsync(ct);
        var session = Session.Start(account, roles, now);
        await db.InOneCommitAsync<Guid>(async () =>
        {
            await db.Set<Account>().Where(known => known.Id == account.Id && (known.AccessFailedCount > 0 || known.LockoutEnd != null))
                .ExecuteUpdateAsync(set => set.SetProperty(known => known.AccessFailedCount, 0).SetProperty(known => known.LockoutEnd, (DateTimeOffset?)null), ct);
            await db.Set<Session>().Where(old => old.AccountId == account.Id && old.ExpiresAt <= now).ExecuteDeleteAsync(ct);
            db.Add(session);
            return session.Id;
        }, ct);

        http.User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(SessionClaim, session.Id.ToString())], Scheme));
        await http.SignInAsync(Scheme, http.User, new() { IsPersistent = true, IssuedUtc = now, ExpiresUtc = session.ExpiresAt });
        return await callers.FindAsync(account.Id, ct) ?? throw new InvalidOperationException("A session that was just begun does not stand");
    }

    /// <summary>Ends the session for every copy of its cookie. Nobody signed in is no fault.</summary>
    public async Task EndAsync(HttpContext http, CancellationToken ct)
    {
        var cookie = await http.AuthenticateAsync(Scheme);
        if (Guid.TryParse(cookie.Principal?.FindFirstValue(SessionClaim), out var sessionId))
            await db.InOneCommitAsync<int>(async () => await db.Set<Session>().Where(session => session.Id == sessionId).ExecuteDeleteAsync(ct), ct);
        await http.SignOutAsync(Scheme);
    }
}

/// <summary>
/// Over HTTPS the cookie is <c>__Host-session</c>: browsers then accept it from this host alone and never send it in the clear. Over plain http, which only
/// a developer's own machine should speak, that prefix is not allowed.
/// </summary>
internal sealed class HostBoundCookies : ICookieManager
{
    private readonly ChunkingCookieManager _inner = new();

    public string? GetRequestCookie(HttpContext context, string key) => _inner.GetRequestCookie(context, NameFor(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _inner.AppendResponseCookie(context, NameFor(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _inner.DeleteCookie(context, NameFor(context, key), options);

    private static string NameFor(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;
}
