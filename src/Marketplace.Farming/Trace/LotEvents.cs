using System.Globalization;
using Marketplace.Accounts.Public;
using Marketplace.Farming.Gs1;
using Marketplace.Farming.Lots;
using Marketplace.Farming.Public;
using Marketplace.Farming.Recalls;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Trace;

/// <summary>What happened to a lot, in the words of EPCIS: its beginning, changes, checks, sales and recalls, and the beginning of the lots that went into it.</summary>
internal sealed class LotEvents(MarketplaceDb db, ILotBuyers buyers, IProduce produce, IParties parties, ITerritory territory, TraceAddress address, LotGtins gtins)
{
    public async Task<(IReadOnlyList<EpcisEvent> Events, IReadOnlyDictionary<string, string> Names)> OfAsync(Lot lot, CancellationToken ct)
    {
        var changes = await ChangesAsync(lot.Id, ct);
        var parents = changes.SelectMany(change => change.In).Where(flow => changes.Any(change => change.Out.Exists(made => made.LotId == lot.Id) && change.In.Contains(flow)));
        var chain = changes.SelectMany(change => change.In.Concat(change.Out)).Select(flow => flow.LotId).Append(lot.Id).Distinct().ToList();
        var lots = await db.Set<Lot>().AsNoTracking().Where(known => chain.Contains(known.Id)).ToDictionaryAsync(known => known.Id, ct);
        var numbers = await gtins.OfAsync(chain, ct);
        string AddressOf(Lot one) => address.Of(one.Code, numbers.TryGetValue(one.Id, out var number) ? number : null);
        EpcisQuantity Goods(Guid id, long? grams) => EpcisQuantity.Of(AddressOf(lots[id]), grams);

        var events = await BeginningsAsync([.. parents.Select(flow => lots[flow.LotId]).Append(lot).DistinctBy(one => one.Id)], AddressOf, ct);
        events.AddRange(changes.Select(change => Changed(change, Goods)));
        events.AddRange(await ChecksAsync(lot.Id, Goods(lot.Id, null), ct));
        events.AddRange(await SalesAsync(lot.Id, Goods, ct));
        events.AddRange(await RecallsAsync(lot.Id, Goods(lot.Id, null), ct));
        return ([.. events.OrderBy(told => told.EventTime).ThenBy(told => told.EventId, StringComparer.Ordinal)],
            lots.Values.ToDictionary(AddressOf, one => produce.Product(one.ProductCode)!.NameVi, StringComparer.Ordinal));
    }

    // Harvested, or opened by a listing without a weight. What other lots were made into began with the change that made it.
    private async Task<List<EpcisEvent>> BeginningsAsync(IReadOnlyList<Lot> lots, Func<Lot, string> addressOf, CancellationToken ct)
    {
        var ids = lots.Select(lot => lot.Id).ToList();
        var flows = await db.Set<LotFlow>().AsNoTracking().Where(flow => ids.Contains(flow.LotId) && (flow.Kind == LotFlowKind.Harvested || flow.Kind == LotFlowKind.Made)).ToListAsync(ct);
        var growers = await parties.FindAsync([.. lots.Select(lot => lot.ProducerId).Distinct()], ct);
        return [.. lots.Where(lot => !flows.Exists(flow => flow.LotId == lot.Id && flow.Kind is LotFlowKind.Made)).Select(lot =>
        {
            var at = lot.HarvestFrom?.VietnamMidnight() ?? lot.OpenedAt;
            var goods = EpcisQuantity.Of(addressOf(lot), flows.Find(flow => flow.LotId == lot.Id)?.Grams);
            return EpcisEvent.Seen(EpcisEvent.IdOf($"harvest/{lot.Id}"), at, "commissioning", "active", goods) with
            {
                Action = "ADD", Ilmd = EpcisDocument.Ilmd(lot.Code, lot.HarvestFrom, lot.HarvestTo, lot.SiteCode), SourceList = Owner(lot.ProducerId),
                ReadPoint = growers.TryGetValue(lot.ProducerId, out var grower) ? CommuneOf(grower, at.VietnamDay()) : null,
            };
        })];
    }

    private sealed record Change(LotChange Of, List<LotFlow> In, List<LotFlow> Out);

    private async Task<List<Change>> ChangesAsync(Guid lotId, CancellationToken ct)
    {
        var own = db.Set<LotFlow>().Where(flow => flow.LotId == lotId).Select(flow => flow.ChangeId);
        var flows = await db.Set<LotFlow>().AsNoTracking().Where(flow => flow.ChangeId != null && own.Contains(flow.ChangeId)).ToListAsync(ct);
        var ids = flows.Select(flow => flow.ChangeId).Distinct().ToList();
        var changes = await db.Set<LotChange>().AsNoTracking().Where(change => ids.Contains(change.Id)).ToListAsync(ct);
        return [.. changes.Select(change => new Change(
            change, [.. flows.Where(flow => flow.ChangeId == change.Id && flow.Kind is LotFlowKind.Used)],
            [.. flows.Where(flow => flow.ChangeId == change.Id && flow.Kind is LotFlowKind.Made)]))];
    }

