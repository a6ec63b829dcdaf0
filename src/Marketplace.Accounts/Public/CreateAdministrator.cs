using Marketplace.Accounts.People;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Text;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Accounts.Public;

/// <summary>Makes the first administrator, once: afterwards administrators make each other.</summary>
public static class CreateAdministrator
{
    /// <param name="services">A scope of the running program, its database prepared.</param>
    /// <param name="phone">Vietnamese mobile number in any usual spelling.</param>
    /// <returns>One plain sentence, and whether it went well.</returns>
    public static async Task<(bool Done, string Sentence)> RunAsync(IServiceProvider services, string? phone, string? name, string? password, CancellationToken ct)
    {
        if (VietnamesePhone.ToE164(phone) is not { } number) return (false, "Give a Vietnamese mobile number: create-admin --phone 0912345678");
        if (password is not { Length: >= Register.ShortestPassword and <= Register.LongestPassword })
            return (false, $"The password is read from standard input and needs {Register.ShortestPassword} to {Register.LongestPassword} characters.");

        var db = services.GetRequiredService<MarketplaceDb>();
        var clock = services.GetRequiredService<TimeProvider>();
        var hash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, password);
        var made = await db.InOneCommitAsync<Guid>(async () =>
        {
            if (await db.Set<AccountGrant>().AnyAsync(grant => grant.Role == Role.Administrator && grant.RevokedAt == null, ct)) return AlreadyThere;
            if (await db.Set<Account>().AnyAsync(account => account.NormalizedUserName == number, ct)) return AccountRefusals.PhoneTaken;
            var account = Account.Open(number, email: null, VietnameseText.Clean(string.IsNullOrWhiteSpace(name) ? "Quản trị viên" : name), hash, clock.Now());
            db.Add(account);
            db.Add(new AccountGrant { AccountId = account.Id, Role = Role.Administrator, PartyId = null, UnitId = null, ValidFrom = clock.Today() });
            db.Audit(Caller.Nobody, "administrator.created", $"account/{account.Id}");
            return account.Id;
        }, ct);
        return made.Refused switch
        {
            null => (true, $"The administrator {number} is made."),
            { } refusal when refusal == AlreadyThere => (false, "There is an administrator already."),
            _ => (false, $"The phone number {number} has an account already."),
        };
    }

    private static readonly Refusal AlreadyThere = new("administrator.exists");
}
