using Marketplace.Accounts.Public;
using Marketplace.Farming.Lots;
using Marketplace.Farming.Public;
using Marketplace.Farming.Recalls;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Trace;

/// <summary>Reads a lot's story by its code as typed.</summary>
internal sealed class LotStories(
    MarketplaceDb db, LotGraph graph, IProduce produce, IParties parties, ITerritory territory, ICertificates certificates, ILotPictures pictures, PlaceConsents places, TimeProvider clock)
{
    // So that the page of a lot sold in a thousand orders still opens on a slow line.
    private const int MostSources = 40, MostEvents = 60;

    /// <summary>Null for an unknown or malformed code.</summary>
    public async Task<LotStory?> FindAsync(string typed, CancellationToken ct)
    {
        if (LotCode.Read(typed) is not { } code) return null;
        var lot = await db.Set<Lot>().AsNoTracking().SingleOrDefaultAsync(known => known.Code == code, ct);
        if (lot is null) return null;
        var mass = await db.Set<LotMass>().AsNoTracking().SingleOrDefaultAsync(mass => mass.LotId == lot.Id, ct);
        var links = await graph.BackAsync(lot.Id, ct);
        var harvests = await HarvestsAsync(links, ct);
        var producers = await parties.FindAsync([.. harvests.Append(lot).Select(one => one.ProducerId).Distinct()], ct);
        if (!producers.ContainsKey(lot.ProducerId)) return null;
        var told = (await places.StandingAsync([.. producers.Keys], ct)).ToDictionary(consent => consent.HouseholdId, consent => consent.Place);
        LotStory.Grower GrowerOf(Lot one) => Grower(producers[one.ProducerId], one.OpenedAt.VietnamDay(), told.GetValueOrDefault(one.ProducerId));

        var (product, standard) = (produce.Product(lot.ProductCode)!, produce.Standard(lot.StandardCode)!);
        return new(
            lot.Code, new(product.Code, product.NameVi, product.NameEn), await pictures.OfAsync(lot.Id, ct) ?? $"/produce/{product.Code}.webp", GrowerOf(lot),
            new(standard.Code, standard.NameVi, standard.NameEn), lot.CertificateNumber, await ProofAsync(lot, mass?.KeeperId ?? lot.OpenedFor ?? lot.ProducerId, ct), lot.HarvestFrom, lot.HarvestTo, lot.SiteCode,
            mass?.GramsPerUnit, await HeldSinceAsync(lot.Id, isDisputed: false, ct), await HeldSinceAsync(lot.Id, isDisputed: true, ct), [.. harvests.Select(one => new LotStory.Source(one.Code, GrowerOf(one), one.HarvestFrom))],
            await EventsAsync(lot, GrowerOf(lot).Unit, links, ct)) { IsToCome = lot.HarvestFrom > clock.Today() };
    }

    // The lots into which nothing else went.
    private async Task<List<Lot>> HarvestsAsync(IReadOnlyList<LotLink> links, CancellationToken ct)
    {
        var made = links.Select(link => link.ToLotId).ToHashSet();
        var first = links.Select(link => link.FromLotId).Where(id => !made.Contains(id)).Distinct().ToList();
        return await db.Set<Lot>().AsNoTracking().Where(lot => first.Contains(lot.Id)).OrderBy(lot => lot.OpenedAt).ThenBy(lot => lot.Code).Take(MostSources).ToListAsync(ct);
    }

    private LotStory.Grower Grower(PartyCard producer, DateOnly day, string? place)
    {
        var unit = territory.AtLevel(producer.UnitOn(day), UnitLevel.Commune, day) ?? territory.Find(producer.UnitOn(day), day)!;
        return new(producer.Name, producer.Kind, place, UnitRef.Of(unit), UnitRef.Of(territory.AtLevel(unit.Id, UnitLevel.Province, day) ?? unit));
    }

    // The paper it was put on sale under and no other, whatever became of it since; one that nobody ever checked proves nothing.
    private async Task<LotStory.Proven?> ProofAsync(Lot lot, Guid keeperId, CancellationToken ct)
    {
        if (!produce.Standard(lot.StandardCode)!.NeedsCertificate) return null;
        var paper = lot.CertificateId is { } id ? await certificates.FindAsync(id, ct)
            : (await certificates.OfAsync([lot.ProducerId, keeperId], ct)).Numbered(lot.StandardCode, lot.CertificateNumber, clock.Now(), lot.ProducerId, keeperId);
        if (paper?.CheckedOn is null) return null;
        var (state, endedOn) = (paper.StateAt(clock.Now()), paper.EndedOn(clock.Now()));
        return state is CertificateState.InForce || endedOn is not null ? new(paper.Number, paper.Issuer, paper.CheckedOn, paper.ValidFrom, paper.ValidTo, state, endedOn) : null;
    }

    private async Task<DateOnly?> HeldSinceAsync(Guid lotId, bool isDisputed, CancellationToken ct) =>
        await (from hold in db.Set<LotHold>()
               where hold.LotId == lotId && hold.ReleasedAt == null
               join recall in db.Set<Recall>() on hold.RecallId equals recall.Id
               where recall.IsDisputed == isDisputed
               orderby recall.At
               select (DateTimeOffset?)recall.At).FirstOrDefaultAsync(ct) is { } since ? since.VietnamDay() : null;

    // The lot's own steps, the changes on its way and what was checked on it, at this lot or at one it was made of.
    private async Task<List<LotStory.Happened>> EventsAsync(Lot lot, UnitRef place, IReadOnlyList<LotLink> links, CancellationToken ct)
    {
        var changeIds = links.Select(link => link.ChangeId).Distinct().ToList();
        var chain = links.Select(link => link.FromLotId).Append(lot.Id).Distinct().ToList();
        var steps = await db.Set<TraceEvent>().AsNoTracking().Where(step => step.LotId == lot.Id && step.Step != TraceStep.Harvested).ToListAsync(ct);
        var changes = await db.Set<LotChange>().AsNoTracking().Where(change => changeIds.Contains(change.Id)).ToListAsync(ct);
        var checks = await db.Set<LotCheck>().AsNoTracking().Where(check => chain.Contains(check.LotId)).ToListAsync(ct);
        var all = steps.Select(step => new LotStory.Happened(step.Step, step.At, UnitOf(step)))
            .Concat(changes.Select(change => new LotStory.Happened(StepOf(change.Kind), change.At, null)))
            .Concat(checks.Select(check => new LotStory.Happened(StepOf(check), check.On.VietnamMidnight(), null)));
        // Read from what the lot says, so that a corrected day leaves no second harvest behind.
        if (lot.HarvestFrom is { } day && day <= clock.Today()) all = all.Prepend(new(TraceStep.Harvested, day.VietnamMidnight(), place));
        return [.. all.GroupBy(step => (step.Step, Day: step.At.VietnamDay(), step.Unit))
            .Select(same => new LotStory.Happened(same.Key.Step, same.Min(step => step.At), same.Key.Unit, same.Count()))
            .OrderBy(step => step.At).ThenBy(step => step.Step).TakeLast(MostEvents)];
    }

    private static TraceStep StepOf(LotCheck check) => check.Kind is LotCheckKind.Safety
        ? check.Passed ? TraceStep.SafetyChecked : TraceStep.SafetyCheckFailed
        : check.Passed ? TraceStep.Checked : TraceStep.CheckFailed;

    private static TraceStep StepOf(LotChangeKind kind) => kind switch
    {
        LotChangeKind.Packed => TraceStep.Packed,
        LotChangeKind.Split => TraceStep.Divided,
        _ => TraceStep.Mixed,
    };

    private UnitRef? UnitOf(TraceEvent step) =>
        step.UnitId is { } id && territory.Find(id, step.At.VietnamDay()) is { } unit ? UnitRef.Of(unit) : null;
}
