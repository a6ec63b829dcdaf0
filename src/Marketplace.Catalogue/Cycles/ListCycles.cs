using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Storefront;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Cycles;

/// <summary>The cycles of the caller's cooperative, the latest first; and what anybody sees of a seller's open and planned ones.</summary>
internal static class ListCycles
{
    internal const int Most = 100;

    /// <param name="Bound">How many of its goods are sold in cycles only because of it.</param>
    internal sealed record Item(
        Guid Id, string Name, CycleState State, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, string? Note, bool Delivers, IReadOnlyList<Guid> ListingIds, int Bound,
        IReadOnlyList<PickUpSlot> Slots, long Version);

    /// <param name="IsCooperative">The caller may open cycles.</param>
    internal sealed record Response(IReadOnlyList<Item> Items, bool IsCooperative);

    internal sealed record SellerCycle(
        Guid Id, string Name, CycleState State, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, string? Note, bool Delivers, IReadOnlyList<PickUpSlot> Slots, IReadOnlyList<ListingTile> Goods);

    internal sealed record SellerResponse(IReadOnlyList<SellerCycle> Items);

    internal static void Map(IEndpointRouteBuilder cycles)
    {
        cycles.MapGet("/", Handle).WithName(nameof(ListCycles)).For(Permission.Sell);
        cycles.MapGet("/{id:guid}", Show).WithName("ShowCycle").For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound);
    }

    internal static void MapSeller(IEndpointRouteBuilder sellers) =>
        sellers.MapGet("/{id:guid}/cycles", OfSeller).WithName("ListSellerCycles").ForAnyone();

    internal static async Task<Ok<Response>> Handle(CycleDesk desk, ITerritory territory, CancellationToken ct)
    {
        var found = await desk.Own().Include(cycle => cycle.Listings).Include(cycle => cycle.Slots).AsSplitQuery().AsNoTracking()
            .OrderByDescending(cycle => cycle.ClosesAt).ThenBy(cycle => cycle.Id).Take(Most).ToListAsync(ct);
        return TypedResults.Ok(new Response([.. found.Select(cycle => Of(cycle, desk.Now, territory))], await desk.CooperativeAsync(ct) is not null));
    }

    internal static async Task<Results<Ok<Item>, ProblemHttpResult>> Show(Guid id, CycleDesk desk, ITerritory territory, HttpResponse response, CancellationToken ct)
    {
        if (await desk.Own().Include(cycle => cycle.Listings).Include(cycle => cycle.Slots).AsSplitQuery().AsNoTracking().SingleOrDefaultAsync(cycle => cycle.Id == id, ct) is not { } cycle)
            return Refusal.NotFound.AsProblem();
        response.SetEntityVersion(cycle.Version);
        return TypedResults.Ok(Of(cycle, desk.Now, territory));
    }

    /// <summary>In the order of their opening, each with its goods: they are found and seen before they can be ordered.</summary>
    internal static async Task<Ok<SellerResponse>> OfSeller(Guid id, MarketplaceDb db, Tiles tiles, ITerritory territory, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.Now();
        var found = await db.Set<OrderCycle>().Where(cycle => cycle.SellerId == id && cycle.CancelledAt == null && cycle.SealedAt == null && cycle.ClosesAt > now)
            .Include(cycle => cycle.Listings).Include(cycle => cycle.Slots).AsSplitQuery().AsNoTracking().OrderBy(cycle => cycle.OpensAt).ThenBy(cycle => cycle.Id).Take(Most).ToListAsync(ct);
        var goods = (await tiles.PublishedAsync([.. found.SelectMany(cycle => cycle.Listings.Select(listing => listing.ListingId)).Distinct()], ct)).ToDictionary(tile => tile.Id);
        return TypedResults.Ok(new SellerResponse([.. found.Select(cycle => new SellerCycle(
            cycle.Id, cycle.Name, cycle.StateAt(now), cycle.OpensAt, cycle.ClosesAt, cycle.Note, cycle.Delivers, OrderCycles.SlotsOf(cycle, territory),
            [.. cycle.Listings.Where(listing => goods.ContainsKey(listing.ListingId)).Select(listing => goods[listing.ListingId]).OrderBy(tile => tile.Title, StringComparer.Ordinal)]))]));
    }

    private static Item Of(OrderCycle cycle, DateTimeOffset now, ITerritory territory) => new(
        cycle.Id, cycle.Name, cycle.StateAt(now), cycle.OpensAt, cycle.ClosesAt, cycle.Note, cycle.Delivers, [.. cycle.Listings.Select(listing => listing.ListingId)],
        cycle.Listings.Count(listing => listing.Binds), OrderCycles.SlotsOf(cycle, territory), cycle.Version);
}
