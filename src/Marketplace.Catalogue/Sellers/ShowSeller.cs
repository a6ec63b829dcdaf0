using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Search;
using Marketplace.Farming.Public;
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
    /// <summary>A standard whose certificate an officer has checked.</summary>
    internal sealed record CheckedStandard(string Code, string NameVi, string NameEn, DateOnly CheckedOn, DateOnly ValidTo);

    /// <param name="Market">Of the importing country; <c>VN</c> for the home market.</param>
    internal sealed record Site(string Code, bool IsPackingHouse, string Market, string ProductNameVi, string ProductNameEn, DateOnly Since);

    /// <param name="MemberCount">Households of a cooperative today.</param>
    /// <param name="Listings">How many are on sale.</param>
    /// <param name="Since">The day from which his place is known.</param>
    /// <param name="Standards">One entry a standard, while its certificate is in force.</param>
    /// <param name="Sites">Codes of the register in force that a cooperative or enterprise manages; never a household's.</param>
    internal sealed record Response(PartyRef Seller, UnitRef Unit, UnitRef Province, int Listings, DateOnly Since, IReadOnlyList<CheckedStandard> Standards, IReadOnlyList<Site> Sites, int? MemberCount = null);

    /// <summary>What registers and officers say of a seller.</summary>
    internal sealed class Papers(ICertificates certificates, ISiteCodes sites, IProduce produce, TimeProvider clock)
    {
        public async Task<IReadOnlyList<CheckedStandard>> StandardsAsync(Guid seller, CancellationToken ct) =>
            [.. (await certificates.OfAsync([seller], ct)).CheckedOf(seller, clock.Now())
                .Select(card => (Card: card, Standard: produce.Standard(card.StandardCode!)))
                .Where(held => held.Standard is not null).DistinctBy(held => held.Standard!.Code).OrderBy(held => held.Standard!.Rank)
                .Select(held => new CheckedStandard(held.Standard!.Code, held.Standard.NameVi, held.Standard.NameEn, held.Card.CheckedOn!.Value, held.Card.ValidTo))];

        public async Task<IReadOnlyList<Site>> SitesAsync(PartyCard seller, CancellationToken ct) => seller.Kind is not (PartyKind.Cooperative or PartyKind.Enterprise)
            ? []
            : [.. (await sites.ManagedByAsync(seller.Id, ct)).Select(site => new Site(
                site.Code, site.IsPackingHouse, site.Market, produce.Product(site.ProductCode)?.NameVi ?? site.ProductCode, produce.Product(site.ProductCode)?.NameEn ?? site.ProductCode, site.Since))];
    }

    internal static void Map(IEndpointRouteBuilder sellers) =>
        sellers.MapGet("/{id:guid}", Handle).WithName(nameof(ShowSeller)).ForAnyone().ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, IParties parties, ITerritory territory, ShopWindow window, Papers papers, MarketplaceDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await parties.FindAsync(id, ct) is not { Kind: not (PartyKind.Consumer or PartyKind.Department) } seller) return Refusal.NotFound.AsProblem();
        var today = clock.Today();
        var unit = territory.Find(seller.UnitOn(today), today)!;
        var province = territory.AtLevel(unit.Id, UnitLevel.Province, today) ?? unit;
        var members = seller.Kind is PartyKind.Cooperative ? (await parties.MembersOfAsync(id, today, ct)).Count : (int?)null;
        var onSale = (await window.LookAsync(db, ct)).Listings.Count(listing => listing.SellerId == id);
        return TypedResults.Ok(new Response(
            PartyRef.Of(seller), UnitRef.Of(unit), UnitRef.Of(province), onSale, seller.Places[0].From, await papers.StandardsAsync(id, ct), await papers.SitesAsync(seller, ct), members));
    }
}
