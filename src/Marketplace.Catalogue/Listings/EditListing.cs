using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Search;
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
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Listings;

/// <summary>The seller changes what he stated. Product and producer stay once the lot is open; <c>If-Match</c> guards against a second editor.</summary>
internal static class EditListing
{
    internal sealed record Response(Guid Id, long Version, IReadOnlyList<ListingWarning> Warnings);

    /// <summary>What an edit touches besides the listing itself.</summary>
    internal sealed class Beside(ListingTexts texts, ShopWindow window, ListingPen pen, StockSetter stock, PublishGate gate, LotFit fit, Caller caller)
    {
        public ListingTexts Texts => texts;
        public ShopWindow Window => window;
        public ListingPen Pen => pen;
        public StockSetter Stock => stock;
        public PublishGate Gate => gate;
        public LotFit Fit => fit;
        public Caller Caller => caller;
    }

    internal static void Map(IEndpointRouteBuilder listings) =>
        listings.MapPut("/{id:guid}", Handle).WithName(nameof(EditListing)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, ListingForm form, HttpContext http, SellerDesk desk, Beside beside, MarketplaceDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await desk.FindOwnAsync(id, ct) is not { } listing) return Refusal.NotFound.AsProblem();
        if (http.Request.Refuses(listing.Version) is { } stale) return stale.AsProblem();
        var asked = await desk.AskAsync(form with { SellerId = form.SellerId ?? listing.SellerId, LotId = form.LotId ?? (listing.LotId is null ? null : listing.GivenLotId) }, ct, listing);
        if (asked.Refused is { } refusal) return refusal.AsProblem();
        var text = await db.Set<ListingText>().SingleAsync(known => known.ListingId == id, ct);
        var priceBefore = listing.PriceDong;

        var outcome = await db.InOneCommitAsync<Listing>(async () =>
        {
            if (await beside.Stock.SetAsync(id, Quantity.ToThousandths(form.Available)!.Value, form.AvailableSeen, ct) is { } moved) return moved;
            var (seller, goods, _) = asked.Value;
            if (goods.Lot is null) listing.LeaveLot();
            if (listing.Revise(seller, goods, form.Terms(), clock.Now()) is { } unfit) return unfit;
            if (await desk.JoinFamilyAsync(listing, form.FamilyOf, ct) is { } other) return other;
            if (listing.Status is ListingStatus.Published && await beside.Gate.PassAsync(listing, ct) is { } missing) return missing;
            if (await beside.Fit.RefuseOnSaleAsync(listing, ct) is { } tooMuch) return tooMuch;
            beside.Texts.Write(text, listing);
            await beside.Pen.KeepLotAsync(listing, clock.Now(), ct);
            if (priceBefore != listing.PriceDong)
                db.Audit(beside.Caller, "listing.price_changed", $"listing/{id}", new { before = priceBefore, after = listing.PriceDong });
            return listing;
        }, ct);
        await beside.Gate.AskOfficersAsync(outcome.Refused, listing, ct);
        beside.Window.Touch();
        if (outcome.Refused is { } refused) return refused.AsProblem();
        http.Response.SetEntityVersion(listing.Version);
        return TypedResults.Ok(new Response(id, listing.Version, await desk.Warnings.OfAsync(listing, ct)));
    }
}
