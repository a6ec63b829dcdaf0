using Marketplace.Accounts.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Platform.Text;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;

namespace Marketplace.Farming.Registers;

/// <summary>Who keeps a register, and whose entries a seller sees: asked by every use case of the code and OCOP registers.</summary>
internal sealed class RegisterDesk(Caller caller, IParties parties, ITerritory territory, TimeProvider clock)
{
    private const int MostWords = 8;

    public Caller Caller => caller;
    public DateOnly Today => clock.Today();

    /// <summary>Every unit of any time in the caller's charge.</summary>
    public IReadOnlyList<int> KeptUnits => [.. caller.UnitsFor(Permission.KeepRegisters).SelectMany(territory.LineageOf).Distinct()];

    /// <summary>The kept units that lie in this one; all of them without a code, none of them for a place in somebody else's charge.</summary>
    public IReadOnlyList<int> KeptUnitsIn(string? code)
    {
        if (string.IsNullOrEmpty(code)) return KeptUnits;
        return territory.FindByCode(code, Today) is { } unit ? [.. KeptUnits.Intersect(territory.LineageOf(unit.Id))] : [];
    }

    /// <summary>A commune of today in the caller's charge.</summary>
    public Outcome<int> Commune(string code) =>
        territory.FindByCode(code, Today) is { Level: UnitLevel.Commune } unit && KeptUnits.Contains(unit.Id) ? unit.Id : RegisterRefusals.UnitNotYours;

    /// <summary>A producer who lives in the caller's charge; nobody when none is named.</summary>
    public async Task<Outcome<PartyCard?>> ProducerAsync(Guid? id, string field, CancellationToken ct)
    {
        if (id is not { } wanted) return (PartyCard?)null;
        var card = await parties.FindAsync(wanted, ct);
        return card is { Kind: PartyKind.Household or PartyKind.Cooperative or PartyKind.Enterprise } && KeptUnits.Contains(card.UnitOn(Today))
            ? card
            : RegisterRefusals.PartyUnknown with { Field = field };
    }

    public async Task<IReadOnlyList<PartyCard>> ProducersAsync(string? unitCode, CancellationToken ct) => await parties.ProducersInAsync(KeptUnitsIn(unitCode), ct);

    /// <summary>The caller's parties that sell, and the member households of his cooperatives.</summary>
    public async Task<IReadOnlyList<Guid>> OwnPartiesAsync(CancellationToken ct)
    {
        var own = caller.PartiesFor(Permission.Sell).ToHashSet();
        foreach (var party in own.ToList())
            foreach (var member in await parties.MembersOfAsync(party, Today, ct)) own.Add(member.Id);
        return [.. own];
    }

    /// <summary>Words that must all stand in an entry's search text, in whatever order.</summary>
    public static string[] Words(string? asked) => [.. VietnameseText.Fold(asked).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];

    public UnitRef UnitOf(int unitId) => UnitRef.Of(territory.Find(unitId, Today)!);

    /// <summary>The units of a place, for what anybody may look up; none for an unknown code.</summary>
    public IReadOnlyList<int> UnitsIn(string code) => territory.FindByCode(code, Today) is { } unit ? [.. territory.LineageOf(unit.Id)] : [];
}
