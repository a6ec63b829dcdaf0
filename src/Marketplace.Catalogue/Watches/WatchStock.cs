using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Watches;

/// <summary>"Tell me when it is there again", and taking that back. Asking twice is harmless.</summary>
internal static class WatchStock
{
    private const int Most = 100;

    internal static void Map(IEndpointRouteBuilder listings)
    {
        listings.MapPost("/{id:guid}/watch", Handle).WithName(nameof(WatchStock)).For(Permission.Buy)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        listings.MapDelete("/{id:guid}/watch", Forget).WithName("ForgetStock").For(Permission.Buy);
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Caller caller, MarketplaceDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.Set<Listing>().AnyAsync(listing => listing.Id == id && listing.Status == ListingStatus.Published, ct)) return Refusal.NotFound.AsProblem();
        var party = caller.OwnParty!.Value;
        var outcome = await db.InOneCommitAsync<bool>(async () =>
        {
            var mine = db.Set<StockWatch>().Where(watch => watch.PartyId == party);
            if (await mine.AnyAsync(watch => watch.ListingId == id, ct)) return false;
            if (await mine.CountAsync(ct) >= Most) return WatchRefusals.TooMany;
            db.Add(new StockWatch { PartyId = party, ListingId = id, At = clock.Now() });
            return true;
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.NoContent();
    }

    internal static async Task<NoContent> Forget(Guid id, Caller caller, MarketplaceDb db, CancellationToken ct)
    {
        await db.Set<StockWatch>().Where(watch => watch.PartyId == caller.OwnParty && watch.ListingId == id).ExecuteDeleteAsync(ct);
        return TypedResults.NoContent();
    }
}

internal static class WatchRefusals
{
    public static readonly Refusal TooMany = new("watch.too_many");
}
