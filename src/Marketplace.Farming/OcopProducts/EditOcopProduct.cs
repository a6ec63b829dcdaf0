using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.OcopProducts;

/// <summary>An officer mends an entry; what was revoked stays as it was. <c>If-Match</c> guards against a second editor.</summary>
internal static class EditOcopProduct
{
    internal sealed record Response(Guid Id, long Version);

    internal static void Map(IEndpointRouteBuilder products) =>
        products.MapPut("/{id:guid}", Handle).WithName(nameof(EditOcopProduct)).For(Permission.KeepRegisters)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, OcopForm form, HttpContext http, OcopDesk desk, MarketplaceDb db, Caller caller, CancellationToken ct)
    {
        if (await desk.FindKeptAsync(id, ct) is not { } product) return Refusal.NotFound.AsProblem();
        if (http.Request.Refuses(product.Version) is { } stale) return stale.AsProblem();
        var terms = await desk.TermsAsync(form, except: id, ct);
        if (terms.Refused is { } refusal) return refusal.AsProblem();
        if (product.State(terms.Value) is { } refused) return refused.AsProblem();
        db.Audit(caller, "ocop.edited", $"ocop/{id}", terms.Value);
        await db.SaveChangesAsync(ct);
        http.Response.SetEntityVersion(product.Version);
        return TypedResults.Ok(new Response(id, product.Version));
    }
}
