using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Catalogue.Listings;

/// <summary>The seller counted again: so much is left. Or he harvested anew: then what was sold keeps its lot, and a new one opens for what is there now.</summary>
internal static class SetStock
{
    /// <param name="LotCode">Of the goods that are on offer now; null for a listing that was never on sale.</param>
    internal sealed record Response(decimal Available, string? LotCode);

    /// <param name="AvailableSeen">What was shown when the seller counted; when somebody bought meanwhile the change is refused.</param>
    /// <param name="HarvestFrom">When these are goods of another harvest: its first day.</param>
    /// <param name="HarvestTo">Its last day, when it takes more than one.</param>
    internal sealed record Request(decimal Available, decimal? AvailableSeen = null, DateOnly? HarvestFrom = null, DateOnly? HarvestTo = null) : IChecked
    {
        public void Check(Faults faults)
        {
            faults.Unless(HarvestTo is null || HarvestFrom is not null, nameof(HarvestFrom), "listing.harvest_from_required");
            faults.Unless(HarvestFrom is not { } from || HarvestTo is not { } to || from <= to, nameof(HarvestTo), "listing.harvest_from_after_to");
            ListingForm.CheckQuantity(faults, Available, nameof(Available));
            if (AvailableSeen is { } seen) ListingForm.CheckQuantity(faults, seen, nameof(AvailableSeen));
        }
    }

    internal static void Map(IEndpointRouteBuilder listings) =>
        listings.MapPut("/{id:guid}/stock", Handle).WithName(nameof(SetStock)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Request request, HttpRequest http, SellerDesk desk, EditListing.Beside beside, MarketplaceDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await desk.FindOwnAsync(id, ct) is not { } listing) return Refusal.NotFound.AsProblem();
        if (http.Headers.IfMatch.Count > 0 && http.Refuses(listing.Version) is { } stale) return stale.AsProblem();
        var outcome = await db.InOneCommitAsync<Response>(async () =>
        {
            if (await beside.Stock.SetAsync(id, Quantity.ToThousandths(request.Available)!.Value, request.AvailableSeen, ct) is { } moved) return moved;
            if (request.HarvestFrom is { } from)
            {
                if (listing.Harvest(from, request.HarvestTo ?? from, clock.Now()) is { } unfit) return unfit;
                await beside.Pen.KeepLotAsync(listing, clock.Now(), ct);
            }
            if (await beside.Fit.RefuseOnSaleAsync(listing, ct) is { } tooMuch) return tooMuch;
            db.Audit(beside.Caller, "listing.stock_set", $"listing/{id}", new { request.Available, request.HarvestFrom, listing.LotCode });
            return new Response(request.Available, listing.LotCode);
        }, ct);
        // Search knows harvest days; how much is left it asks each time.
        if (request.HarvestFrom is not null) beside.Window.Touch();
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Ok(outcome.Value);
    }
}
