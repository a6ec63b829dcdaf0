using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.People;

/// <summary>
/// Reads who is asking in one query per request: the session must still stand, the account be open, and only grants of today count.
/// So a sign-out, a new password or a revoked right holds from the next request on.
/// </summary>
internal sealed class CallerSource(MarketplaceDb db, IHttpContextAccessor http, TimeProvider clock) : ICallerSource
{
    public async Task<Caller?> FindAsync(Guid accountId, CancellationToken ct)
    {
        var (now, today) = (clock.Now(), clock.Today());
        var accounts = db.Set<Account>().AsNoTracking().Where(account => account.Id == accountId && account.ClosedAt == null);
        if (http.HttpContext?.User.FindFirst(SessionCookie.SessionClaim)?.Value is { } claim)
        {
            if (!Guid.TryParse(claim, out var sessionId)) return null;
            accounts = accounts.Where(account => db.Set<Session>().Any(session => session.Id == sessionId && session.AccountId == account.Id
                && session.ExpiresAt > now && session.SecurityStamp == account.SecurityStamp));
        }
        var found = await accounts.Select(account => new
        {
            account.Name,
            Grants = db.Set<AccountGrant>()
                .Where(grant => grant.AccountId == account.Id && grant.RevokedAt == null && grant.ValidFrom <= today && (grant.ValidTo == null || grant.ValidTo >= today))
                .OrderBy(grant => grant.ValidFrom).ThenBy(grant => grant.Id)
                .Select(grant => new Grant(grant.Role, grant.PartyId, grant.UnitId)).ToList(),
        }).SingleOrDefaultAsync(ct);
        return found is null ? null : new(accountId, found.Name, found.Grants);
    }
}
