using System.Runtime.CompilerServices;
using Marketplace.Accounts.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Statistics.Consumption;
using Marketplace.Platform.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Statistics.Sales;

/// <summary>The records of <see cref="ListSales"/> as a file, with the same rights.</summary>
internal static class ExportSales
{
    private const int Batch = 1_000;

    private static readonly TableColumn[] Columns =
    [
        new("Số bản ghi", 12), new("Loại", 12), new("Mã đơn hàng"), new("Ngày giao", 12), new("Mô hình tiêu thụ", 26), new("Căn cứ xếp mô hình", 24), new("Kênh", 18),
        new("Sản phẩm", 26), new("Tiêu chuẩn", 14), new("Mã lô"), new("Khối lượng (g)", 18), new("Số lượng (theo đơn vị bán)", 24), new("Đơn vị bán", 12),
        new("Giá trị (đồng)", 20), new("Người sản xuất", 28), new("Mã đơn vị", 12), new("Đơn vị hành chính", 32), new("Người bán", 28), new("Người mua", 28),
        new("Lần bán đầu", 12), new("Lý do điều chỉnh", 30),
    ];

    internal static void Map(IEndpointRouteBuilder statistics) =>
        statistics.MapGet("/sales/export", Handle).WithName(nameof(ExportSales)).For(Permission.WatchStatistics)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Handle(
        [AsParameters] SalesQuery query, [AsParameters] FileFormat file, [AsParameters] Asking asking, IParties parties, CancellationToken ct)
    {
        var selected = await query.SelectAsync(asking.Db, asking.Caller, asking.Territory, asking.Clock.Today(), ct);
        if (selected.Refused is { } refusal) return refusal.AsProblem();
        if (await selected.Value.Sales.Take(TableFile.MostRows + 1).CountAsync(ct) > TableFile.MostRows) return StatisticsRefusals.TooManyRows.AsProblem();

        var table = new TableFile(
            "ban-ghi-ban-hang", Columns, RowsOf(selected.Value.Sales, parties, asking, ct),
            [
                ("Nội dung", "Bản ghi bán hàng"), ("Từ tháng", query.Month ?? query.From ?? "Mặc định"), ("Đến tháng", query.Month ?? query.To ?? "Mặc định"),
                ("Đơn vị lọc", query.Unit ?? "Toàn địa bàn quản lý"), ("Cách đọc bản đồ", query.View ?? "Toàn bộ lịch sử đơn vị"), ("Bản đồ ngày", query.AsOf ?? "Hôm nay"),
                ("Tính", query.Counted ?? "first"), ("Mô hình", query.Model ?? "Tất cả"), ("Kênh", query.Channel ?? "Tất cả"), ("Sản phẩm", query.Product ?? "Tất cả"),
                ("Tiêu chuẩn", query.Standard ?? "Tất cả"), ("Người xuất", asking.Caller.Name), ("Xuất lúc", Words.Instant(asking.Clock.Now())),
            ],
            await asking.Demo.IsSetAsync(ct));
        return await table.AsFileAsync(file.Format!, ct);
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsOf(
        IQueryable<SaleRecord> sales, IParties parties, Asking asking, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var after = long.MaxValue; ;)
        {
            var before = after;
            var batch = await sales.Where(sale => sale.Id < before).OrderByDescending(sale => sale.Id).Take(Batch).ToListAsync(ct);
            foreach (var item in await ListSales.NameAsync(batch, parties, asking, ct))
                yield return
                [
                    item.Id, item.Kind is SaleKind.Sale ? "Bán" : "Điều chỉnh giảm", item.OrderCode, item.DeliveredOn, Words.Model(item.Model), item.ModelReason,
                    Words.Channel(item.Channel), item.ProductNameVi, item.StandardCode, item.LotCode, item.Grams, item.Quantity, item.Unit, item.ValueDong, item.Producer.Name,
                    item.ProducerUnit.Code, item.ProducerUnit.Name, item.Seller.Name, item.Buyer.Name, item.IsFirstSale ? "Có" : "Không", item.Reason,
                ];
            if (batch.Count < Batch) yield break;
            after = batch[^1].Id;
        }
    }
}
