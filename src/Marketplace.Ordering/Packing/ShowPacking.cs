using Marketplace.Ordering.Orders;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Startup;
using Marketplace.Platform.Tables;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Packing;

/// <summary>
/// What a seller has taken on and not sent yet, by the day on which it is due: what to bring together, and a slip for each order. Orders of a cycle stand on the
/// cycle's own sheet.
/// </summary>
internal static class ShowPacking
{
    /// <summary>So many orders one person packs from one list; the rest follows when these are sent.</summary>
    public const int Most = 500;

    /// <param name="Due">The last day of sending of what was ordered before the harvest; null for goods that go out as soon as can be.</param>
    internal sealed record Day(DateOnly? Due, bool IsLate, IReadOnlyList<GoodsToBring> Bring, IReadOnlyList<OrderToPack> Orders);

    /// <param name="Orders">All that wait, also those beyond this list.</param>
    internal sealed record Response(int Orders, long Grams, long AmountDong, IReadOnlyList<Day> Days);

    internal static void Map(IEndpointRouteBuilder mine)
    {
        mine.MapGet("/", Handle).WithName(nameof(ShowPacking)).For(Permission.Sell);
        mine.MapGet("/file", File).WithName("ExportMyPacking").For(Permission.Sell);
    }

    internal static async Task<Ok<Response>> Handle(MarketplaceDb db, Caller caller, PackingSlips slips, TimeProvider clock, CancellationToken ct)
    {
        var waiting = Waiting(db, caller);
        var orders = await ReadAsync(waiting, ct);
        var days = new List<Day>();
        foreach (var day in ByDay(orders))
            days.Add(new(day.Key, day.Key < clock.Today(), await slips.BringAsync(day, ct), [.. day.Select(slips.Slip)]));
        return TypedResults.Ok(new Response(
            orders.Count < Most ? orders.Count : await waiting.CountAsync(ct), orders.Sum(order => order.Lines.Sum(line => line.WeightGrams)), orders.Sum(order => order.TotalDong), days));
    }

    internal static async Task<FileStreamHttpResult> File([AsParameters] FileFormat file, MarketplaceDb db, Caller caller, PackingSlips slips, DemoMark demo, TimeProvider clock, CancellationToken ct)
    {
        var rows = from day in ByDay(await ReadAsync(Waiting(db, caller), ct))
                   from order in day.Select(slips.Slip)
                   from line in order.Lines
                   select (IReadOnlyList<object?>)[day.Key, order.Code, order.Name, order.Phone, order.Address, line.Title, line.Quantity, line.Unit, line.Grams, order.Note];
        return await new TableFile(
            $"soan-hang-{clock.Today():yyyy-MM-dd}",
            [
                new("Gửi chậm nhất", 14), new("Mã đơn", 14), new("Người nhận", 28), new("Điện thoại"), new("Địa chỉ", 36), new("Mặt hàng", 36), new("Số lượng"), new("Đơn vị", 12), new("Khối lượng (g)"),
                new("Ghi chú của người mua", 36),
            ],
            rows.ToAsyncEnumerable(), [("Nội dung", "Phiếu soạn hàng"), ("Người bán", caller.Name)], await demo.IsSetAsync(ct)).AsFileAsync(file.Format!, ct);
    }

    private static IQueryable<Order> Waiting(MarketplaceDb db, Caller caller)
    {
        var sellers = caller.PartiesFor(Permission.Sell);
        return db.Set<Order>().AsNoTracking().Where(order => sellers.Contains(order.SellerId) && order.Status == OrderStatus.Confirmed && order.CycleId == null);
    }

    private static Task<List<Order>> ReadAsync(IQueryable<Order> waiting, CancellationToken ct) =>
        waiting.Include(order => order.Lines).OrderBy(order => order.PlacedAt).ThenBy(order => order.Code).Take(Most).ToListAsync(ct);

    // What goes out as soon as can be comes first, then the days in their order.
    private static IEnumerable<IGrouping<DateOnly?, Order>> ByDay(IEnumerable<Order> orders) =>
        orders.GroupBy(order => order.Lines.Min(line => line.ShipBy)).OrderBy(day => day.Key is not null).ThenBy(day => day.Key);
}