    private static EpcisEvent Changed(Change change, Func<Guid, long?, EpcisQuantity> goods)
    {
        var (id, at) = (EpcisEvent.IdOf($"change/{change.Of.Id}"), change.Of.At);
        // A loss alone: nothing came out of it.
        if (change.Out.Count == 0)
            return EpcisEvent.Seen(id, at, "destroying", "destroyed", goods(change.In[0].LotId, change.Of.LossGrams)) with { Action = "DELETE" };
        return new()
        {
            Type = "TransformationEvent", EventId = id, EventTime = at.ToOffset(Clock.VietnamOffset), Disposition = "active",
            BizStep = change.Of.Kind is LotChangeKind.Packed ? "packing" : "creating_class_instance",
            InputQuantityList = [.. change.In.Select(flow => goods(flow.LotId, flow.Grams))], OutputQuantityList = [.. change.Out.Select(flow => goods(flow.LotId, flow.Grams))],
        };
    }

    private async Task<IEnumerable<EpcisEvent>> ChecksAsync(Guid lotId, EpcisQuantity goods, CancellationToken ct) =>
        (await db.Set<LotCheck>().AsNoTracking().Where(check => check.LotId == lotId).ToListAsync(ct)).Select(check => EpcisEvent.Seen(
            EpcisEvent.IdOf($"check/{check.Id}"), check.On.VietnamMidnight(), "inspecting", check.Passed ? "conformant" : "non_conformant", goods));

    private async Task<IEnumerable<EpcisEvent>> SalesAsync(Guid lotId, Func<Guid, long?, EpcisQuantity> goods, CancellationToken ct)
    {
        var steps = await db.Set<TraceEvent>().AsNoTracking().Where(step => step.LotId == lotId).ToListAsync(ct);
        var sales = await buyers.OfAsync([lotId], ct);
        return from sale in sales.GroupBy(sale => sale.OrderId)
               let order = sale.First()
               from step in steps.Where(step => step.About.StartsWith(order.OrderId.ToString(), StringComparison.OrdinalIgnoreCase))
               where step.Step is TraceStep.Sold or TraceStep.Shipped or TraceStep.Delivered or TraceStep.Returned
               let word = WordsOf(step.Step)
               select EpcisEvent.Seen(
                   EpcisEvent.IdOf($"{step.Step}/{lotId}/{step.About}"), step.At, word.BizStep, word.Disposition,
                   goods(lotId, step.Step is TraceStep.Returned ? null : sale.Sum(line => line.Grams))) with
               {
                   BizTransactionList = [new("po", $"{address.Site}/don-hang/{order.OrderCode}")], SourceList = Owner(order.Seller.Id),
               };
    }

    private static (string BizStep, string Disposition) WordsOf(TraceStep step) => step switch
    {
        TraceStep.Sold => ("retail_selling", "retail_sold"),
        TraceStep.Shipped => ("shipping", "in_transit"),
        TraceStep.Delivered => ("receiving", "retail_sold"),
        TraceStep.Returned => ("receiving", "returned"),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No step of an order."),
    };

    private async Task<IEnumerable<EpcisEvent>> RecallsAsync(Guid lotId, EpcisQuantity goods, CancellationToken ct)
    {
        var holds = await (from hold in db.Set<LotHold>()
                           where hold.LotId == lotId
                           join recall in db.Set<Recall>() on hold.RecallId equals recall.Id
                           where !recall.IsDisputed
                           select new { recall.Id, recall.At, hold.ReleasedAt }).AsNoTracking().ToListAsync(ct);
        return holds.Select(hold => EpcisEvent.Seen(EpcisEvent.IdOf($"recall/{hold.Id}/{lotId}"), hold.At, "holding", "recalled", goods))
            .Concat(holds.SelectMany(hold => hold.ReleasedAt is { } over
                ? [EpcisEvent.Seen(EpcisEvent.IdOf($"release/{hold.Id}/{lotId}"), over, "inspecting", "sellable_accessible", goods)] : Array.Empty<EpcisEvent>()));
    }

    private IReadOnlyList<EpcisSource> Owner(Guid partyId) => [new("owning_party", $"{address.Site}/nguoi-ban/{partyId}")];

    // The middle of the commune: where exactly somebody grows is his own business.
    private EpcisPoint? CommuneOf(PartyCard grower, DateOnly day) =>
        territory.AtLevel(grower.UnitOn(day), UnitLevel.Commune, day) is { } commune && territory.CentroidOf(commune.Id) is { } middle
            ? new($"geo:{Degrees(middle.LatitudeMicrodegrees)},{Degrees(middle.LongitudeMicrodegrees)}") : null;

    private static string Degrees(long microdegrees) => (microdegrees / 1_000_000m).ToString(CultureInfo.InvariantCulture);
}
