using Marketplace.Farming.Registers;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.OcopProducts;

/// <summary>The rank is taken back from a day on, for a reason; its owner is told.</summary>
internal static class RevokeOcopProduct
{
    internal sealed record Request(DateOnly On, string Reason) : IChecked
    {
        public void Check(Faults faults) => faults.Text(Reason, nameof(Reason), 500, "site_code.reason");
    }

    internal sealed record Response(Guid Id, OcopState State);

    internal static void Map(IEndpointRouteBuilder products) =>
        products.MapPost("/{id:guid}/revoke", Handle).WithName(nameof(RevokeOcopProduct)).For(Permission.KeepRegisters)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Request request, OcopDesk desk, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (request.On > clock.Today()) return (RegisterRefusals.DayInFuture with { Field = nameof(request.On) }).AsProblem();
        if (await desk.FindKeptAsync(id, ct) is not { } product) return Refusal.NotFound.AsProblem();
        if (product.Revoke(request.On, request.Reason) is { } refused) return refused.AsProblem();
        db.Audit(caller, "ocop.revoked", $"ocop/{id}", request);
        if (product.OwnerId is { } owner)
            db.Tell(owner, "ocop.revoked", $"ocop/{id:N}", "/san-pham-ocop", new { name = product.Name, reason = product.RevokedReason });
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(id, product.StateOn(clock.Today())));
    }
}
