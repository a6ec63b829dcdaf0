using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>An order that is about to move, held so that nobody else can move it in the meantime.</summary>
/// <param name="By">The caller's side; the seller's when he stands on both.</param>
internal sealed record Moving(Order Order, OrderSide By, DateTimeOffset At)
{
    internal DateOnly Today => At.VietnamDay();
}

/// <summary>How every step of an order is made: found among the caller's own, held, asked, told and stored in one commit.</summary>
internal sealed class OrderMoves(MarketplaceDb db, Caller caller, OrderPage page, IHttpContextAccessor http, TimeProvider clock)
{
    /// <param name="code">The order's code as somebody typed it.</param>
    /// <param name="ask">Moves the order or says no.</param>
    /// <param name="follow">What else belongs to the commit; not called when the order stood there already.</param>
    /// <param name="ct">Stops before anything is stored.</param>
    internal async Task<Results<Ok<OrderView>, ProblemHttpResult>> MoveAsync(
        string code, Func<Moving, Task<Refusal?>> ask, Func<Moving, Task> follow, CancellationToken ct)
    {
        var outcome = await db.InOneCommitAsync<Order>(async () =>
        {
            if (await HoldAsync(code, ct) is not { } moving) return Refusal.NotFound;
            var before = moving.Order.Status;
            if (await ask(moving) is { } refused) return refused;
            if (moving.Order.Status == before) return moving.Order;
            Record(moving, null);
            await follow(moving);
            return moving.Order;
        }, ct);
        return outcome.Refused is { } no ? no.AsProblem() : await AnswerAsync(outcome.Value, ct);
    }

    /// <summary>Inside a commit only. Null when the caller is neither its buyer nor its seller.</summary>
    internal async Task<Moving?> HoldAsync(string code, CancellationToken ct)
    {
        var known = PublicCode.Read(code);
        var own = db.Set<Order>().OfCaller(caller).Where(order => order.Code == known);
        // Writing the version onto itself holds the row on every engine: a second mover waits here and then sees what the first one did.
        if (await own.ExecuteUpdateAsync(set => set.SetProperty(order => order.Version, order => order.Version), ct) == 0) return null;
        var held = await own.Include(order => order.Lines).Include(order => order.Steps).AsSplitQuery().SingleAsync(ct);
        return new(held, caller.ActsFor(held.SellerId) ? OrderSide.Seller : OrderSide.Buyer, clock.Now());
    }

    /// <summary>Audit row and the other side's notice.</summary>
    /// <param name="returnId">Tells several returns of one order apart.</param>
    internal void Record(Moving moving, Guid? returnId)
    {
        var (order, step) = (moving.Order, moving.Order.Steps[^1]);
        var kind = $"order.{step.Step.ToString().ToLowerInvariant()}";
        var about = returnId is { } id ? $"{order.Code}/{id}" : order.Code;
        db.Audit(caller, kind, $"order/{order.Id}", new { order.Code, order.Status, order.Model, order.ModelReason, step.By, step.Note });
        if (moving.By is OrderSide.Seller) db.Tell(order.BuyerId, kind, about, $"/don-hang/{order.Code}", new { code = order.Code, sellerName = order.SellerName, reason = step.Note });
        else db.Tell(order.SellerId, kind, about, $"/ban/don/{order.Code}", new { code = order.Code, buyerName = order.BuyerName, reason = step.Note });
    }

    /// <summary>The order after a commit, also after one that was made earlier under the same key.</summary>
    internal async Task<Ok<OrderView>> ShowAsync(string code, CancellationToken ct) => await AnswerAsync(
        await db.Set<Order>().OfCaller(caller).Where(order => order.Code == code).Include(order => order.Lines).Include(order => order.Steps).AsSplitQuery().SingleAsync(ct), ct);

    private async Task<Ok<OrderView>> AnswerAsync(Order order, CancellationToken ct)
    {
        http.HttpContext!.Response.SetEntityVersion(order.Version);
        return TypedResults.Ok(await page.ShowAsync(order, ct));
    }

    /// <summary>Who may knock, and what a step can answer.</summary>
    internal static RouteHandlerBuilder Guarded(RouteHandlerBuilder endpoint) => endpoint.For(Permission.SignedIn)
        .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
