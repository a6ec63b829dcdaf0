using Marketplace.Accounts.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Pools;

/// <summary>Whose pools a caller sees: a cooperative its own, a household those it pledged to or brought goods to, and the open ones of its cooperatives.</summary>
internal sealed class PoolDesk(MarketplaceDb db, Caller caller, IParties parties, TimeProvider clock)
{
    public IReadOnlyList<Guid> Sellers => caller.PartiesFor(Permission.Sell);

    public DateTimeOffset Now => clock.Now();

    public IQueryable<Pool> Whole() => db.Set<Pool>().Include(pool => pool.Grades).Include(pool => pool.Slices).Include(pool => pool.Weighings).AsSplitQuery();

    /// <summary>The cooperative the caller acts for.</summary>
    public async Task<PartyCard?> CooperativeAsync(CancellationToken ct) =>
        (await parties.FindAsync(Sellers, ct)).Values.FirstOrDefault(party => party.Kind is PartyKind.Cooperative);

    /// <summary>A pool of the caller's own cooperative; for anybody else it does not exist.</summary>
    public Task<Pool?> FindOwnAsync(Guid id, CancellationToken ct)
    {
        var sellers = Sellers;
        return Whole().SingleOrDefaultAsync(pool => pool.Id == id && sellers.Contains(pool.CooperativeId), ct);
    }

    public async Task<IReadOnlyList<Pool>> SeenAsync(Guid? id, CancellationToken ct)
    {
        var sellers = Sellers;
        var asking = await db.Set<Pool>().Where(pool => pool.Status == PoolStatus.Open && (id == null || pool.Id == id)).Select(pool => pool.CooperativeId).Distinct().ToListAsync(ct);
        var member = new List<Guid>();
        foreach (var cooperative in asking)
            if (await MemberAsync(cooperative, ct) is not null) member.Add(cooperative);
        return await Whole().AsNoTracking().Where(pool => id == null || pool.Id == id)
            .Where(pool => sellers.Contains(pool.CooperativeId) || (pool.Status == PoolStatus.Open && member.Contains(pool.CooperativeId))
                || pool.Slices.Any(slice => sellers.Contains(slice.HouseholdId)) || pool.Weighings.Any(weighing => sellers.Contains(weighing.HouseholdId)))
            .OrderByDescending(pool => pool.OpenedAt).ThenBy(pool => pool.Id).ToListAsync(ct);
    }

    /// <summary>The caller's household that belongs to this cooperative today.</summary>
    public async Task<Guid?> MemberAsync(Guid cooperativeId, CancellationToken ct)
    {
        foreach (var seller in Sellers)
            if (seller != cooperativeId && await parties.MaySellForAsync(cooperativeId, seller, clock.Today(), ct)) return seller;
        return null;
    }

    /// <summary>Who pledges: the caller's own household, or the member his cooperative names. For strangers the pool does not exist.</summary>
    public async Task<Outcome<Guid>> PledgerAsync(Guid cooperativeId, Guid? named, CancellationToken ct)
    {
        if (Sellers.Contains(cooperativeId))
            return named is { } member && member != cooperativeId && await parties.MaySellForAsync(cooperativeId, member, clock.Today(), ct) ? member : PoolRefusals.NotMember;
        return await MemberAsync(cooperativeId, ct) is { } own && (named is null || named == own) ? own : Refusal.NotFound;
    }
}
