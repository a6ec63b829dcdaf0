using Marketplace.Farming.Public;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Lots;

/// <summary>
/// Gives a lot that a listing opened its mass, once: what is there now, goods that are sold but not sent included. What was sent already is added to what the lot was,
/// so that its balance is whole. From then on it can be packed, divided and mixed, and no more can be sold than is there.
/// </summary>
internal static class WeighLot
{
    internal sealed record Request(long Grams) : IChecked
    {
        public void Check(Faults faults) => faults.Unless(Grams is > 0 and <= MassBalance.LargestGrams, nameof(Grams), "lot.grams_out_of_range");
    }

    /// <param name="LeftGrams">Without what is sold and waits to be sent.</param>
    internal sealed record Response(Guid Id, long LeftGrams);

    internal static void Map(IEndpointRouteBuilder lots) =>
        lots.MapPost("/{id:guid}/weigh", Handle).WithName(nameof(WeighLot)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Request request, LotDesk desk, LotLedger ledger, ILotBuyers buyers, OnceOnly once, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        var found = await desk.FindToWorkAsync(id, ct);
        if (found.Refused is { } no) return no.AsProblem();
        var keeper = await desk.SellerForAsync(found.Value.Lot.ProducerId, ct) ?? found.Value.Lot.ProducerId;
        var outcome = await once.CommitAsync<Request, Response>(request, async () =>
        {
            if (await db.Set<LotMass>().AnyAsync(mass => mass.LotId == id, ct)) return LotRefusals.AlreadyWeighed;
            await ledger.TakeTurnAsync(id, ct);
            var sold = (await buyers.OfAsync([id], ct)).Where(sale => !sale.IsPlaced).ToList();
            var promised = sold.Where(sale => sale.IsPromised).Sum(sale => sale.Grams);
            if (request.Grams < promised) return LotRefusals.LessThanPromised(promised);
            var (was, left, now) = (request.Grams + sold.Sum(sale => sale.Grams) - promised, request.Grams - promised, clock.Now());
            var holds = await db.Set<Recalls.LotHold>().CountAsync(hold => hold.LotId == id && hold.ReleasedAt == null, ct);
            db.Add(new LotMass { LotId = id, KeeperId = keeper, InGrams = was, LeftGrams = left, Holds = holds });
            db.Add(new LotFlow { LotId = id, Kind = LotFlowKind.Harvested, About = "harvest", Grams = was, At = now });
            foreach (var order in sold.GroupBy(sale => sale.OrderId))
                db.Add(new LotFlow { LotId = id, Kind = LotFlowKind.Sold, About = order.Key.ToString(), Grams = order.Sum(sale => sale.Grams), At = now });
            db.Audit(caller, "lot.weighed", $"lot/{id}", new { request.Grams, promised, was });
            db.Announce(new LotWeighed(id, now));
            return new Response(id, left);
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Ok(outcome.Value);
    }
}
