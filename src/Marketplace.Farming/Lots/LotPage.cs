using Marketplace.Accounts.Public;
using Marketplace.Farming.Public;
using Marketplace.Farming.Recalls;
using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Lots;

/// <summary>A lot as lists and graphs name it. Masses are grams; without them the lot was never weighed.</summary>
/// <param name="IsMine">In the caller's hands: he may pack, divide and mix it.</param>
internal sealed record LotRow(
    Guid Id, string Code, string ProductCode, string ProductNameVi, string ProductNameEn, string StandardCode, PartyRef Producer, PartyRef Keeper,
    DateOnly? HarvestFrom, DateOnly? HarvestTo, DateTimeOffset OpenedAt, long? InGrams, long? LeftGrams, int? Units, long? GramsPerUnit, bool IsHeld, bool IsMine);

/// <summary>Puts names to lots.</summary>
internal sealed class LotPage(MarketplaceDb db, IParties parties, IProduce produce)
{
    /// <param name="lots">In the order wanted.</param>
    /// <param name="own">The caller's own parties and members.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<LotRow>> ShowAsync(IReadOnlyList<LotInHand> lots, IReadOnlyList<Guid> own, CancellationToken ct)
    {
        var ids = lots.Select(lot => lot.Lot.Id).ToList();
        var held = (await db.Set<LotHold>().Where(hold => ids.Contains(hold.LotId) && hold.ReleasedAt == null).Select(hold => hold.LotId).ToListAsync(ct)).ToHashSet();
        var known = await parties.FindAsync([.. lots.SelectMany(lot => new[] { lot.Lot.ProducerId, lot.KeeperId }).Distinct()], ct);
        return [.. lots.Select(row =>
        {
            var (lot, mass, product) = (row.Lot, row.Mass, produce.Product(row.Lot.ProductCode)!);
            return new LotRow(
                lot.Id, lot.Code, lot.ProductCode, product.NameVi, product.NameEn, lot.StandardCode, PartyRef.Of(known[lot.ProducerId]), PartyRef.Of(known[row.KeeperId]),
                lot.HarvestFrom, lot.HarvestTo, lot.OpenedAt, mass?.InGrams, mass?.LeftGrams, mass?.Units, mass?.GramsPerUnit, held.Contains(lot.Id), own.Contains(row.KeeperId));
        })];
    }

    /// <summary>Lots that stand in a graph, whoever has them: whoever sees one lot sees its neighbours' names, one step back and one step forward.</summary>
    public async Task<IReadOnlyList<LotRow>> ShowAsync(IReadOnlyCollection<Guid> lotIds, IReadOnlyList<Guid> own, CancellationToken ct)
    {
        var lots = await (from lot in db.Set<Lot>()
                          where lotIds.Contains(lot.Id)
                          join known in db.Set<LotMass>() on lot.Id equals known.LotId into masses
                          from mass in masses.DefaultIfEmpty()
                          orderby lot.OpenedAt
                          select new LotInHand { Lot = lot, Mass = mass }).AsNoTracking().ToListAsync(ct);
        return await ShowAsync(lots, own, ct);
    }
}
