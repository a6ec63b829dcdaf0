using Marketplace.Accounts.Public;
using Marketplace.Farming.Public;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Text;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.Pools;

/// <summary>A cooperative asks its members for a harvest and tells each of them; ends the pledging early once the pool is full; or calls it off while it is open.</summary>
internal static class OpenPool
{
    internal sealed record Response(Guid Id);

    internal static void Map(IEndpointRouteBuilder pools)
    {
        pools.MapPost("/", Handle).WithName(nameof(OpenPool)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        pools.MapPost("/{id:guid}/cancel", Cancel).WithName("CancelPool").For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        pools.MapPost("/{id:guid}/close", Close).WithName("ClosePool").For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        PoolForm form, PoolDesk desk, IProduce produce, IParties parties, OnceOnly once, MarketplaceDb db, Caller caller, CancellationToken ct)
    {
        if (await desk.CooperativeAsync(ct) is not { } cooperative) return Refusal.NotFound.AsProblem();
        if (produce.Product(form.ProductCode) is null) return PoolRefusals.ProductUnknown.AsProblem();
        if (produce.Standard(form.StandardCode) is null) return PoolRefusals.StandardUnknown.AsProblem();
        var now = desk.Now;
        if (form.ClosesAt <= now) return PoolRefusals.ClosesInPast.AsProblem();
        if (form.DeliverOn < form.ClosesAt.VietnamDay()) return PoolRefusals.DeliversBeforeClosing.AsProblem();
        var members = await parties.MembersOfAsync(cooperative.Id, now.VietnamDay(), ct);
        var outcome = await once.CommitAsync(form, () =>
        {
            var pool = new Pool
            {
                CooperativeId = cooperative.Id, ProductCode = form.ProductCode, StandardCode = form.StandardCode, CapGrams = form.CapGrams, DeliverOn = form.DeliverOn,
                ClosesAt = form.ClosesAt.CutToMicroseconds(), Note = string.IsNullOrWhiteSpace(form.Note) ? null : VietnameseText.Clean(form.Note), OpenedAt = now,
            };
            pool.Grades.AddRange(form.Grades.Select((grade, at) =>
                new PoolGrade { No = at + 1, Name = VietnameseText.Clean(grade.Name), PriceDongPerKilogram = grade.PriceDongPerKilogram }));
            db.Add(pool);
            db.Audit(caller, "pool.opened", $"pool/{pool.Id}", form);
            foreach (var member in members)
                db.Tell(member.Id, "pool.opened", $"pool/{pool.Id:N}", $"/ban/gom-hang/{pool.Id}", new { name = cooperative.Name, product = produce.Product(form.ProductCode)!.NameVi });
            return Task.FromResult<Outcome<Response>>(new Response(pool.Id));
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Created($"/api/pools/{outcome.Value.Id}", outcome.Value);
    }

    internal static Task<Results<Ok<Response>, ProblemHttpResult>> Cancel(Guid id, PoolDesk desk, MarketplaceDb db, Caller caller, CancellationToken ct) =>
        EndAsync(id, "pool.cancelled", pool => pool.Cancel(), desk, db, caller, ct);

    internal static Task<Results<Ok<Response>, ProblemHttpResult>> Close(Guid id, PoolDesk desk, MarketplaceDb db, Caller caller, CancellationToken ct) =>
        EndAsync(id, "pool.closed_early", pool => pool.CloseEarly(desk.Now), desk, db, caller, ct);

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> EndAsync(
        Guid id, string audited, Func<Pool, Refusal?> end, PoolDesk desk, MarketplaceDb db, Caller caller, CancellationToken ct)
    {
        if (await desk.FindOwnAsync(id, ct) is not { } pool) return Refusal.NotFound.AsProblem();
        if (end(pool) is { } refused) return refused.AsProblem();
        db.Audit(caller, audited, $"pool/{id}");
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(id));
    }
}
