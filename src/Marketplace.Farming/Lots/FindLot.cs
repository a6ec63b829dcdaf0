using Marketplace.Farming.Recalls;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Lots;

/// <summary>The lot behind a typed code, for those who may see it: its people, and officers of its producer's units.</summary>
internal static class FindLot
{
    internal sealed record Response(Guid Id, string Code);

    internal static void Map(IEndpointRouteBuilder lots) =>
        lots.MapGet("/by-code/{code}", Handle).WithName(nameof(FindLot)).For(Permission.SignedIn).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(string code, RecallDesk desk, MarketplaceDb db, CancellationToken ct)
    {
        var known = LotCode.Read(code);
        var id = await db.Set<Lot>().Where(lot => lot.Code == known).Select(lot => (Guid?)lot.Id).SingleOrDefaultAsync(ct);
        return id is { } found && await desk.FindAsync(found, ct) is { } seen ? TypedResults.Ok(new Response(found, seen.Lot.Code)) : Refusal.NotFound.AsProblem();
    }
}
