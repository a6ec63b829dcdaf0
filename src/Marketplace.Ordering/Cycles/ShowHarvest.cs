using Marketplace.Catalogue.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Platform.Startup;
using Marketplace.Platform.Tables;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Ordering.Cycles;

/// <summary>The harvest and packing sheet of a cycle, on a page and as files. Only its own cooperative reads it: it names buyers and their phones.</summary>
internal static class ShowHarvest
{
    internal static void Map(IEndpointRouteBuilder cycles)
    {
        cycles.MapGet("/{id:guid}/harvest", Handle).WithName(nameof(ShowHarvest)).For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound);
        cycles.MapGet("/{id:guid}/harvest/goods", Goods).WithName("ExportHarvest").For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound);
        cycles.MapGet("/{id:guid}/harvest/packing", Packing).WithName("ExportPacking").For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound);
    }

    internal static async Task<Results<Ok<HarvestSheet>, ProblemHttpResult>> Handle(Guid id, Caller caller, IOrderCycles cycles, HarvestSheets sheets, CancellationToken ct) =>
        await OwnAsync(id, caller, cycles, ct) is null ? Refusal.NotFound.AsProblem() : TypedResults.Ok(await sheets.ReadAsync(id, ct));

    /// <summary>What to bring, a row for each listing and household.</summary>
    internal static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Goods(
        Guid id, [AsParameters] FileFormat file, Caller caller, IOrderCycles cycles, HarvestSheets sheets, DemoMark demo, CancellationToken ct)
    {
        if (await OwnAsync(id, caller, cycles, ct) is null) return Refusal.NotFound.AsProblem();
        var sheet = await sheets.ReadAsync(id, ct);
        var rows = sheet.Bring.Select(goods => (IReadOnlyList<object?>)[goods.Household.Name, goods.ProductNameVi, goods.Title, goods.Quantity, goods.Unit, goods.Grams, goods.AmountDong, goods.Orders]);
        return await new TableFile(
            $"thu-hoach-{sheet.ClosesAt.VietnamDay():yyyy-MM-dd}",
            [new("Hộ", 32), new("Nông sản", 24), new("Mặt hàng", 36), new("Số lượng"), new("Đơn vị", 12), new("Khối lượng (g)"), new("Thành tiền (đồng)", 20), new("Số đơn", 10)],
            rows.ToAsyncEnumerable(), About("Phiếu thu hoạch", sheet), await demo.IsSetAsync(ct)).AsFileAsync(file.Format!, ct);
    }

    /// <summary>Who fetches what where, a row for each line of an order.</summary>
    internal static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Packing(
        Guid id, [AsParameters] FileFormat file, Caller caller, IOrderCycles cycles, HarvestSheets sheets, DemoMark demo, CancellationToken ct)
    {
        if (await OwnAsync(id, caller, cycles, ct) is null) return Refusal.NotFound.AsProblem();
        var sheet = await sheets.ReadAsync(id, ct);
        var rows = from slot in sheet.Slots
                   from order in slot.Orders
                   from line in order.Lines
                   select (IReadOnlyList<object?>)
                   [
                       slot.PickUp?.Day, slot.PickUp is { } at ? $"{Clock.TimeOfDay(at.FromMinute)}–{Clock.TimeOfDay(at.ToMinute)}" : "Giao tận nhà", slot.PickUp is { } place ? $"{place.Street}, {place.Unit.Name}" : order.Address,
                       order.Code, order.Name, order.Phone, line.Title, line.Quantity, line.Unit, line.Grams, order.Note,
                   ];
        return await new TableFile(
            $"soan-hang-{sheet.ClosesAt.VietnamDay():yyyy-MM-dd}",
            [
                new("Ngày nhận", 12), new("Giờ nhận", 14), new("Nơi nhận", 36), new("Mã đơn", 14), new("Người nhận", 28), new("Điện thoại"), new("Mặt hàng", 36), new("Số lượng"),
                new("Đơn vị", 12), new("Khối lượng (g)"), new("Ghi chú của người mua", 36),
            ],
            rows.ToAsyncEnumerable(), About("Phiếu soạn hàng", sheet), await demo.IsSetAsync(ct)).AsFileAsync(file.Format!, ct);
    }

    private static async Task<CycleCard?> OwnAsync(Guid id, Caller caller, IOrderCycles cycles, CancellationToken ct) =>
        (await cycles.FindAsync([id], ct)).TryGetValue(id, out var cycle) && caller.MayFor(Permission.Sell, cycle.SellerId) ? cycle : null;

    private static IReadOnlyList<(string Title, string Value)> About(string content, HarvestSheet sheet) =>
    [
        ("Nội dung", content), ("Đợt đặt hàng", sheet.Name), ("Số đơn", TableFile.Number(sheet.Orders)),
        ("Tình trạng", sheet.IsFinal ? "Đã đóng, số liệu cuối cùng" : "Chưa đóng, còn thay đổi"),
    ];
}
