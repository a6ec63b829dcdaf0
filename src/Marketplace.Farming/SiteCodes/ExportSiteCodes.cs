using Marketplace.Farming.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Platform.Startup;
using Marketplace.Platform.Tables;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.SiteCodes;

/// <summary>The officer's part of the register as a file, one row for each code and household of today (Thông tư 18/2019/TT-BNNPTNT, Điều 6 khoản 7).</summary>
internal static class ExportSiteCodes
{
    private static readonly TableColumn[] Columns =
    [
        new("Mã số", 20), new("Loại", 22), new("Tên", 32), new("Cây trồng", 22), new("Thị trường", 12), new("Mã xã/phường", 14), new("Xã/phường", 28), new("Diện tích (m²)", 16),
        new("Đơn vị quản lý", 32), new("Tình trạng", 16), new("Từ ngày", 12), new("Lý do", 32), new("Hộ", 28), new("Diện tích của hộ (m²)", 20),
    ];

    internal static void Map(IEndpointRouteBuilder sites) => sites.MapGet("/export", Handle).WithName(nameof(ExportSiteCodes)).For(Permission.KeepRegisters);

    internal static async Task<FileStreamHttpResult> Handle(
        [AsParameters] SiteCodeQuery query, [AsParameters] FileFormat file, SiteCodeDesk desk, IProduce produce, DemoMark demo, TimeProvider clock, CancellationToken ct)
    {
        var found = await query.Of(desk.Whole().AsNoTracking(), desk.Registers).OrderBy(site => site.Code).ThenBy(site => site.RegisteredAt).ThenBy(site => site.Id)
            .Take(TableFile.MostRows).ToListAsync(ct);
        var rows = found.SelectMany(site => Rows(site, desk, produce)).Take(TableFile.MostRows);
        return await new TableFile(
            $"ma-so-{clock.Today():yyyy-MM-dd}", Columns, rows.ToAsyncEnumerable(),
            [("Nội dung", "Mã số vùng trồng và mã số cơ sở đóng gói"), ("Đơn vị lọc", query.Unit ?? "Tất cả"), ("Người xuất", desk.Registers.Caller.Name)],
            await demo.IsSetAsync(ct)).AsFileAsync(file.Format!, ct);
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(SiteCode site, SiteCodeDesk desk, IProduce produce)
    {
        var (today, unit) = (desk.Registers.Today, desk.Registers.UnitOf(site.UnitId));
        var households = site.Households.Where(household => household.IsOn(today)).OrderBy(household => household.No).Select(household => (SiteHousehold?)household);
        return households.DefaultIfEmpty(null).Select(household => (IReadOnlyList<object?>)
        [
            site.Code, KindWord(site.Kind), site.Name, produce.Product(site.ProductCode)?.NameVi ?? site.ProductCode, site.Market, unit.Code, unit.Name, site.AreaSquareMetres,
            site.ManagerName, StatusWord(site.Status), site.StatusSince, site.Moves.MaxBy(move => move.No)?.Reason, household?.Name, household?.AreaSquareMetres,
        ]);
    }

    private static string KindWord(SiteKind kind) => kind is SiteKind.GrowingArea ? "Vùng trồng" : "Cơ sở đóng gói";

    private static string StatusWord(SiteCodeStatus status) => status switch
    {
        SiteCodeStatus.Applied => "Đang đề nghị",
        SiteCodeStatus.Issued => "Đã cấp",
        SiteCodeStatus.Suspended => "Tạm dừng",
        SiteCodeStatus.Revoked => "Thu hồi",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, message: null),
    };
}
