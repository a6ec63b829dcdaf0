using Marketplace.Catalogue.Public;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Catalogue.Storefront;

/// <summary>Listings that a device remembers, seen lately or chosen to be compared, in the order asked for. Those no longer on sale are left out.</summary>
internal static class ShowChosen
{
    private const int Most = 12;

    internal sealed record Query(Guid[]? Id) : IChecked
    {
        public void Check(Faults faults) => faults.Unless(Id is not { Length: > Most }, nameof(Id), "search.too_many_choices");
    }

    internal sealed record Response(IReadOnlyList<ListingTile> Items);

    internal static void Map(IEndpointRouteBuilder listings) => listings.MapGet("/chosen", Handle).WithName(nameof(ShowChosen)).ForAnyone();

    internal static async Task<Ok<Response>> Handle([AsParameters] Query query, Tiles tiles, CancellationToken ct) =>
        TypedResults.Ok(new Response(await tiles.PublishedAsync([.. (query.Id ?? []).Distinct()], ct)));
}
