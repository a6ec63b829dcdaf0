using Marketplace.Farming.Lots;
using Marketplace.Farming.Public;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Recalls;

/// <summary>Calls a lot back: it and everything made of it is held, its listings stop, and everybody who ordered of it is told.</summary>
internal static class RecallLot
{
    internal sealed record Request(string Reason) : IChecked
    {
        public void Check(Faults faults) => faults.Text(Reason, nameof(Reason), 1000, "recall.reason");
    }

    internal sealed record Response(Guid RecallId, int Lots, int Buyers);

    internal static void Map(IEndpointRouteBuilder lots) =>
        lots.MapPost("/{id:guid}/recall", Handle).WithName(nameof(RecallLot)).For(Permission.SignedIn)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Request request, RecallDesk desk, Holding holding, OnceOnly once, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } seen) return Refusal.NotFound.AsProblem();
        var outcome = await once.CommitAsync(request, () => holding.HoldAsync(seen, request.Reason.Trim(), ct), ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Ok(outcome.Value);
    }
}

/// <summary>What belongs to the commit of a recall.</summary>
internal sealed class Holding(MarketplaceDb db, Caller caller, LotGraph graph, ILotBuyers buyers, TimeProvider clock)
{
    public async Task<Outcome<RecallLot.Response>> HoldAsync(RecallDesk.Seen seen, string reason, CancellationToken ct)
    {
        var (lot, now) = (seen.Lot, clock.Now());
        if (await db.Set<Recall>().AnyAsync(open => open.LotId == lot.Id && open.ReleasedAt == null, ct)) return RecallRefusals.AlreadyHeld;
        var recall = new Recall { LotId = lot.Id, Reason = reason, ByName = caller.Name, ByOfficer = seen.AsOfficer, At = now };
        var held = await HoldEverythingAsync(lot.Id, ct);
        db.Add(recall);
        foreach (var one in held) db.Add(new LotHold { RecallId = recall.Id, LotId = one });

        var sales = await buyers.OfAsync(held, ct);
        foreach (var order in sales.GroupBy(sale => sale.OrderCode, StringComparer.Ordinal))
        {
            var sale = order.First();
            var values = new { code = order.Key, lot = lot.Code, reason };
            db.Tell(sale.Buyer.Id, "lot.recalled_buyer", $"{recall.Id}/{order.Key}", $"/don-hang/{order.Key}", values);
            if (sale.Seller.Id != sale.Buyer.Id) db.Tell(sale.Seller.Id, "lot.recalled_seller", $"{recall.Id}/{order.Key}", $"/ban/don/{order.Key}", values);
        }
        if (seen.AsOfficer) db.Tell(lot.ProducerId, "lot.recalled_producer", $"{recall.Id}", $"/ban/lo-hang/{lot.Id}", new { lot = lot.Code, reason });
        db.Announce(new LotHeld(recall.Id, [.. held], now));
        db.Audit(caller, "lot.recalled", $"lot/{lot.Id}", new { lot.Code, reason, lots = held.Count, orders = sales.Count });
        return new RecallLot.Response(recall.Id, held.Count, sales.Select(sale => sale.Buyer.Id).Distinct().Count());
    }

    // A change under way holds the rows it takes from: our update waits for it, and the next look finds what it made. Nothing can be made of a lot once it is held.
    private async Task<IReadOnlySet<Guid>> HoldEverythingAsync(Guid lotId, CancellationToken ct)
    {
        var held = new HashSet<Guid>();
        while (true)
        {
            var more = (await graph.MadeOfAsync(lotId, ct)).Where(held.Add).Order().ToList();
            if (more.Count == 0) return held;
            await db.Set<LotMass>().Where(mass => more.Contains(mass.LotId)).ExecuteUpdateAsync(set => set.SetProperty(mass => mass.Holds, mass => mass.Holds + 1), ct);
        }
    }
}
