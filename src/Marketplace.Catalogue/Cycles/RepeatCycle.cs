using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Public;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Cycles;

/// <summary>The same cycle again, a week or two later: same slots, same goods as far as they are still on sale, and the names of those that are not.</summary>
internal static class RepeatCycle
{
    /// <param name="Days">By how many days every date moves.</param>
    internal sealed record Request(int Days = 7) : IChecked
    {
        public void Check(Faults faults) => faults.Unless(Days is 7 or 14 or 21 or 28, nameof(Days), "cycle.repeat_days");
    }

    internal sealed record LeftOut(Guid ListingId, string Title);

    /// <param name="LeftOut">Goods that are no longer on sale.</param>
    internal sealed record Response(Guid Id, IReadOnlyList<LeftOut> LeftOut);

    internal static void Map(IEndpointRouteBuilder cycles) => cycles.MapPost("/{id:guid}/repeat", Handle).WithName(nameof(RepeatCycle)).For(Permission.Sell)
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(Guid id, Request request, CycleDesk desk, OnceOnly once, MarketplaceDb db, CancellationToken ct)
    {
        var outcome = await once.CommitAsync<Request, Response>(request, async () =>
        {
            if (await desk.Own().Include(cycle => cycle.Listings).Include(cycle => cycle.Slots).AsSplitQuery().AsNoTracking().SingleOrDefaultAsync(cycle => cycle.Id == id, ct) is not { } before)
                return Refusal.NotFound;
            var now = desk.Now;
            var days = request.Days;
            if (before.ClosesAt.AddDays(days) <= now) return CycleRefusals.ClosesInPast with { Field = nameof(Request.Days) };
            var wanted = before.Listings.ConvertAll(listing => listing.ListingId);
            var goods = await db.Set<Listing>().Where(listing => wanted.Contains(listing.Id)).OrderBy(listing => listing.Title).Select(listing => new { listing.Id, listing.Title, listing.Status }).ToListAsync(ct);
            var onSale = goods.Where(listing => listing.Status is ListingStatus.Published).Select(listing => listing.Id).ToList();
            if (onSale.Count == 0) return CycleRefusals.NothingLeft;
            var next = OrderCycle.Plan(before.SellerId, Moved(before, days, onSale), now);
            db.Add(next);
            db.Audit(desk.Caller, "cycle.planned", $"cycle/{next.Id}", new { repeats = id, days });
            return new Response(next.Id, [.. goods.Where(listing => listing.Status is not ListingStatus.Published).Select(listing => new LeftOut(listing.Id, listing.Title))]);
        }, ct);
        return outcome.Refused is { } no ? no.AsProblem() : TypedResults.Created($"/api/order-cycles/{outcome.Value.Id}", outcome.Value);
    }

    private static CycleTerms Moved(OrderCycle before, int days, IReadOnlyList<Guid> onSale) => new(
        before.Name, before.OpensAt.AddDays(days), before.ClosesAt.AddDays(days), before.Note, before.Delivers, onSale,
        [.. before.Slots.OrderBy(slot => slot.Day).ThenBy(slot => slot.FromMinute).Select(slot =>
            new SlotTerms(Id: null, slot.UnitId, slot.Street, slot.Day.AddDays(days), slot.FromMinute, slot.ToMinute, slot.Cap))]);
}
