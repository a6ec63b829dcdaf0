using Marketplace.Accounts.Parties;
using Marketplace.Accounts.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;

namespace Marketplace.Accounts.People;

/// <summary>What comes into being when somebody registers: the party, his right to act for it, his consent, and the fact. Stored when the caller saves.</summary>
internal static class OpenParty
{
    public static Party With(MarketplaceDb db, Account account, PartyKind kind, string partyName, string? taxCode, int unitId, DateTimeOffset now)
    {
        var today = now.VietnamDay();
        var party = Party.Open(kind, partyName, account.PhoneNumber, taxCode, unitId, today, now);
        db.Add(account);
        db.Add(party);
        db.Add(new AccountGrant { AccountId = account.Id, Role = RoleOfKind.Of(kind), PartyId = party.Id, UnitId = null, ValidFrom = today });
        db.Add(new Consent { AccountId = account.Id, Purpose = Consent.UseOfService, Version = Consent.CurrentVersion, GivenAt = now });
        db.Announce(new AccountOpened(party.Id, kind, now));
        return party;
    }
}
