using Marketplace.Accounts.Public;
using Marketplace.Farming.Lots;
using Marketplace.Farming.Public;
using Marketplace.Farming.Registers;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Recalls;

/// <summary>What belongs to the commit of a recall.</summary>
internal sealed class Holding(MarketplaceDb db, Caller caller, LotGraph graph, ILotBuyers buyers, IParties parties, Offices offices, TimeProvider clock)
{
    public async Task<Outcome<RecallLot.Response>> HoldAsync(RecallDesk.Seen seen, string reason, CancellationToken ct)
    {
        var (lot, now) = (seen.Lot, clock.Now());
        if (await db.Set<Recall>().AnyAsync(open => open.LotId == lot.Id && open.ReleasedAt == null && !open.IsDisputed, ct)) return RecallRefusals.AlreadyHeld;
        var recall = new Recall { LotId = lot.Id, Reason = reason, ByName = caller.Name, ByOfficer = seen.AsOfficer, At = now };
        var held = await HoldEverythingAsync(recall, ct);

        var sales = await buyers.OfAsync(held, ct);
        // One message to each, however many orders he has of it: the newest names it.
        foreach (var bought in sales.GroupBy(sale => sale.Buyer.Id))
            db.Tell(bought.Key, "lot.recalled_buyer", $"{recall.Id}/{bought.Key}", $"/don-hang/{bought.First().OrderCode}", new { code = bought.First().OrderCode, orders = Orders(bought), lot = lot.Code, reason });
        foreach (var sold in sales.Where(sale => sale.Seller.Id != sale.Buyer.Id).GroupBy(sale => sale.Seller.Id))
            db.Tell(sold.Key, "lot.recalled_seller", $"{recall.Id}/{sold.Key}", $"/ban/lo-hang/{lot.Id}", new { orders = Orders(sold), lot = lot.Code, reason });
        if (seen.AsOfficer) db.Tell(lot.ProducerId, "lot.recalled_producer", $"{recall.Id}", $"/ban/lo-hang/{lot.Id}", new { lot = lot.Code, reason });
        else await TellOfficesAsync(lot, "lot.recalled_office", recall, ct);
        db.Audit(caller, "lot.recalled", $"lot/{lot.Id}", new { lot.Code, reason, lots = held.Count, orders = sales.Count });
        return new RecallLot.Response(recall.Id, held.Count, sales.Select(sale => sale.Buyer.Id).Distinct().Count());
    }

    /// <summary>Holds a lot whose origin is denied. Buyers are not told: nothing is known to be wrong with the goods.</summary>
    public async Task<Recall> DisputeAsync(Lot lot, string reason, CancellationToken ct)
    {
        var recall = Recall.Dispute(lot.Id, reason, caller.Name, clock.Now());
        await HoldEverythingAsync(recall, ct);
        await TellOfficesAsync(lot, "lot.denial_waiting", recall, ct);
        return recall;
    }

    /// <summary>The hold ends. Lots that another recall holds stay held.</summary>
    public async Task<Outcome<IReadOnlyList<Guid>>> ReleaseAsync(Recall recall, bool byOfficer, string note, CancellationToken ct)
    {
        var now = clock.Now();
        if (recall.Release(byOfficer, caller.Name, note, now) is { } refused) return refused;
        var holds = db.Set<LotHold>().Where(hold => hold.RecallId == recall.Id && hold.ReleasedAt == null);
        var lots = await holds.Select(hold => hold.LotId).ToListAsync(ct);
        // Of two releases at once the second finds no hold left to take away.
        if (await holds.ExecuteUpdateAsync(set => set.SetProperty(hold => hold.ReleasedAt, now), ct) != lots.Count || lots.Count == 0) return RecallRefusals.NotHeld;
        await db.Set<LotMass>().Where(mass => lots.Contains(mass.LotId) && mass.Holds > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(mass => mass.Holds, mass => mass.Holds - 1), ct);
        // Who was told not to use the goods is told that he may; a dispute about the origin told no buyer.
        if (!recall.IsDisputed) await TellReleasedAsync(recall, lots, note, ct);
        db.Announce(new LotReleased(recall.Id, lots, now));
        return lots;
    }

    private async Task TellOfficesAsync(Lot lot, string kind, Recall recall, CancellationToken ct)
    {
        if (await parties.FindAsync(lot.ProducerId, ct) is { } producer)
            offices.TellBoth(producer.UnitOn(clock.Today()), Permission.GuardLots, kind, $"{recall.Id}", $"/an-toan/lo-hang/{lot.Id}", new { lot = lot.Code, name = recall.ByName, reason = recall.Reason });
    }

    private async Task TellReleasedAsync(Recall recall, IReadOnlyList<Guid> lots, string note, CancellationToken ct)
    {
        var code = await db.Set<Lot>().Where(lot => lot.Id == recall.LotId).Select(lot => lot.Code).SingleAsync(ct);
        var sales = await buyers.OfAsync(lots, ct);
        foreach (var bought in sales.GroupBy(sale => sale.Buyer.Id))
            db.Tell(bought.Key, "lot.released", $"{recall.Id}/released/{bought.Key}", $"/don-hang/{bought.First().OrderCode}", new { lot = code, note });
        foreach (var seller in sales.Select(sale => sale.Seller.Id).Distinct())
            db.Tell(seller, "lot.released_seller", $"{recall.Id}/released_seller/{seller}", $"/ban/lo-hang/{recall.LotId}", new { lot = code, note });
    }

    private static int Orders(IEnumerable<LotSale> sales) => sales.Select(sale => sale.OrderCode).Distinct(StringComparer.Ordinal).Count();

    // A change under way holds the rows it takes from: our update waits for it, and the next look finds what it made. Nothing can be made of a lot once it is held.
    private async Task<IReadOnlySet<Guid>> HoldEverythingAsync(Recall recall, CancellationToken ct)
    {
        var held = new HashSet<Guid>();
        db.Add(recall);
        while (true)
        {
            var more = (await graph.MadeOfAsync(recall.LotId, ct)).Where(held.Add).Order().ToList();
            if (more.Count == 0) break;
            db.AddRange(more.Select(one => new LotHold { RecallId = recall.Id, LotId = one }));
            await db.Set<LotMass>().Where(mass => more.Contains(mass.LotId)).ExecuteUpdateAsync(set => set.SetProperty(mass => mass.Holds, mass => mass.Holds + 1), ct);
        }
        db.Announce(new LotHeld(recall.Id, [.. held], recall.At));
        return held;
    }
}
