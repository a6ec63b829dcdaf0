using Marketplace.Accounts.Public;
using Marketplace.Ordering.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Statistics.Consumption;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Statistics.Sales;

/// <summary>The sale records behind a figure, newest first, for officers of the producers' units.</summary>
internal static class ListSales
{
    internal sealed record Item(
        long Id, SaleKind Kind, string OrderCode, DateOnly DeliveredOn, SalesModel Model, string ModelReason, SalesChannel Channel, string ProductCode, string ProductNameVi,
        string StandardCode, string LotCode, long Grams, decimal Quantity, string Unit, long ValueDong, PartyRef Producer, UnitRef ProducerUnit, PartyRef Seller,
        PartyRef Buyer, bool IsFirstSale, string? Reason);

    internal sealed record Total(long Grams, long ValueDong, long Sales);

    internal sealed record Response(IReadOnlyList<Item> Items, Total Total, string? NextCursor);

    private sealed record Place(long Id);

    internal static void Map(IEndpointRouteBuilder statistics) =>
        statistics.MapGet("/sales", Handle).WithName(nameof(ListSales)).For(Permission.WatchStatistics)
            .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        [AsParameters] SalesQuery query, string? cursor, int? limit, [AsParameters] Asking asking, IParties parties, CancellationToken ct)
    {
        var selected = await query.SelectAsync(asking.Db, asking.Caller, asking.Territory, asking.Clock.Today(), ct);
        if (selected.Refused is { } refusal) return refusal.AsProblem();

        var total = await selected.Value.Sales.GroupBy(_ => 1)
            .Select(all => new Total(all.Sum(sale => sale.Grams), all.Sum(sale => sale.AmountDong), all.Sum(sale => sale.Kind == SaleKind.Sale ? 1L : -1L)))
            .SingleOrDefaultAsync(ct);
        var size = Cursor.PageSize(limit, usual: 50);
        var after = Cursor.Decode<Place>(cursor)?.Id ?? long.MaxValue;
        var page = await selected.Value.Sales.Where(sale => sale.Id < after).OrderByDescending(sale => sale.Id).Take(size + 1).ToListAsync(ct);
        var more = page.Count > size;
        if (more) page.RemoveAt(size);
        return TypedResults.Ok(new Response(
            await NameAsync(page, parties, asking, ct), total ?? new(0, 0, 0), more ? Cursor.Encode(new Place(page[^1].Id)) : null));
    }

    /// <summary>Names of parties, units and products for a handful of records.</summary>
    internal static async Task<List<Item>> NameAsync(IReadOnlyCollection<SaleRecord> sales, IParties parties, Asking asking, CancellationToken ct)
    {
        var cards = await parties.FindAsync([.. sales.SelectMany(sale => new[] { sale.ProducerId, sale.SellerId, sale.BuyerId }).Distinct()], ct);
        PartyRef Party(Guid id) => cards.TryGetValue(id, out var card) ? PartyRef.Of(card) : new(id, PartyKind.Consumer, "");
        return [.. sales.Select(sale => new Item(
            sale.Id, sale.Kind, sale.OrderCode, sale.DeliveredOn, sale.Model, sale.ModelReason, sale.Channel, sale.ProductCode,
            asking.Produce.Product(sale.ProductCode)?.NameVi ?? sale.ProductCode, sale.StandardCode, sale.LotCode, sale.Grams,
            Quantity.FromThousandths(sale.QuantityThousandths), sale.Unit, sale.AmountDong, Party(sale.ProducerId),
            asking.Territory.Find(sale.ProducerUnitId, sale.DeliveredOn) is { } unit ? UnitRef.Of(unit) : new(sale.ProducerUnitId.ToString(System.Globalization.CultureInfo.InvariantCulture), "", UnitLevel.Commune),
            Party(sale.SellerId), Party(sale.BuyerId), sale.IsFirstSale, sale.Reason))];
    }
}
