using Marketplace.Accounts.Public;
using Marketplace.Farming.Public;
using Marketplace.Farming.Recalls;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Lots;

internal sealed class LotBook(MarketplaceDb db, LotLedger ledger, LotOrigins origins, ILotBuyers buyers, IParties parties, TimeProvider clock) : ILots
{
    public LotCard Open(Guid producerId, Guid seller, string productCode, LotWords words, DateTimeOffset? at = null)
    {
        var lot = new Lot { ProducerId = producerId, ProductCode = productCode, OpenedFor = seller, OpenedAt = (at ?? clock.Now()).CutToMicroseconds() };
        lot.Say(words);
        db.Add(lot);
        Record(lot.Id, TraceStep.Registered, lot.OpenedAt, "lot");
        return lot.AsCard();
    }

    public async Task<bool> AmendAsync(Guid lotId, LotWords words, CancellationToken ct)
    {
        var lot = await db.Set<Lot>().SingleAsync(known => known.Id == lotId, ct);
        // A lot written before certificates were kept with it learns which one its number means.
        if (lot.Words == words || (lot.Words with { CertificateId = words.CertificateId } == words && lot.CertificateId is null))
        {
            lot.Say(words);
            return true;
        }
        if (await db.Set<LotFlow>().AnyAsync(flow => flow.LotId == lotId && flow.Kind != LotFlowKind.Harvested, ct) || await buyers.AnyAsync(lotId, ct)) return false;
        lot.Say(words);
        return true;
    }

    public async Task<Outcome<LotOnHand>> OnHandAsync(Guid lotId, Guid sellerId, CancellationToken ct)
    {
        if (await db.Set<Lot>().AsNoTracking().SingleOrDefaultAsync(known => known.Id == lotId, ct) is not { } lot) return Refusal.NotFound;
        var mass = await db.Set<LotMass>().AsNoTracking().SingleOrDefaultAsync(known => known.LotId == lotId, ct);
        var keeper = mass?.KeeperId ?? lot.ProducerId;
        if (keeper != sellerId && !(keeper == lot.ProducerId && await parties.MaySellForAsync(sellerId, keeper, clock.Today(), ct))) return Refusal.NotFound;
        if (mass is null) return LotRefusals.NotWeighed;
        if (mass.Holds > 0) return LotRefusals.Held;
        // An order takes its grams when it is confirmed; until then they are promised.
        return new LotOnHand(lot.AsCard(), Math.Max(0, mass.LeftGrams - await buyers.PlacedGramsAsync(lotId, ct)));
    }

    public Task<IReadOnlyDictionary<Guid, IReadOnlyList<HouseholdShare>>> OriginsAsync(IReadOnlyCollection<Guid> lotIds, CancellationToken ct) => origins.OfAsync(lotIds, ct);

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

    public async Task<Refusal?> SellAsync(Guid lotId, long grams, string about, CancellationToken ct)
    {
        if (await db.Set<LotFlow>().AnyAsync(flow => flow.LotId == lotId && flow.Kind == LotFlowKind.Sold && flow.About == about, ct)) return null;
        var refused = await ledger.TakeAsync(lotId, grams, ct);
        if (refused == LotRefusals.NotWeighed)
        {
            await ledger.TakeTurnAsync(lotId, ct);
            refused = await ledger.TakeAsync(lotId, grams, ct);
        }
        if (refused is not null) return refused != LotRefusals.NotWeighed ? refused : (await HeldAsync([lotId], ct)).Count > 0 ? LotRefusals.Held : null;
        db.Add(new LotFlow { LotId = lotId, Kind = LotFlowKind.Sold, About = about, Grams = grams, At = clock.Now() });
        return null;
    }

    public async Task UndoSaleAsync(Guid lotId, string about, CancellationToken ct)
    {
        var flows = await db.Set<LotFlow>().AsNoTracking().Where(flow => flow.LotId == lotId && flow.About == about).ToListAsync(ct);
        if (flows.SingleOrDefault(flow => flow.Kind is LotFlowKind.Sold) is not { } sold || flows.Exists(flow => flow.Kind is LotFlowKind.SaleUndone)) return;
        await ledger.PutBackAsync(lotId, sold.Grams, ct);
        db.Add(new LotFlow { LotId = lotId, Kind = LotFlowKind.SaleUndone, About = about, Grams = sold.Grams, At = clock.Now() });
    }

    public async Task<IReadOnlyDictionary<Guid, LotRecall>> RecallsAsync(IReadOnlyCollection<Guid> lotIds, CancellationToken ct)
    {
        var open = await (from hold in db.Set<LotHold>()
                          where lotIds.Contains(hold.LotId) && hold.ReleasedAt == null
                          join recall in db.Set<Recall>() on hold.RecallId equals recall.Id
                          join lot in db.Set<Lot>() on hold.LotId equals lot.Id
                          where !recall.IsDisputed
                          orderby recall.At
                          select new { hold.LotId, lot.Code, recall.Reason, recall.At }).AsNoTracking().ToListAsync(ct);
        return open.GroupBy(held => held.LotId).ToDictionary(held => held.Key, held => new LotRecall(held.First().Code, held.First().Reason, held.First().At.VietnamDay()));
    }

    public async Task<IReadOnlySet<Guid>> HeldAsync(IReadOnlyCollection<Guid> lotIds, CancellationToken ct) =>
        (await db.Set<LotHold>().Where(hold => lotIds.Contains(hold.LotId) && hold.ReleasedAt == null).Select(hold => hold.LotId).ToListAsync(ct)).ToHashSet();
}
