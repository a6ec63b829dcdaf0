using Marketplace.Accounts.Public;
using Marketplace.Farming.Lots;
using Marketplace.Farming.Public;
using Marketplace.Farming.Recalls;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Trace;

/// <summary>Everything a lot's code tells anyone who holds it. Buyers and orders are never named.</summary>
internal sealed record LotStory(
    string Code, LotStory.Named Product, LotStory.Grower Producer, LotStory.Named Standard, string? CertificateNumber, DateOnly? HarvestFrom, DateOnly? HarvestTo,
    IReadOnlyList<LotStory.Happened> Events)
{
    internal sealed record Named(string Code, string NameVi, string NameEn);

    /// <param name="Unit">The commune on the day the lot was opened.</param>
    internal sealed record Grower(string Name, PartyKind Kind, UnitRef Unit, UnitRef Province);

    internal sealed record Happened(TraceStep Step, DateTimeOffset At, UnitRef? Unit);
}

/// <summary>Reads a lot's story by its code as typed.</summary>
internal sealed class LotStories(MarketplaceDb db, IProduce produce, IParties parties, ITerritory territory)
{
    /// <summary>Null for an unknown or malformed code.</summary>
    public async Task<LotStory?> FindAsync(string typed, CancellationToken ct)
    {
        if (LotCode.Read(typed) is not { } code) return null;
        var lot = await db.Set<Lot>().AsNoTracking().SingleOrDefaultAsync(known => known.Code == code, ct);
        if (lot is null || await parties.FindAsync(lot.ProducerId, ct) is not { } producer) return null;
        var steps = await db.Set<TraceEvent>().AsNoTracking().Where(step => step.LotId == lot.Id).OrderBy(step => step.At).ToListAsync(ct);

        var day = lot.OpenedAt.VietnamDay();
        var unit = territory.AtLevel(producer.UnitOn(day), UnitLevel.Commune, day) ?? territory.Find(producer.UnitOn(day), day)!;
        var province = territory.AtLevel(unit.Id, UnitLevel.Province, day) ?? unit;
        var product = produce.Product(lot.ProductCode)!;
        var standard = produce.Standard(lot.StandardCode)!;
        return new(
            lot.Code, new(product.Code, product.NameVi, product.NameEn), new(producer.Name, producer.Kind, UnitRef.Of(unit), UnitRef.Of(province)),
            new(standard.Code, standard.NameVi, standard.NameEn), lot.CertificateNumber, lot.HarvestFrom, lot.HarvestTo,
            [.. steps.OrderBy(step => step.At).ThenBy(step => step.Step).Select(step => new LotStory.Happened(step.Step, step.At, UnitOf(step)))]);
    }

    /// <summary>The day since which the lot is recalled; null when it is not. Why is said to those who bought of it, not to everybody.</summary>
    public async Task<DateOnly?> RecalledSinceAsync(LotStory story, CancellationToken ct) =>
        await (from lot in db.Set<Lot>()
               where lot.Code == story.Code
               join hold in db.Set<LotHold>() on lot.Id equals hold.LotId
               where hold.ReleasedAt == null
               join recall in db.Set<Recall>() on hold.RecallId equals recall.Id
               orderby recall.At
               select (DateTimeOffset?)recall.At).FirstOrDefaultAsync(ct) is { } since ? since.VietnamDay() : null;

    private UnitRef? UnitOf(TraceEvent step) =>
        step.UnitId is { } id && territory.Find(id, step.At.VietnamDay()) is { } unit ? UnitRef.Of(unit) : null;
}
