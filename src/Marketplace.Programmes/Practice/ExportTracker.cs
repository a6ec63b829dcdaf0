using System.Globalization;
using Marketplace.Accounts.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Startup;
using Marketplace.Platform.Values;
using Marketplace.Programmes.Training;
using Marketplace.Platform.Tables;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Programmes.Practice;

/// <summary>What a question about training needs besides itself.</summary>
internal sealed record Asking(Caller Caller, MarketplaceDb Db, ITerritory Territory, IParties Parties, DemoMark Demo, TimeProvider Clock);

/// <summary>The households of <see cref="GetTracker"/> as a file, with the same rights and filters.</summary>
internal static class ExportTracker
{
    private static readonly TableColumn[] Columns =
    [
        new("Hộ nông dân", 30), new("Mã đơn vị", 12), new("Đơn vị hành chính", 32), new("Ngày tập huấn đầu tiên (ngày)", 26), new("Khóa tập huấn", 40),
        new("Có tài khoản (ngày)", 20), new("Đăng bán (ngày)", 18), new("Đơn đầu tiên (ngày)", 20), new("Bán được lần đầu (ngày)", 22), new("Bán lại trong 90 ngày (ngày)", 26),
    ];

    internal static void Map(IEndpointRouteBuilder training) =>
        training.MapGet("/tracker/export", Handle).WithName(nameof(ExportTracker)).For(Permission.WatchTraining)
            .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Handle(
        [AsParameters] TrackerQuery query, [AsParameters] FileFormat file, [AsParameters] Asking asking, CancellationToken ct)
    {
        var today = asking.Clock.Today();
        var read = await query.ReadAsync(asking.Db, asking.Caller, asking.Territory, asking.Parties, today, ct);
        if (read.Refused is { } refusal) return refusal.AsProblem();
        var table = new TableFile(
            "theo-doi-thuc-hanh", Columns,
            read.Value.Where(trainee => query.Stalled is null || trainee.Steps.IsStalledAt(query.Stalled)).Select(trainee => RowOf(trainee, asking.Territory, today)).ToAsyncEnumerable(),
            [
                ("Nội dung", "Theo dõi thực hành thương mại điện tử sau tập huấn"), ("Đơn vị lọc", query.Unit ?? "Toàn địa bàn quản lý"), ("Đợt (tháng)", query.Cohort ?? "Tất cả"),
                ("Dừng trước bước", query.Stalled ?? "Không lọc"), ("Người xuất", asking.Caller.Name),
                ("Xuất lúc", asking.Clock.Now().ToOffset(Clock.VietnamOffset).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture)),
            ],
            await asking.Demo.IsSetAsync(ct));
        return await table.AsFileAsync(file.Format!, ct);
    }

    private static List<object?> RowOf(Trainee trainee, ITerritory territory, DateOnly today)
    {
        var unit = TrainingScope.Name(trainee.UnitId, territory, today);
        var steps = trainee.Steps;
        return [trainee.Card.Name, unit.Code, unit.Name, trainee.TrainedOn, trainee.CourseTitle, steps.Account, steps.Listing, steps.FirstOrder, steps.FirstSale, steps.Repeat];
    }
}
