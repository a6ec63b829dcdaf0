namespace Marketplace.Accounts.Public;

/// <summary>A party as answers name it: <c>{id, kind, name}</c>. Never a phone.</summary>
public sealed record PartyRef(Guid Id, PartyKind Kind, string Name)
{
    public static PartyRef Of(PartyCard party) => new(party.Id, party.Kind, party.Name);
}
