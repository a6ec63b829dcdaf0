using Marketplace.Catalogue.Public;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Catalogue.Storefront;

/// <summary>What is on sale: words, filters, facets, sorting, pages.</summary>
internal static class SearchListings
{
    private const int MostChoices = 50;
    private const int LongestText = 200;

    /// <param name="Unit">Province or commune code; may repeat, as may product and standard.</param>
    internal sealed record Request(
        string? Q, string[]? Product, string[]? Standard, string[]? Unit, Guid? Seller, long? MinPrice, long? MaxPrice, bool? InSeason, string? Sort,
        string? Cursor, int? Limit) : IChecked
    {
        public void Check(Faults faults)
        {
            faults.Unless(Q is not { Length: > LongestText }, nameof(Q), "search.words_too_long");
            faults.Unless(Product is not { Length: > MostChoices }, nameof(Product), "search.too_many_choices");
            faults.Unless(Standard is not { Length: > MostChoices }, nameof(Standard), "search.too_many_choices");
            faults.Unless(Unit is not { Length: > MostChoices }, nameof(Unit), "search.too_many_choices");
            faults.Unless(MinPrice is not { } low || MaxPrice is not { } high || low <= high, nameof(MinPrice), "search.price_range");
            faults.Unless(Sort is null || SortOf(Sort) is not null, nameof(Sort), "search.sort_unknown");
        }

        public SearchQuery Query => new()
        {
            Q = Q, Products = Product ?? [], Standards = Standard ?? [], Units = Unit ?? [], Seller = Seller, MinPrice = MinPrice, MaxPrice = MaxPrice,
            InSeason = InSeason ?? false, Sort = Sort is null ? ListingSort.Relevance : SortOf(Sort) ?? ListingSort.Relevance, Cursor = Cursor, Limit = Limit,
        };

        // The framework reads an enum from an address only in C#'s own spelling.
        private static ListingSort? SortOf(string word) => word switch
        {
            "relevance" => ListingSort.Relevance,
            "newest" => ListingSort.Newest,
            "priceAsc" => ListingSort.PriceAsc,
            "priceDesc" => ListingSort.PriceDesc,
            _ => null,
        };
    }

    internal static void Map(IEndpointRouteBuilder listings) => listings.MapGet("/", Handle).WithName(nameof(SearchListings)).ForAnyone();

    internal static async Task<Ok<SearchAnswer>> Handle([AsParameters] Request request, IStorefront shop, CancellationToken ct) =>
        TypedResults.Ok(await shop.SearchAsync(request.Query, ct));
}
