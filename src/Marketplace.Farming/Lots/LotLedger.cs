using Marketplace.Farming.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Lots;

/// <summary>A lot that a change makes.</summary>
internal sealed record Making(LotOrigin Origin, Guid KeeperId, long Grams, int? Units = null, long? GramsPerUnit = null);

/// <summary>What a new lot is and says of itself.</summary>
internal sealed record LotOrigin(Guid ProducerId, string ProductCode, LotWords Words);

/// <summary>Moves mass between lots. Only inside one commit; lots are touched in the order of their ids, or two changes would wait for each other for ever.</summary>
internal sealed class LotLedger(MarketplaceDb db, Caller caller, TimeProvider clock)
{
    /// <summary>A lot with mass that nothing else went into.</summary>
    public Lot Open(LotOrigin origin, Guid keeperId, long grams)
    {
        var lot = Add(new Making(origin, keeperId, grams));
        db.Add(new LotFlow { LotId = lot.Id, Kind = LotFlowKind.Harvested, About = "harvest", Grams = grams, At = clock.Now() });
        return lot;
    }

    /// <summary>Lots become other lots: everything is taken by guarded updates first, so that nothing is made of what was not there.</summary>
    public async Task<Outcome<IReadOnlyList<Lot>>> ChangeAsync(
        LotChangeKind kind, Weighed weighed, string? lossReason, Func<long, Making> make, CancellationToken ct)
    {
        foreach (var taken in weighed.In.OrderBy(taken => taken.LotId))
            if (await TakeAsync(taken.LotId, taken.Grams, ct) is { } refused) return refused;

        var now = clock.Now();
        var change = new LotChange
        {
            Kind = kind, LossGrams = weighed.LossGrams, LossReason = string.IsNullOrWhiteSpace(lossReason) ? null : lossReason.Trim(), ByName = caller.Name, At = now,
        };
        db.Add(change);
        foreach (var taken in weighed.In) db.Add(Flow(taken.LotId, LotFlowKind.Used, taken.Grams, change.Id, now));
        var made = new List<Lot>();
        foreach (var grams in weighed.OutGrams)
        {
            var lot = Add(make(grams));
            db.Add(Flow(lot.Id, LotFlowKind.Made, grams, change.Id, now));
            made.Add(lot);
        }
        return made;
    }

    /// <summary>One guarded update: refused when the lot is held or less than that is left.</summary>
    public async Task<Refusal?> TakeAsync(Guid lotId, long grams, CancellationToken ct)
    {
        var masses = db.Set<LotMass>().Where(mass => mass.LotId == lotId);
        if (await masses.Where(mass => mass.Holds == 0 && mass.LeftGrams >= grams)
            .ExecuteUpdateAsync(set => set.SetProperty(mass => mass.LeftGrams, mass => mass.LeftGrams - grams), ct) == 1) return null;
        var now = await masses.AsNoTracking().Select(mass => new { mass.Holds, mass.LeftGrams }).SingleOrDefaultAsync(ct);
        return now is null ? LotRefusals.NotWeighed : now.Holds > 0 ? LotRefusals.Held : LotRefusals.TooLittle(now.LeftGrams);
    }

    /// <summary>Whoever sells of a lot without a weight and whoever weighs it go one after the other: the second sees what the first did.</summary>
    public Task TakeTurnAsync(Guid lotId, CancellationToken ct) =>
        db.Set<Lot>().Where(lot => lot.Id == lotId).ExecuteUpdateAsync(set => set.SetProperty(lot => lot.OpenedAt, lot => lot.OpenedAt), ct);

    public Task PutBackAsync(Guid lotId, long grams, CancellationToken ct) => db.Set<LotMass>().Where(mass => mass.LotId == lotId)
        .ExecuteUpdateAsync(set => set.SetProperty(mass => mass.LeftGrams, mass => mass.LeftGrams + grams), ct);

    private Lot Add(Making making)
    {
        var origin = making.Origin;
        var lot = new Lot { ProducerId = origin.ProducerId, ProductCode = origin.ProductCode, OpenedFor = making.KeeperId, OpenedAt = clock.Now() };
        lot.Say(origin.Words);
        db.Add(lot);
        db.Add(new LotMass
        {
            LotId = lot.Id, KeeperId = making.KeeperId, InGrams = making.Grams, LeftGrams = making.Grams, Units = making.Units, GramsPerUnit = making.GramsPerUnit,
        });
        db.Add(new TraceEvent { LotId = lot.Id, Step = TraceStep.Registered, About = "lot", At = lot.OpenedAt });
        return lot;
    }

    private static LotFlow Flow(Guid lotId, LotFlowKind kind, long grams, Guid changeId, DateTimeOffset at) =>
        new() { LotId = lotId, Kind = kind, About = $"change/{changeId}", Grams = grams, ChangeId = changeId, At = at };
}
