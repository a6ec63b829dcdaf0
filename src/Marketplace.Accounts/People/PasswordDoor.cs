using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.People;

/// <summary>
/// Who may come in with this log-in and password. An unknown log-in is answered like a wrong password, after the same work and with the same lock,
/// so that nobody learns who has an account.
/// </summary>
internal sealed class PasswordDoor(MarketplaceDb db, UserManager<Account> users, UnknownLogins unknown, TimeProvider clock)
{
    private static string? _nobodysHash;

    public async Task<Outcome<Account>> OpenAsync(string login, string password, CancellationToken ct)
    {
        var account = await FindAsync(login);
        if (account is not { ClosedAt: null, PasswordHash: { } hash })
        {
            if (!unknown.TakeTry(login.Trim().ToUpperInvariant())) return AccountRefusals.Locked;
            var nobody = Account.Open("", email: null, "", "", clock.Now());
            users.PasswordHasher.VerifyHashedPassword(nobody, _nobodysHash ??= users.PasswordHasher.HashPassword(nobody, "nobody has this password"), password);
            return AccountRefusals.WrongLogin;
        }
        if (!await TakeTryAsync(account.Id, ct)) return AccountRefusals.Locked;
        return users.PasswordHasher.VerifyHashedPassword(account, hash, password) is PasswordVerificationResult.Failed ? AccountRefusals.WrongLogin : account;
    }

    public async Task<Account?> FindAsync(string login) =>
        VietnamesePhone.ToE164(login) is { } phone ? await users.FindByNameAsync(phone) : await users.FindByEmailAsync(login.Trim());

    // Counted before the password is looked at and in one statement: a thousand guesses at once still get only five tries.
    private async Task<bool> TakeTryAsync(Guid accountId, CancellationToken ct)
    {
        var now = clock.Now();
        DateTimeOffset? until = now + Account.LockedFor;
        var taken = await db.InOneCommitAsync<int>(async () => await db.Set<Account>()
            .Where(account => account.Id == accountId && (account.LockoutEnd == null || account.LockoutEnd <= now))
            .ExecuteUpdateAsync(set => set
                .SetProperty(account => account.LockoutEnd, account => account.AccessFailedCount + 1 >= Account.MostTries ? until : null)
                .SetProperty(account => account.AccessFailedCount, account => account.AccessFailedCount + 1 >= Account.MostTries ? 0 : account.AccessFailedCount + 1), ct), ct);
        return taken.Value == 1;
    }
}

/// <summary>Gives log-ins that do not exist the same five tries, for this process and as long as memory is cheap.</summary>
internal sealed class UnknownLogins(TimeProvider clock)
{
    private const int MostRemembered = 10_000;

    private readonly Lock _door = new();
    private readonly Dictionary<string, (int Tries, DateTimeOffset? LockedUntil)> _byLogin = new(StringComparer.Ordinal);

    /// <summary>False while the log-in is locked.</summary>
    public bool TakeTry(string login)
    {
        var now = clock.Now();
        lock (_door)
        {
            if (_byLogin.Count >= MostRemembered && !_byLogin.ContainsKey(login)) _byLogin.Clear();
            var (tries, lockedUntil) = _byLogin.GetValueOrDefault(login);
            if (lockedUntil > now) return false;
            _byLogin[login] = tries + 1 >= Account.MostTries ? (0, now + Account.LockedFor) : (tries + 1, null);
            return true;
        }
    }
}
