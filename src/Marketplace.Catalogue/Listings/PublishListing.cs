using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Search;
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

namespace Marketplace.Catalogue.Listings;

/// <summary>
/// Puts a listing on sale. The first time its lot opens and gets its trace code. Asking twice is harmless; with an <c>Idempotency-Key</c> a late retry
/// does not put a listing back on sale that was paused meanwhile.
/// </summary>
internal static class PublishListing
{
    internal sealed record Response(Guid Id, ListingStatus Status, long Version, IReadOnlyList<ListingWarning> Warnings);

    /// <summary>What a publication touches besides the listing itself.</summary>
    internal sealed class Beside(ListingPen pen, ShopWindow window, PublishGate gate, Caller caller)
    {
        public ListingPen Pen => pen;
        public ShopWindow Window => window;
        public PublishGate Gate => gate;
        public Caller Caller => caller;
    }

    internal static void Map(IEndpointRouteBuilder listings) =>
        listings.MapPost("/{id:guid}/publish", Handle).WithName(nameof(PublishListing)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, SellerDesk desk, Beside beside, OnceOnly once, MarketplaceDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await desk.FindOwnAsync(id, ct) is not { } listing) return Refusal.NotFound.AsProblem();
        if (await desk.StillMaySellAsync(listing, ct) is { } notHis) return notHis.AsProblem();
        if (await desk.HeldAsync(listing, ct) is { } held) return held.AsProblem();
        var before = listing.Status;
        var outcome = await once.CommitWhenKeyedAsync<object, Response>(new { id }, async () =>
        {
            if (await beside.Pen.PublishAsync(listing, clock.Now(), ct) is { } refusal) return refusal;
            if (before is not ListingStatus.Published) db.Audit(beside.Caller, "listing.published", $"listing/{id}", new { before, listing.PriceDong });
            // The version of the answer is the one this raises.
            await db.SaveChangesAsync(ct);
            return new Response(id, listing.Status, listing.Version, await desk.Warnings.OfAsync(listing, ct));
        }, ct);
        await beside.Gate.AskOfficersAsync(outcome.Refused, listing, ct);
        if (outcome.Refused is { } refused) return refused.AsProblem();
        beside.Window.Touch();
        return TypedResults.Ok(outcome.Value);
    }
}
