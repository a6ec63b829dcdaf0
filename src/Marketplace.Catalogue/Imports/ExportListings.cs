using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Stock;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Startup;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Imports;

/// <summary>The seller's own listings as a file that the import takes back unchanged. Households go by name and code; their phones are nobody's.</summary>
internal static class ExportListings
{
    internal static void Map(IEndpointRouteBuilder listings) =>
        listings.MapGet("/export", Handle).WithName(nameof(ExportListings)).For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound);

    /// <param name="format"><c>xlsx</c> or <c>csv</c>.</param>
    /// <param name="numberFormat">Of a csv file: <c>comma</c>, the usual, or <c>point</c>. A workbook's numbers are numbers.</param>
    internal static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Handle(
        Guid? sellerId, string? format, string? numberFormat, MarketplaceDb db, Caller caller, DemoMark demo, TimeProvider clock, CancellationToken ct)
    {
        if ((sellerId ?? caller.OwnParty) is not { } seller || !caller.MayFor(Permission.Sell, seller)) return Refusal.NotFound.AsProblem();
        if (format is not (null or GoodsTable.Xlsx or GoodsTable.Csv)) return FormatUnknown.AsProblem();
        var isDemo = await demo.IsSetAsync(ct);
        var sheet = isDemo ? Marked(RowsAsync(db, seller, ct)) : new("Hàng", Columns, RowsAsync(db, seller, ct));
        var type = format ?? GoodsTable.Xlsx;
        var numbers = numberFormat is "point" ? NumberFormat.Point : NumberFormat.Comma;
        return await GoodsTable.AsFileAsync($"hang-{clock.Today():yyyy-MM-dd}{(isDemo ? "-du-lieu-minh-hoa" : "")}", type, file =>
            type is GoodsTable.Xlsx ? GoodsTable.WriteXlsxAsync([sheet], file, ct) : GoodsTable.WriteCsvAsync(sheet, numbers, file, ct));
    }

    // A column the import does not know and leaves out.
    private static GoodsSheet Marked(IAsyncEnumerable<IReadOnlyList<object?>> rows) =>
        new("Hàng", [.. Columns, ("Ghi chú", 22)], rows.Select(row => (IReadOnlyList<object?>)[.. row, DemoMark.Words]));

    internal static IReadOnlyList<(string Title, int Width)> Columns { get; } = [.. ImportField.All.Where(IsWritten).Select(field => (field.Header, field.Width))];

    internal static readonly Refusal FormatUnknown = new("import.export_format", StatusCodes.Status400BadRequest, "Format");

    internal static bool IsWritten(ImportField field) => field.Code is not (ImportField.HouseholdPhone or ImportField.Photo);

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(
        MarketplaceDb db, Guid seller, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var keys = (await db.Set<ListingKey>().AsNoTracking().Where(key => key.SellerId == seller).OrderBy(key => key.Key).ToListAsync(ct))
            .GroupBy(key => key.ListingId).ToDictionary(group => group.Key, group => group.First().Key);
        var rows = from listing in db.Set<Listing>().AsNoTracking()
                   where listing.SellerId == seller
                   join stock in db.Set<ListingStock>().AsNoTracking() on listing.Id equals stock.ListingId
                   orderby listing.CreatedAt, listing.Id
                   select new { listing, stock.AvailableThousandths };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
            yield return Values(row.listing, row.AvailableThousandths, keys.GetValueOrDefault(row.listing.Id) ?? row.listing.Id.ToString().ToUpperInvariant());
    }

    // In the order of ImportField.All, without the phone and the photos' file names.
    private static object?[] Values(Listing listing, long availableThousandths, string key)
    {
        var isOthers = listing.ProducerKind is PartyKind.Household && listing.ProducerId != listing.SellerId;
        var available = Quantity.FromThousandths(availableThousandths);
        return
        [
            key, isOthers ? listing.ProducerId.ToString() : null, isOthers ? listing.ProducerName : null, listing.ProductCode, listing.Title, listing.Grade,
            (decimal)listing.PriceDong, CellValues.Word(listing.PricedBy), listing.Unit, listing.GramsPerUnit / 1000m, available, available, Quantity.FromThousandths(listing.StepThousandths),
            Quantity.FromThousandths(listing.MinimumThousandths), listing.StandardCode, listing.CertificateNumber, listing.HarvestFrom, listing.HarvestTo, listing.ShipBy,
            listing.IsOwnProduce ? "có" : "không", listing.SiteCode, listing.Description,
        ];
    }
}
