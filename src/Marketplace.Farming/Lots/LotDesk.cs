using Marketplace.Accounts.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Lots;

/// <summary>A lot with its mass; without one it was opened by a listing and never weighed.</summary>
internal sealed class LotInHand
{
    public required Lot Lot { get; init; }
    public LotMass? Mass { get; init; }
    public Guid KeeperId => Mass?.KeeperId ?? Lot.ProducerId;
}

/// <summary>Whose lots the caller sees and works with: his own, and a cooperative those of its members. Anybody else's do not exist for him.</summary>
internal sealed class LotDesk(MarketplaceDb db, Caller caller, IParties parties, TimeProvider clock)
{
    public DateOnly Today => clock.Today();

    /// <summary>The parties the caller sells for.</summary>
    public IReadOnlyList<Guid> Sellers => caller.PartiesFor(Permission.Sell);

    /// <summary>The same and the households that are members of one of them today.</summary>
    public async Task<IReadOnlyList<Guid>> OwnPartiesAsync(CancellationToken ct)
    {
        var own = Sellers.ToHashSet();
        foreach (var seller in Sellers)
            foreach (var member in await parties.MembersOfAsync(seller, clock.Today(), ct)) own.Add(member.Id);
        return [.. own];
    }

    /// <summary>Lots that one of these parties grew or has in its hands.</summary>
    public static IQueryable<LotInHand> Of(MarketplaceDb db, IReadOnlyList<Guid> own) =>
        from lot in db.Set<Lot>()
        join known in db.Set<LotMass>() on lot.Id equals known.LotId into masses
        from mass in masses.DefaultIfEmpty()
        where own.Contains(lot.ProducerId) || (mass != null && own.Contains(mass.KeeperId))
        select new LotInHand { Lot = lot, Mass = mass };

    public async Task<LotInHand?> FindAsync(Guid lotId, CancellationToken ct) =>
        await Of(db, await OwnPartiesAsync(ct)).AsNoTracking().SingleOrDefaultAsync(row => row.Lot.Id == lotId, ct);

    /// <summary>Refused when the lot is not the caller's, or is known to him but in other hands.</summary>
    public async Task<Outcome<LotInHand>> FindToWorkAsync(Guid lotId, CancellationToken ct)
    {
        var own = await OwnPartiesAsync(ct);
        if (await Of(db, own).AsNoTracking().SingleOrDefaultAsync(row => row.Lot.Id == lotId, ct) is not { } found) return Refusal.NotFound;
        return own.Contains(found.KeeperId) ? found : LotRefusals.NotInYourHands;
    }

    /// <summary>In whose hands new goods of this producer come: the caller's own party that may sell for him. Null when there is none.</summary>
    public async Task<Guid?> SellerForAsync(Guid producerId, CancellationToken ct)
    {
        foreach (var seller in Sellers)
            if (await parties.MaySellForAsync(seller, producerId, clock.Today(), ct)) return seller;
        return null;
    }
}
