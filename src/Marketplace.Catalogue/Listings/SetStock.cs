using Marketplace.Catalogue.Stock;
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

/// <summary>The seller counted again: so much is left.</summary>
internal static class SetStock
{
    internal sealed record Response(decimal Available);

    /// <param name="AvailableSeen">What was shown when the seller counted; when somebody bought meanwhile the change is refused.</param>
    internal sealed record Request(decimal Available, decimal? AvailableSeen = null) : IChecked
    {
        public void Check(Faults faults)
        {
            ListingForm.CheckQuantity(faults, Available, nameof(Available));
            if (AvailableSeen is { } seen) ListingForm.CheckQuantity(faults, seen, nameof(AvailableSeen));
        }
    }

    internal static void Map(IEndpointRouteBuilder listings) =>
        listings.MapPut("/{id:guid}/stock", Handle).WithName(nameof(SetStock)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Request request, HttpRequest http, SellerDesk desk, StockSetter stock, LotFit fit, MarketplaceDb db, Caller caller, CancellationToken ct)
    {
        if (await desk.FindOwnAsync(id, ct) is not { } listing) return Refusal.NotFound.AsProblem();
        if (http.Headers.IfMatch.Count > 0 && http.Refuses(listing.Version) is { } stale) return stale.AsProblem();
        var outcome = await db.InOneCommitAsync<Response>(async () =>
        {
            if (await stock.SetAsync(id, Quantity.ToThousandths(request.Available)!.Value, request.AvailableSeen, ct) is { } moved) return moved;
            if (await fit.RefuseOnSaleAsync(listing, ct) is { } tooMuch) return tooMuch;
            db.Audit(caller, "listing.stock_set", $"listing/{id}", new { request.Available });
            return new Response(request.Available);
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Ok(outcome.Value);
    }
}
