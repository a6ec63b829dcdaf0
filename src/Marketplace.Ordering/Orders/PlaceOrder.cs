using Marketplace.Catalogue.Public;
using Marketplace.Ordering.Baskets;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Ordering.Orders;

/// <summary>Buys a basket: places at pick-up slots, stock and contract volume are taken and one order per seller (contract, cycle) is stored in one commit, once per key.</summary>
internal static class PlaceOrder
{
    internal sealed record Line(Guid ListingId, decimal Quantity, Guid? ContractId = null);

    /// <param name="Unit">May be absent, with the street, when every order of the basket is picked up.</param>
    internal sealed record Address(string Name, string Phone, string? Unit = null, string? Street = null, string? Note = null);

    /// <summary>Where the goods of one order cycle are picked up.</summary>
    internal sealed record PickUp(Guid CycleId, Guid SlotId);

    internal sealed record Request(IReadOnlyList<Line> Lines, Address DeliverTo, PaymentMethod Payment, Guid? Buyer = null, IReadOnlyList<PickUp>? PickUps = null) : IChecked
    {
        public void Check(Faults faults)
        {
            BasketLine.CheckLines(faults, Lines, line => line.ListingId, "ListingId", "order.listing_twice");
            for (var line = 0; line < Math.Min(Lines.Count, BasketLine.Most); line++) BasketLine.CheckQuantity(faults, Lines[line].Quantity, line);
            faults.Text(DeliverTo.Name, "DeliverTo.Name", 100, "order.name");
            faults.Unless(DeliveryPhone.Read(DeliverTo.Phone) is not null, "DeliverTo.Phone", "order.phone");
            CheckPlace(faults);
            faults.Unless(DeliverTo.Note is null or { Length: <= 500 }, "DeliverTo.Note", "order.note_too_long");
            faults.Unless(Enum.IsDefined(Payment), nameof(Payment), "order.payment");
        }

        // Whether everything is picked up is known inside the commit only.
        private void CheckPlace(Faults faults)
        {
            var cycles = new HashSet<Guid>();
            for (var at = 0; at < Math.Min(PickUps?.Count ?? 0, BasketLine.Most + 1); at++) faults.Unless(cycles.Add(PickUps![at].CycleId), $"PickUps[{at}].CycleId", "order.cycle_twice");
            faults.Unless(PickUps is null or { Count: <= BasketLine.Most }, nameof(PickUps), "order.pick_ups_too_many");
            if (cycles.Count == 0 || !string.IsNullOrWhiteSpace(DeliverTo.Unit)) faults.Text(DeliverTo.Unit, "DeliverTo.Unit", 10, "order.commune");
            if (cycles.Count == 0 || !string.IsNullOrWhiteSpace(DeliverTo.Street)) faults.Text(DeliverTo.Street, "DeliverTo.Street", 200, "order.street");
        }
    }

    internal sealed record Placed(string Code, string SellerName, long TotalDong);
    internal sealed record Response(string Code, long TotalDong, IReadOnlyList<Placed> Orders);

