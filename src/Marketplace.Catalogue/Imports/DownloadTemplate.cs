using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Public;
using Marketplace.Farming.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Catalogue.Imports;

/// <summary>A workbook to fill in: one example row, and beside it every value that is understood, the seller's own households too.</summary>
internal static class DownloadTemplate
{
    internal static void Map(IEndpointRouteBuilder imports) =>
        imports.MapGet("/template", Handle).WithName(nameof(DownloadTemplate)).For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Handle(
        Guid? sellerId, IProduce produce, IParties parties, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if ((sellerId ?? caller.OwnParty) is not { } seller || !caller.MayFor(Permission.Sell, seller)
            || await Households.OfAsync(parties, seller, clock.Today(), ct) is not { } households) return Refusal.NotFound.AsProblem();
        return await GoodsTable.AsFileAsync("mau-nhap-hang", GoodsTable.Xlsx, file => GoodsTable.WriteXlsxAsync(
        [
            new("Hàng", Columns, Of([Example(produce.Products[0], households, clock.Today())])),
            new("Giá trị cho phép", [("Cột", 20), ("Ghi được", 40), ("Nghĩa là", 44)], Of(Allowed(produce, households))),
        ], file, ct));
    }

    private static IReadOnlyList<ImportField> Fields { get; } = [.. ImportField.All.Where(field => field.Code is not ImportField.AvailableSeen)];

    private static IReadOnlyList<(string Title, int Width)> Columns { get; } = [.. Fields.Select(field => (field.Header, field.Width))];

    private static IReadOnlyList<object?> Example(ProductCard product, Households households, DateOnly today)
    {
        var member = households.Seller.Kind is PartyKind.Household ? null : households.Members is [var first, ..] ? first : null;
        return [.. Fields.Select(field => (object?)(field.Code switch
        {
            ImportField.Key => "VD-001",
            ImportField.HouseholdCode => member?.Id.ToString(),
            ImportField.HouseholdName => member?.Name,
            ImportField.Product => product.NameVi,
            ImportField.Title => product.NameVi + " loại 1",
            ImportField.Grade => "Loại 1",
            ImportField.Price => (decimal)product.FarmPriceHighDong,
            ImportField.PricedBy => CellValues.Word(PricedBy.Unit),
            ImportField.Unit => product.SaleUnit,
            ImportField.Weight => product.GramsPerUnit / 1000m,
            ImportField.Available => 100.5m,
            ImportField.Step => 0.5m,
            ImportField.Minimum => 1m,
            ImportField.Standard => "none",
            ImportField.HarvestFrom => today,
            ImportField.HarvestTo => today.AddDays(14),
            ImportField.OwnProduce => "có",
            ImportField.Description => "Dòng ví dụ: sửa hoặc xóa trước khi gửi.",
            _ => null,
        }))];
    }

    private static IEnumerable<IReadOnlyList<object?>> Allowed(IProduce produce, Households households) =>
    [
        ["Mã dòng", "chữ và số, tối đa 60", "Mã của riêng bạn. Gửi lại cùng mã thì sửa đúng mặt hàng đó, không thêm mới."],
        .. produce.Products.Select(product => new object?[] { "Sản phẩm", product.Code, product.NameVi }),
        .. produce.Standards.OrderBy(standard => standard.Rank).Select(standard => new object?[] { "Tiêu chuẩn", standard.Code, standard.NameVi }),
        .. new KnownValues(produce).Units.Select(unit => new object?[] { "Đơn vị", unit, null }),
        ["Tính giá theo", CellValues.Word(PricedBy.Unit), "Giá của một đơn vị bán (trái, thùng, kg…)"],
        ["Tính giá theo", CellValues.Word(PricedBy.Kilogram), "Giá của một ki-lô-gam, dù bán theo trái hay thùng"],
        ["Gửi chậm nhất", "dd/MM/yyyy", "Chỉ ghi khi bán đặt trước: ngày cuối cùng gửi hàng"],
        ["Hàng tự sản xuất", "có", "Hàng của hộ tự làm ra"],
        ["Hàng tự sản xuất", "không", "Hàng mua lại để bán"],
        ["Mã vùng trồng", "VN-TGOR-0095", "Mã số vùng trồng hoặc cơ sở đóng gói đang còn hiệu lực; để trống nếu không có"],
        ["Thu hoạch từ, Thu hoạch đến", "dd/MM/yyyy", "Ngày/tháng/năm, hoặc ô kiểu ngày của bảng tính"],
        .. households.Members.Select(member => new object?[] { "Mã hộ", member.Id.ToString(), member.Name }),
    ];

    private static IAsyncEnumerable<IReadOnlyList<object?>> Of(IEnumerable<IReadOnlyList<object?>> rows) => rows.ToAsyncEnumerable();
}
