using Marketplace.Accounts.Memberships;
using Marketplace.Accounts.Public;
using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Parties;

internal sealed class PartyBook(MarketplaceDb db) : IParties
{
    // SQL Server takes 2,100 parameters; EF sends the ids as one array there and elsewhere, but a bounded question stays a fast one.
    private const int MostIds = 1000;

    public async Task<PartyCard?> FindAsync(Guid partyId, CancellationToken ct) =>
        await Read(db.Set<Party>().Where(party => party.Id == partyId)).SingleOrDefaultAsync(ct) is { } row ? row.Card() : null;

    public async Task<IReadOnlyDictionary<Guid, PartyCard>> FindAsync(IReadOnlyCollection<Guid> partyIds, CancellationToken ct)
    {
        var cards = new Dictionary<Guid, PartyCard>();
        foreach (var ids in partyIds.Distinct().Chunk(MostIds))
            foreach (var row in await Read(db.Set<Party>().Where(party => ids.Contains(party.Id))).ToListAsync(ct))
                cards.Add(row.Id, row.Card());
        return cards;
    }

    public async Task<IReadOnlyList<PartyCard>> MembersOfAsync(Guid cooperativeId, DateOnly on, CancellationToken ct) => await CardsAsync(
        db.Set<Party>().Where(party => db.Set<Membership>().Any(member =>
            member.CooperativeId == cooperativeId && member.HouseholdId == party.Id && member.From <= on && (member.To == null || member.To >= on))), ct);

    public async Task<bool> MaySellForAsync(Guid sellerId, Guid householdId, DateOnly on, CancellationToken ct) => sellerId == householdId
        ? await db.Set<Party>().AnyAsync(party => party.Id == sellerId && party.Kind == PartyKind.Household, ct)
        : await db.Set<Membership>().AnyAsync(member =>
            member.CooperativeId == sellerId && member.HouseholdId == householdId && member.From <= on && (member.To == null || member.To >= on), ct);

    public async Task<IReadOnlyList<PartyCard>> HouseholdsInAsync(IReadOnlyCollection<int> unitIds, CancellationToken ct)
    {
        var units = unitIds as IReadOnlyList<int> ?? [.. unitIds];
        return await CardsAsync(db.Set<Party>().Where(party => party.Kind == PartyKind.Household
            && party.Homes.Any(home => units.Contains(home.UnitId) && !party.Homes.Any(later => later.From > home.From))), ct);
    }

    public async Task<IReadOnlyList<PartyCard>> ProducersInAsync(IReadOnlyCollection<int> unitIds, CancellationToken ct)
    {
        var units = unitIds as IReadOnlyList<int> ?? [.. unitIds];
        return await CardsAsync(db.Set<Party>().Where(party =>
            (party.Kind == PartyKind.Household || party.Kind == PartyKind.Cooperative || party.Kind == PartyKind.Enterprise)
            && party.Homes.Any(home => units.Contains(home.UnitId) && !party.Homes.Any(later => later.From > home.From))), ct);
    }

    private static async Task<IReadOnlyList<PartyCard>> CardsAsync(IQueryable<Party> parties, CancellationToken ct) =>
        [.. (await Read(parties.OrderBy(party => party.Name).ThenBy(party => party.Id)).ToListAsync(ct)).Select(row => row.Card())];

    private static IQueryable<Row> Read(IQueryable<Party> parties) => parties.AsNoTracking().Select(party => new Row(
        party.Id, party.Kind, party.Name, party.Phone, party.TraderRegisteredOn,
        party.Homes.OrderBy(home => home.From).Select(home => new PartyPlace(home.UnitId, home.From)).ToList()));

    private sealed record Row(Guid Id, PartyKind Kind, string Name, string? Phone, DateOnly? TraderRegisteredOn, List<PartyPlace> Places)
    {
        public PartyCard Card() => new() { Id = Id, Kind = Kind, Name = Name, Phone = Phone, Places = Places, TraderRegisteredOn = TraderRegisteredOn };
    }
}
