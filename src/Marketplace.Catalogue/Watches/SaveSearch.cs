using System.Text.Json;
using Marketplace.Catalogue.Storefront;
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

namespace Marketplace.Catalogue.Watches;

/// <summary>What a search was narrowed to, named as in its address.</summary>
internal sealed record SavedFilter(
    string? Q = null, string[]? Product = null, string[]? Standard = null, string[]? Unit = null, long? MinPrice = null, long? MaxPrice = null, bool? InSeason = null)
{
    public SearchListings.Request AsSearch() => new(Q, Product, Standard, Unit, Seller: null, MinPrice, MaxPrice, InSeason, Sort: null, Cursor: null, Limit: null);
}

/// <summary>Keeps a search, whose new hits are told from now on, and forgets it again.</summary>
internal static class SaveSearch
{
    private const int Most = 20;

    internal sealed record Request(string Name, SavedFilter Filter) : IChecked
    {
        public void Check(Faults faults)
        {
            faults.Text(Name, nameof(Name), 120, "watch.name");
            Filter.AsSearch().Check(faults);
        }
    }

    internal sealed record Response(Guid Id);

    internal static void Map(IEndpointRouteBuilder searches)
    {
        searches.MapPost("/", Handle).WithName(nameof(SaveSearch)).For(Permission.Buy)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        searches.MapDelete("/{id:guid}", Forget).WithName("ForgetSearch").For(Permission.Buy).ProducesProblem(StatusCodes.Status404NotFound);
    }

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        Request request, Caller caller, OnceOnly once, MarketplaceDb db, TimeProvider clock, CancellationToken ct)
    {
        var party = caller.OwnParty!.Value;
        var outcome = await once.CommitAsync<Request, Response>(request, async () =>
        {
            if (await db.Set<SavedSearch>().CountAsync(search => search.PartyId == party, ct) >= Most) return WatchRefusals.TooMany;
            var now = clock.Now();
            var search = new SavedSearch { PartyId = party, Name = request.Name.Trim(), Filter = JsonSerializer.Serialize(request.Filter), SavedAt = now, LookedAt = now };
            db.Add(search);
            return new Response(search.Id);
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Created("/api/my/watches", outcome.Value);
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> Forget(Guid id, Caller caller, MarketplaceDb db, CancellationToken ct) =>
        await db.Set<SavedSearch>().Where(search => search.Id == id && search.PartyId == caller.OwnParty).ExecuteDeleteAsync(ct) == 0
            ? Refusal.NotFound.AsProblem() : TypedResults.NoContent();
}
