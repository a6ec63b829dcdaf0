using Marketplace.Chains.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Chains.Contracts;

/// <summary>The contracts on which an order of the caller from that seller may draw today.</summary>
internal static class ListOpenContracts
{
    internal sealed record Item(Guid ContractId, string Number, string ProductCode, long PriceDong, long RemainingGrams, DateOnly ValidTo);
    internal sealed record Response(IReadOnlyList<Item> Items);

    internal static void Map(IEndpointRouteBuilder contracts) => contracts.MapGet("/open", Handle).WithName(nameof(ListOpenContracts)).For(Permission.Buy);

    internal static async Task<Ok<Response>> Handle(Guid seller, Caller caller, IContracts contracts, TimeProvider clock, CancellationToken ct)
    {
        var open = await contracts.OpenForAsync([.. caller.Parties], [seller], clock.Today(), ct);
        return TypedResults.Ok(new Response(
            [.. open.Select(contract => new Item(contract.ContractId, contract.Number, contract.ProductCode, contract.PriceDong, contract.RemainingGrams, contract.ValidTo))]));
    }
}
