using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Chains.Contracts;

/// <summary>One contract, for its parties only.</summary>
internal static class ReadContract
{
    internal static void Map(IEndpointRouteBuilder contracts) => contracts.MapGet("/{id:guid}", Handle).WithName(nameof(ReadContract)).For(Permission.Contract)
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<ContractView>, ProblemHttpResult>> Handle(
        Guid id, HttpContext http, Caller caller, MarketplaceDb db, ContractPage page, CancellationToken ct)
    {
        var found = await db.Set<Contract>().AsNoTracking().OfParties([.. caller.Parties]).Where(contract => contract.Id == id)
            .Include(contract => contract.Households).Include(contract => contract.Signatures).AsSplitQuery().SingleOrDefaultAsync(ct);
        if (found is null) return Refusal.NotFound.AsProblem();
        http.Response.SetEntityVersion(found.Version);
        return TypedResults.Ok(await page.ShowAsync(found, ct));
    }
}
