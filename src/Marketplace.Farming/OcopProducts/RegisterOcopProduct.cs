using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.OcopProducts;

/// <summary>An officer of the place takes a ranked product into the register.</summary>
internal static class RegisterOcopProduct
{
    internal sealed record Response(Guid Id);

    internal static void Map(IEndpointRouteBuilder products) =>
        products.MapPost("/", Handle).WithName(nameof(RegisterOcopProduct)).For(Permission.KeepRegisters)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        OcopForm form, OcopDesk desk, OnceOnly once, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        var outcome = await once.CommitAsync<OcopForm, Response>(form, async () =>
        {
            var terms = await desk.TermsAsync(form, except: null, ct);
            if (terms.Refused is { } refusal) return refusal;
            var product = new OcopProduct { RegisteredAt = clock.Now() };
            product.State(terms.Value);
            db.Add(product);
            db.Audit(caller, "ocop.registered", $"ocop/{product.Id}", terms.Value);
            return new Response(product.Id);
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Created($"/api/ocop-products/{outcome.Value.Id}", outcome.Value);
    }
}