    internal static void Map(IEndpointRouteBuilder orders) => orders.MapPost("/", Handle).WithName(nameof(PlaceOrder)).For(Permission.Buy)
        .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        Request request, MarketplaceDb db, OnceOnly once, Buying buying, BasketReading reading, GoodsDesk goods, CancellationToken ct)
    {
        var decided = buying.Decide(request);
        if (decided.Refused is { } not) return not.AsProblem();
        var (buyer, receiver) = decided.Value;
        var basket = await reading.ReadAsync([.. request.Lines.Select(line => line.ListingId)], buyer, ct);

        // What the basket stands on is judged inside the commit, after the key: a retry is answered as before even if the listing or its cycle is gone by now.
        var outcome = await once.CommitAsync<Request, Response>(request, async () =>
        {
            var now = buying.Now;
            if (Refuses(request, basket) is { } refused) return refused;
            var asked = await goods.PickUps.AskAsync(request, receiver, now, ct);
            if (asked.Refused is { } outside) return outside;
            var pickUps = asked.Value;
            var wanted = request.Lines.Select((line, index) => Want(basket.Offers[line.ListingId], line, index) with { CycleId = pickUps.CycleOf(line.ListingId)?.Id }).ToList();
            var parts = wanted.GroupBy(line => (line.SellerId, line.ContractId, line.CycleId)).ToList();
            if (await goods.PickUps.TakeAsync(pickUps, [.. parts.Select(part => part.Key.CycleId)], ct) is { } full) return full;
            if (await goods.TakeAsync(buyer, wanted, now.VietnamDay(), ct) is { } lacking) return lacking;

            var group = PublicCode.NewGroup();
            var orders = parts.ConvertAll(lines => Order.Place(
                group, Parties(basket, buyer, lines.Key.SellerId, lines.Key.ContractId) with { Cycle = pickUps.Cycle(lines.Key.CycleId), Slot = pickUps.Slot(lines.Key.CycleId) },
                pickUps.To(receiver, lines.Key.CycleId), request.Payment, [.. lines.Select(line => Bought(basket, line))], now));
            foreach (var order in orders) Store(db, buying.Caller, order);
            return new Response(group, orders.Sum(order => order.TotalDong), [.. orders.Select(order => new Placed(order.Code, order.SellerName, order.TotalDong))]);
        }, ct);
        return outcome.Refused is { } no ? no.AsProblem() : TypedResults.Created($"/api/orders/{outcome.Value.Code}", outcome.Value);
    }

    private static Refusal? Refuses(Request request, Basket basket)
    {
        for (var index = 0; index < request.Lines.Count; index++)
        {
            var line = request.Lines[index];
            var thousandths = BasketLine.Thousandths(line.Quantity);
            if (basket.Refuses(index, line.ListingId, thousandths) is { } refused) return refused;
            if (line.ContractId is { } contract && basket.RefusesContract(index, basket.Offers[line.ListingId], contract, thousandths) is { } not) return not;
        }
        return null;
    }

    private static Wanted Want(Offer offer, Line line, int index)
    {
        var thousandths = BasketLine.Thousandths(line.Quantity);
        return new(index, offer.SellerId, offer.ListingId, offer.LotId, thousandths, line.ContractId, offer.ProductCode, Grams.ForQuantity(offer.Price.GramsPerUnit, thousandths).Value);
    }

    private static OrderParties Parties(Basket basket, Guid buyer, Guid seller, Guid? contract) => new(
        buyer, basket.Parties[buyer].Name, seller, basket.Parties[seller].Name, contract, contract is { } id ? basket.ContractOf(id, seller)!.Number : null);

    private static OrderedGoods Bought(Basket basket, Wanted line)
    {
        var offer = basket.Offers[line.ListingId];
        var contract = line.ContractId is { } id ? basket.ContractOf(id, offer.SellerId) : null;
        return new()
        {
            ListingId = offer.ListingId, LotId = offer.LotId, LotCode = offer.LotCode, ProducerId = offer.ProducerId, Origins = basket.OriginsOf(offer), ProductCode = offer.ProductCode,
            StandardCode = offer.StandardCode, Title = offer.Title, Photo = offer.Photo, Unit = offer.Unit, GramsPerUnit = offer.Price.GramsPerUnit,
            QuantityThousandths = line.Thousandths, PriceDong = contract?.PriceDong ?? offer.Price.Dong,
            PricedPerKilogram = contract is not null || offer.Price.By is PricedBy.Kilogram, IsOwnProduce = offer.IsOwnProduce, ShipBy = offer.ShipBy,
        };
    }

    private static void Store(MarketplaceDb db, Caller caller, Order order)
    {
        db.Add(order);
        db.Announce(order.PlacedFact());
        db.Tell(order.SellerId, "order.placed", order.Code, $"/ban/don/{order.Code}", new { code = order.Code, buyerName = order.BuyerName, totalDong = order.TotalDong });
        db.Audit(caller, "order.placed", $"order/{order.Id}", new { order.Code, order.TotalDong, order.BuyerId, order.SellerId, order.ContractId });
    }
}
