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

/// <summary>Gives a lot that a listing opened its mass, once: what is there now. From then on it can be packed, divided and mixed, and no more can be sold than is there.</summary>
internal static class WeighLot
{
    internal sealed record Request(long Grams) : IChecked
    {
        public void Check(Faults faults) => faults.Unless(Grams is > 0 and <= MassBalance.LargestGrams, nameof(Grams), "lot.grams_out_of_range");
    }

    internal sealed record Response(Guid Id, long LeftGrams);

    internal static void Map(IEndpointRouteBuilder lots) =>
        lots.MapPost("/{id:guid}/weigh", Handle).WithName(nameof(WeighLot)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Request request, LotDesk desk, OnceOnly once, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        var found = await desk.FindToWorkAsync(id, ct);
        if (found.Refused is { } no) return no.AsProblem();
        var keeper = await desk.SellerForAsync(found.Value.Lot.ProducerId, ct) ?? found.Value.Lot.ProducerId;
        var outcome = await once.CommitAsync<Request, Response>(request, async () =>
        {
            if (await db.Set<LotMass>().AnyAsync(mass => mass.LotId == id, ct)) return LotRefusals.AlreadyWeighed;
            var holds = await db.Set<Recalls.LotHold>().CountAsync(hold => hold.LotId == id && hold.ReleasedAt == null, ct);
            db.Add(new LotMass { LotId = id, KeeperId = keeper, InGrams = request.Grams, LeftGrams = request.Grams, Holds = holds });
            db.Add(new LotFlow { LotId = id, Kind = LotFlowKind.Harvested, About = "harvest", Grams = request.Grams, At = clock.Now() });
            db.Audit(caller, "lot.weighed", $"lot/{id}", new { request.Grams });
            return new Response(id, request.Grams);
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Ok(outcome.Value);
    }
}
