using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Search;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Catalogue.Sellers;

/// <summary>A seller as buyers may know him. Who only buys has no page.</summary>
internal static class ShowSeller
{
    /// <param name="MemberCount">Households of a cooperative today.</param>
    /// <param name="Listings">How many are on sale.</param>
    /// <param name="Since">The day from which his place is known.</param>
    internal sealed record Response(PartyRef Seller, UnitRef Unit, UnitRef Province, int Listings, DateOnly Since, int? MemberCount = null);

    internal static void Map(IEndpointRouteBuilder sellers) =>
        sellers.MapGet("/{id:guid}", Handle).WithName(nameof(ShowSeller)).ForAnyone().ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, IParties parties, ITerritory territory, ShopWindow window, MarketplaceDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await parties.FindAsync(id, ct) is not { Kind: not (PartyKind.Consumer or PartyKind.Department) } seller) return Refusal.NotFound.AsProblem();
        var today = clock.Today();
        var unit = territory.Find(seller.UnitOn(today), today)!;
        var province = territory.AtLevel(unit.Id, UnitLevel.Province, today) ?? unit;
        var members = seller.Kind is PartyKind.Cooperative ? (await parties.MembersOfAsync(id, today, ct)).Count : (int?)null;
        var onSale = (await window.LookAsync(db, ct)).Listings.Count(listing => listing.SellerId == id);
        return TypedResults.Ok(new Response(PartyRef.Of(seller), UnitRef.Of(unit), UnitRef.Of(province), onSale, seller.Places[0].From, members));
    }
}
