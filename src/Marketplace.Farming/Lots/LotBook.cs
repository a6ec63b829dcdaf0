using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Lots;

internal sealed class LotBook(MarketplaceDb db, TimeProvider clock) : ILots
{
    public LotCard Open(
        Guid producerId, string productCode, string standardCode, string? certificateNumber, DateOnly? harvestFrom, DateOnly? harvestTo, DateTimeOffset? at = null)
    {
        var lot = new Lot { ProducerId = producerId, ProductCode = productCode, OpenedAt = (at ?? clock.Now()).CutToMicroseconds() };
        lot.Say(standardCode, certificateNumber, harvestFrom, harvestTo);
        db.Add(lot);
        Record(lot.Id, TraceStep.Registered, lot.OpenedAt, "lot");
        return lot.AsCard();
    }

    public async Task AmendAsync(
        Guid lotId, string standardCode, string? certificateNumber, DateOnly? harvestFrom, DateOnly? harvestTo, CancellationToken ct)
    {
        var lot = await db.Set<Lot>().SingleOrDefaultAsync(known => known.Id == lotId, ct);
        lot?.Say(standardCode, certificateNumber, harvestFrom, harvestTo);
    }

    public async Task<IReadOnlyDictionary<Guid, LotCard>> FindAsync(IReadOnlyCollection<Guid> lotIds, CancellationToken ct) =>
        await db.Set<Lot>().AsNoTracking().Where(lot => lotIds.Contains(lot.Id)).ToDictionaryAsync(lot => lot.Id, lot => lot.AsCard(), ct);

    public void Record(Guid lotId, TraceStep step, DateTimeOffset at, string about, int? unitId = null)
    {
        var steps = db.Set<TraceEvent>();
        // A lot that this commit opens has no stored steps: only its own context can hold the same one.
        var isNew = db.Set<Lot>().Local.FindEntry(lotId)?.State is EntityState.Added;
        var known = isNew ? steps.Local.FindEntryUntyped([lotId, step, about])?.Entity : steps.Find(lotId, step, about);
        if (known is null) steps.Add(new() { LotId = lotId, Step = step, About = about, At = at.CutToMicroseconds(), UnitId = unitId });
    }
}
