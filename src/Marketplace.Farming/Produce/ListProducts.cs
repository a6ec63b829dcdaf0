using Marketplace.Farming.Public;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.Produce;

/// <summary>The products one may list, with what they usually cost at the farm and when they are in season.</summary>
internal static class ListProducts
{
    internal sealed record Item(
        string Code, string NameVi, string NameEn, string GroupCode, string GroupVi, string GroupEn, string SaleUnit, long GramsPerUnit,
        IReadOnlyList<int> HarvestMonths, bool InSeason, long FarmPriceLowDong, long FarmPriceHighDong);

    internal sealed record Response(IReadOnlyList<Item> Items);

    internal static void Map(IEndpointRouteBuilder products) => products.MapGet("/", Handle).WithName(nameof(ListProducts)).ForAnyone();

    internal static Ok<Response> Handle(IProduce produce, TimeProvider clock)
    {
        var month = clock.Today().Month;
        return TypedResults.Ok(new Response([.. produce.Products.Select(product => new Item(
            product.Code, product.NameVi, product.NameEn, product.GroupCode, product.GroupVi, product.GroupEn, product.SaleUnit, product.GramsPerUnit,
            product.HarvestMonths, product.HarvestMonths.Contains(month), product.FarmPriceLowDong, product.FarmPriceHighDong))]));
    }
}
