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

/// <summary>A household, or a cooperative for one of its households, drafts a listing.</summary>
internal static class CreateListing
{
    internal sealed record Response(Guid Id, long Version, IReadOnlyList<ListingWarning> Warnings);

    internal static void Map(IEndpointRouteBuilder listings) =>
        listings.MapPost("/", Handle).WithName(nameof(CreateListing)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        ListingForm form, SellerDesk desk, ListingPen pen, OnceOnly once, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        var asked = await desk.AskAsync(form, ct);
        if (asked.Refused is { } refusal) return refusal.AsProblem();
        var (seller, goods, _) = asked.Value;

        var outcome = await once.CommitAsync<ListingForm, Response>(form, async () =>
        {
            var listing = pen.Draft(seller, goods, form.Terms(), Quantity.ToThousandths(form.Available)!.Value, clock.Now());
            if (await desk.JoinFamilyAsync(listing, form.FamilyOf, ct) is { } other) return other;
            db.Audit(caller, "listing.created", $"listing/{listing.Id}", new { form.PriceDong, goods.ProducerId });
            return new Response(listing.Id, 1, await desk.Warnings.OfAsync(listing, ct));
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Created($"/api/listings/{outcome.Value.Id}", outcome.Value);
    }
}
