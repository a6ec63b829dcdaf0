using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Platform.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Statistics.Consumption;

/// <summary>The table of <see cref="GetConsumption"/> as a file, with the same rights and the same suppression.</summary>
internal static class ExportConsumption
{
    internal static void Map(IEndpointRouteBuilder statistics) =>
        statistics.MapGet("/consumption/export", Handle).WithName(nameof(ExportConsumption)).ForAnyone()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Handle(
        [AsParameters] ConsumptionQuery query, [AsParameters] FileFormat file, [AsParameters] Asking asking, CancellationToken ct)
    {
        var asked = query.Read(asking.Clock.Today());
        var answer = await GetConsumption.AnswerAsync(asked, asking.Caller, asking.Db, asking.Territory, asking.Produce, TableFile.MostRows, ct);
        if (answer.Refused is { } refusal) return refusal.AsProblem();
        var table = new TableFile(
            $"tieu-thu-{Months.Text(asked.From)}-{Months.Text(asked.To)}", ColumnsOf(asked.GroupBy), answer.Value.Rows.Select(row => ValuesOf(row, asked.GroupBy)).ToAsyncEnumerable(),
            AboutOf(asked, answer.Value, asking), await asking.Demo.IsSetAsync(ct));
        return await table.AsFileAsync(file.Format!, ct);
    }

    private static List<TableColumn> ColumnsOf(IReadOnlySet<Dimension> by) =>
    [
        .. by.Contains(Dimension.Month) ? [new("Tháng", 10)] : (TableColumn[])[],
        .. by.Contains(Dimension.Unit) ? [new("Mã đơn vị", 12), new("Đơn vị hành chính", 32)] : (TableColumn[])[],
        .. by.Contains(Dimension.Model) ? [new("Mô hình tiêu thụ", 26)] : (TableColumn[])[],
        .. by.Contains(Dimension.Channel) ? [new("Kênh", 22)] : (TableColumn[])[],
        .. by.Contains(Dimension.Product) ? [new("Sản phẩm", 28)] : (TableColumn[])[],
        .. by.Contains(Dimension.Standard) ? [new("Tiêu chuẩn", 22)] : (TableColumn[])[],
        new("Khối lượng (g)", 18), new("Giá trị (đồng)", 20), new("Số lượt bán (lượt)"), new("Số hộ (hộ)", 12), new("Tình trạng", 30),
    ];

    private static List<object?> ValuesOf(GetConsumption.Row row, IReadOnlySet<Dimension> by)
    {
        var values = new List<object?>(12);
        if (by.Contains(Dimension.Month)) values.Add(row.Month);
        if (by.Contains(Dimension.Unit)) values.AddRange([row.Unit?.Code, row.Unit?.Name ?? "Chưa phân bổ"]);
        if (by.Contains(Dimension.Model)) values.Add(Words.Model(row.Model!.Value));
        if (by.Contains(Dimension.Channel)) values.Add(Words.Channel(row.Channel!.Value));
        if (by.Contains(Dimension.Product)) values.Add(row.ProductNameVi);
        if (by.Contains(Dimension.Standard)) values.Add(row.StandardNameVi);
        // A suppressed figure is left blank: a zero would be a false figure.
        values.AddRange(row.Suppressed ? [null, null, null, null, "Không công bố (dưới 3 hộ)"] : [row.Grams, row.ValueDong, row.Sales, row.Households, null]);
        return values;
    }

    private static List<(string, string)> AboutOf(ConsumptionAsked asked, GetConsumption.Response answer, Asking asking) =>
    [
        ("Nội dung", asked.Counted is Counted.First ? "Tiêu thụ nông sản, mỗi kilôgam tính một lần tại lần bán đầu của người sản xuất" : "Lượng bán lại (thương mại)"),
        ("Từ tháng", Months.Text(asked.From)), ("Đến tháng", Months.Text(asked.To)),
        ("Đơn vị lọc", asked.Unit ?? "Tất cả"), ("Cấp", Words.Level(asked.Level)),
        ("Cách đọc bản đồ", asked.View is MapView.Recast ? "Quy đổi về bản đồ của một ngày" : "Theo đơn vị đã báo cáo"),
        ("Bản đồ ngày", Words.Day(asked.AsOf)),
        ("Phạm vi", answer.IsOfficial ? "Cán bộ: toàn bộ số liệu trong địa bàn quản lý" : "Số liệu công bố: ẩn ô dưới 3 hộ"),
        ("Số dòng không công bố", TableFile.Number(answer.SuppressedRows)),
        ("Người xuất", asking.Caller.IsSignedIn ? asking.Caller.Name : "Khách"), ("Xuất lúc", Words.Instant(asking.Clock.Now())),
    ];
}
