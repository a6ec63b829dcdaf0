using Marketplace.Accounts.Public;
using Microsoft.AspNetCore.Identity;

namespace Marketplace.Accounts.People;

/// <summary>A person who signs in, by phone or e-mail. What he may do stands in his grants.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    private Account() { }

    /// <summary>The person's name.</summary>
    public string Name { get; private set; } = "";
    public DateTimeOffset OpenedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <param name="phone">E.164.</param>
    /// <param name="passwordHash">Made by Identity's hasher beforehand: hashing takes longer than a commit should.</param>
    public static Account Open(string phone, string? email, string name, string passwordHash, DateTimeOffset now)
    {
        var address = EmailAddress.Clean(email);
        return new()
        {
            Id = Guid.CreateVersion7(),
            UserName = phone,
            NormalizedUserName = phone,
            PhoneNumber = phone,
            Email = address,
            NormalizedEmail = address?.ToUpperInvariant(),
            Name = name,
            PasswordHash = passwordHash,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
            OpenedAt = now,
            LockoutEnabled = true,
        };
    }

    /// <summary>Five wrong passwords close the door for five minutes.</summary>
    public const int MostTries = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(5);
}

internal static class EmailAddress
{
    public static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>One @ with something before it and a dotted name after it; whether it exists only a letter to it can tell.</summary>
    public static bool LooksRight(string text) =>
        text.Length <= 200 && System.Net.Mail.MailAddress.TryCreate(text, out var address)
        && string.Equals(address.Address, text, StringComparison.Ordinal) && address.Host.Contains('.', StringComparison.Ordinal);
}

/// <summary>The role that a party's kind gives to the person who registers it.</summary>
internal static class RoleOfKind
{
    public static Platform.Callers.Role Of(PartyKind kind) => kind switch
    {
        PartyKind.Consumer => Platform.Callers.Role.Consumer,
        PartyKind.Household => Platform.Callers.Role.Household,
        PartyKind.Cooperative => Platform.Callers.Role.Cooperative,
        PartyKind.Enterprise => Platform.Callers.Role.Enterprise,
        PartyKind.Trader => Platform.Callers.Role.Trader,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Offices are not registered by their visitors"),
    };
}
