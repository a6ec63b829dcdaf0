using Marketplace.Accounts.Public;
using Marketplace.Platform.Database;

namespace Marketplace.Accounts.Parties;

/// <summary>Who buys, sells, joins and signs: a household, a cooperative, an enterprise … People act for it through grants.</summary>
internal sealed class Party : IVersioned
{
    private readonly List<PartyHome> _homes = [];

    private Party() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public PartyKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    /// <summary>E.164.</summary>
    public string? Phone { get; private set; }
    public string? TaxCode { get; private set; }
    /// <summary>A trader (thương nhân) stands on the province's register since this day; before that no sale to him is a sale to a trader.</summary>
    public DateOnly? TraderRegisteredOn { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }
    public long Version { get; private set; }
    /// <summary>Oldest first.</summary>
    public IReadOnlyList<PartyHome> Homes => _homes;

    public static Party Open(PartyKind kind, string name, string? phone, string? taxCode, int unitId, DateOnly livesThereFrom, DateTimeOffset now)
    {
        var party = new Party { Kind = kind, Name = name, Phone = phone, TaxCode = taxCode, OpenedAt = now };
        party._homes.Add(new() { PartyId = party.Id, UnitId = unitId, From = livesThereFrom });
        return party;
    }

    /// <summary>From that day on it lives elsewhere, or the map was redrawn around it.</summary>
    public void MoveTo(int unitId, DateOnly from)
    {
        _homes.RemoveAll(home => home.From >= from);
        _homes.Add(new() { PartyId = Id, UnitId = unitId, From = from });
    }

    /// <summary>Entered on the register; a second entry changes nothing.</summary>
    public void RegisterTrader(DateOnly on) => TraderRegisteredOn ??= on;
}

/// <summary>The commune where a party lives from a day on.</summary>
internal sealed class PartyHome
{
    public required Guid PartyId { get; init; }
    public required DateOnly From { get; init; }
    public required int UnitId { get; init; }
}
