using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>An order by its code, or by a group's code what the caller may see of the group. Only buyer and seller find anything.</summary>
internal static class ReadOrder
{
    internal sealed record GroupResponse(string Code, long TotalDong, IReadOnlyList<OrderView> Orders);

    internal static void Map(IEndpointRouteBuilder orders) => orders.MapGet("/{code}", Handle).WithName(nameof(ReadOrder)).For(Permission.SignedIn)
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<GroupResponse>, Ok<OrderView>, ProblemHttpResult>> Handle(
        string code, HttpContext http, MarketplaceDb db, Caller caller, OrderPage page, CancellationToken ct)
    {
        var known = PublicCode.Read(code);
        var found = await db.Set<Order>().OfCaller(caller).Where(order => order.Code == known || order.GroupCode == known)
            .Include(order => order.Lines).Include(order => order.Steps).AsSplitQuery().AsNoTracking().OrderBy(order => order.SellerName).ThenBy(order => order.Code).ToListAsync(ct);
        if (found.Count == 0) return Refusal.NotFound.AsProblem();

        var views = await page.ShowAsync(found, ct);
        if (PublicCode.IsGroup(known)) return TypedResults.Ok(new GroupResponse(known, found.Sum(order => order.TotalDong), views));
        http.Response.SetEntityVersion(found[0].Version);
        return TypedResults.Ok(views[0]);
    }

    /// <summary>The orders in which the caller buys or sells.</summary>
    internal static IQueryable<Order> OfCaller(this IQueryable<Order> orders, Caller caller)
    {
        var mine = caller.Parties.ToList();
        return orders.Where(order => mine.Contains(order.BuyerId) || mine.Contains(order.SellerId));
    }
}
