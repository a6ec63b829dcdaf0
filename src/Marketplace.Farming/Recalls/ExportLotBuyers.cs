using Marketplace.Accounts.Public;
using Marketplace.Farming.Lots;
using Marketplace.Farming.Public;
using Marketplace.Platform.Audit;
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

namespace Marketplace.Farming.Recalls;

/// <summary>
/// Everybody who ordered of a lot or of what was made of it, as a file to telephone from (one step forward, Thông tư 17/2021/TT-BNNPTNT). A seller reads the numbers of his
/// own orders; an officer all of them, once the lot was called back. Each reading is written down.
/// </summary>
internal static class ExportLotBuyers
{
    private static readonly TableColumn[] Columns =
        [new("Người mua", 28), new("Điện thoại", 16), new("Mã đơn", 16), new("Ngày đặt", 12), new("Tình trạng", 16), new("Mã lô", 16), new("Khối lượng (kg)", 16), new("Người bán", 28)];

    /// <summary>Who asks and who is named.</summary>
    internal sealed record Names(Caller Caller, IParties Parties, DemoMark Demo);

    internal static void Map(IEndpointRouteBuilder lots) =>
        lots.MapGet("/{id:guid}/buyers", Handle).WithName(nameof(ExportLotBuyers)).For(Permission.SignedIn).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] FileFormat file, RecallDesk desk, Names names, LotGraph graph, ILotBuyers buyers, MarketplaceDb db, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } seen) return Refusal.NotFound.AsProblem();
        IReadOnlyList<Guid> lots = [id, .. (await graph.ForwardAsync(id, ct)).Select(link => link.ToLotId).Distinct()];
        var codes = await db.Set<Lot>().AsNoTracking().Where(lot => lots.Contains(lot.Id)).ToDictionaryAsync(lot => lot.Id, lot => lot.Code, ct);
        var sales = await buyers.OfAsync(lots, ct);
        var known = await names.Parties.FindAsync([.. sales.Select(sale => sale.Buyer.Id).Distinct()], ct);
        var toCall = seen.AsOfficer && await db.Set<Recall>().AnyAsync(recall => lots.Contains(recall.LotId) && !recall.IsDisputed, ct);
        db.Audit(names.Caller, "lot.buyers_exported", $"lot/{id}", new { sales.Count, withPhones = toCall });
        await db.SaveChangesAsync(ct);

        var rows = sales.OrderBy(sale => sale.Buyer.Name, StringComparer.Ordinal).ThenBy(sale => sale.At).Select(sale => (IReadOnlyList<object?>)
        [
            sale.Buyer.Name, toCall || names.Caller.ActsFor(sale.Seller.Id) ? known.GetValueOrDefault(sale.Buyer.Id)?.Phone : null, sale.OrderCode, sale.At.VietnamDay(),
            StatusWord(sale.Status), codes[sale.LotId], sale.Grams / 1000m, sale.Seller.Name,
        ]);
        return await new TableFile(
            $"nguoi-mua-lo-{seen.Lot.Code}", Columns, rows.ToAsyncEnumerable(), [("Nội dung", $"Người mua hàng của lô {seen.Lot.Code}"), ("Người xuất", names.Caller.Name)],
            await names.Demo.IsSetAsync(ct)).AsFileAsync(file.Format!, ct);
    }

    private static string StatusWord(string status) => status switch
    {
        "placed" => "Mới đặt",
        "confirmed" => "Đã nhận đơn",
        "shipped" => "Đang giao",
        "delivered" => "Đã giao",
        _ => "Trả lại",
    };
}
