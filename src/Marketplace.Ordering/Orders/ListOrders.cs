using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>What the caller bought, or what was ordered from him; newest first.</summary>
internal static class ListOrders
{
    internal enum Side
    {
        Buyer,
        Seller,
    }

    /// <param name="Side">Whose orders: the ones he bought unless he asks for the ones he sells.</param>
    internal sealed record Query([FromQuery(Name = "as")] string? Side, [FromQuery(Name = "status")] string? Status, [FromQuery(Name = "cursor")] string? Cursor, [FromQuery(Name = "limit")] int? Limit) : IChecked
    {
        public void Check(Faults faults)
        {
            faults.Unless(Side is null || Enum.TryParse<Side>(Side, ignoreCase: true, out _), "As", "order.unknown_side");
            faults.Unless(Status is null || Enum.TryParse<OrderStatus>(Status, ignoreCase: true, out _), nameof(Status), "order.unknown_status");
        }
    }

    internal sealed record Item(
        string Code, string GroupCode, OrderStatus Status, string BuyerName, string SellerName, long TotalDong, DateTimeOffset PlacedAt, int LineCount, string FirstTitle, string? Photo);
    private sealed record Place(DateTimeOffset At, string Code);

    internal static void Map(IEndpointRouteBuilder orders) => orders.MapGet("/", Handle).WithName(nameof(ListOrders)).For(Permission.SignedIn);

    internal static async Task<Ok<Page<Item>>> Handle(
        [AsParameters] Query query, MarketplaceDb db, Caller caller, CancellationToken ct)
    {
        var mine = caller.Parties.ToList();
        var orders = db.Set<Order>().AsNoTracking();
        orders = Enum.TryParse<Side>(query.Side, ignoreCase: true, out var side) && side is Side.Seller
            ? orders.Where(order => mine.Contains(order.SellerId))
            : orders.Where(order => mine.Contains(order.BuyerId));
        if (Enum.TryParse<OrderStatus>(query.Status, ignoreCase: true, out var wanted)) orders = orders.Where(order => order.Status == wanted);
        if (Cursor.Decode<Place>(query.Cursor) is { Code: not null } last)
            orders = orders.Where(order => order.PlacedAt < last.At || (order.PlacedAt == last.At && string.Compare(order.Code, last.Code) < 0));

        var size = Cursor.PageSize(query.Limit);
        var found = await orders.OrderByDescending(order => order.PlacedAt).ThenByDescending(order => order.Code).Take(size + 1)
            .Select(order => new Item(order.Code, order.GroupCode, order.Status, order.BuyerName, order.SellerName, order.TotalDong, order.PlacedAt, order.LineCount, order.FirstTitle, order.FirstPhoto))
            .ToListAsync(ct);
        var items = found.Take(size).ToList();
        return TypedResults.Ok(new Page<Item>(items, found.Count > size ? Cursor.Encode(new Place(items[^1].PlacedAt, items[^1].Code)) : null));
    }
}
