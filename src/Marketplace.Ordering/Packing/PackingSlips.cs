using Marketplace.Accounts.Public;
using Marketplace.Farming.Public;
using Marketplace.Ordering.Orders;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;

namespace Marketplace.Ordering.Packing;

/// <summary>Of one listing and household, in the units it is sold by: what is to be brought together.</summary>
internal sealed record GoodsToBring(
    Guid ListingId, string Title, string ProductCode, string ProductNameVi, string ProductNameEn, PartyRef Household, string Unit, decimal Quantity, long Grams, long AmountDong, int Orders);

/// <summary>One order to be packed.</summary>
/// <param name="Address">Street and commune; null when the buyer fetches it.</param>
internal sealed record OrderToPack(string Code, OrderStatus Status, string Name, string Phone, string? Note, string? Address, long TotalDong, IReadOnlyList<OrderToPack.Line> Lines)
{
    internal sealed record Line(string Title, string Unit, decimal Quantity, long Grams);
}

/// <summary>Adds orders up to what is to be brought, and writes a slip for each.</summary>
internal sealed class PackingSlips(IParties parties, IProduce produce, ITerritory territory)
{
    public async Task<IReadOnlyList<GoodsToBring>> BringAsync(IEnumerable<Order> orders, CancellationToken ct)
    {
        var lines = orders.SelectMany(order => order.Lines).ToList();
        var known = await parties.FindAsync([.. lines.Select(line => line.ProducerId).Distinct()], ct);
        return
        [
            .. lines.GroupBy(line => line.ListingId, (_, of) => Bring([.. of], known))
                .OrderBy(goods => goods.Household.Name, StringComparer.Ordinal).ThenBy(goods => goods.Title, StringComparer.Ordinal),
        ];
    }

    public OrderToPack Slip(Order order) => new(
        order.Code, order.Status, order.DeliverTo.Name, order.DeliverTo.Phone, order.DeliverTo.Note, order.PickUpSlotId is null ? AddressOf(order) : null, order.TotalDong,
        [.. order.Lines.OrderBy(line => line.No).Select(line => new OrderToPack.Line(line.Title, line.Unit, Quantity.FromThousandths(line.QuantityThousandths), line.WeightGrams))]);

    private string AddressOf(Order order) => territory.Find(order.DeliverTo.UnitId, order.PlacedAt.VietnamDay()) is { } commune ? $"{order.DeliverTo.Street}, {commune.Name}" : order.DeliverTo.Street;

    // A listing's title, unit and product may have changed between two orders; what is fetched is named as it was ordered last.
    private GoodsToBring Bring(IReadOnlyList<OrderLine> lines, IReadOnlyDictionary<Guid, PartyCard> known)
    {
        var last = lines.OrderBy(line => line.Id).Last();
        var product = produce.Product(last.ProductCode)!;
        return new(
            last.ListingId, last.Title, product.Code, product.NameVi, product.NameEn, PartyRef.Of(known[last.ProducerId]), last.Unit,
            Quantity.FromThousandths(lines.Sum(line => line.QuantityThousandths)), lines.Sum(line => line.WeightGrams), lines.Sum(line => line.AmountDong), lines.Count);
    }
}
