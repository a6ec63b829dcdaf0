using Marketplace.Catalogue.Public;
using Marketplace.Ordering.Baskets;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Ordering.Orders;

/// <summary>Buys a basket: stock and contract volume are taken and one order per seller (and contract) is stored in one commit, once per key.</summary>
internal static class PlaceOrder
{
    internal sealed record Line(Guid ListingId, decimal Quantity, Guid? ContractId = null);
    internal sealed record Address(string Name, string Phone, string Unit, string Street, string? Note = null);
    internal sealed record Request(IReadOnlyList<Line> Lines, Address DeliverTo, PaymentMethod Payment, Guid? Buyer = null) : IChecked
    {
        public void Check(Faults faults)
        {
            BasketLine.CheckLines(faults, Lines, line => line.ListingId, "ListingId", "order.listing_twice");
            for (var line = 0; line < Math.Min(Lines.Count, BasketLine.Most); line++) BasketLine.CheckQuantity(faults, Lines[line].Quantity, line);
            faults.Text(DeliverTo.Name, "DeliverTo.Name", 100, "order.name");
            faults.Unless(DeliveryPhone.Read(DeliverTo.Phone) is not null, "DeliverTo.Phone", "order.phone");
            faults.Text(DeliverTo.Unit, "DeliverTo.Unit", 10, "order.commune");
            faults.Text(DeliverTo.Street, "DeliverTo.Street", 200, "order.street");
            faults.Unless(DeliverTo.Note is null or { Length: <= 500 }, "DeliverTo.Note", "order.note_too_long");
            faults.Unless(Enum.IsDefined(Payment), nameof(Payment), "order.payment");
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
        var (buyer, deliverTo, now) = decided.Value;
        var basket = await reading.ReadAsync([.. request.Lines.Select(line => line.ListingId)], buyer, ct);

        // What the basket stands on is judged inside the commit, after the key: a retry is answered as before even if the listing is gone by now.
        var outcome = await once.CommitAsync<Request, Response>(request, async () =>
        {
            if (Refuses(request, basket) is { } refused) return refused;
            var wanted = request.Lines.Select((line, index) => Want(basket.Offers[line.ListingId], line, index)).ToList();
            if (await goods.TakeAsync(buyer, wanted, now.VietnamDay(), ct) is { } lacking) return lacking;

            var group = PublicCode.NewGroup();
            var orders = wanted.GroupBy(line => (line.SellerId, line.ContractId)).Select(lines => Order.Place(group,
                Parties(basket, buyer, lines.Key.SellerId, lines.Key.ContractId), deliverTo, request.Payment, [.. lines.Select(line => Bought(basket, line))], now)).ToList();
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
            ListingId = offer.ListingId, LotId = offer.LotId, LotCode = offer.LotCode, ProducerId = offer.ProducerId, ProductCode = offer.ProductCode,
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

/// <summary>Who buys, to where, and when.</summary>
internal sealed class Buying(Caller caller, ITerritory territory, TimeProvider clock)
{
    internal Caller Caller => caller;

    internal Outcome<(Guid Buyer, DeliverTo DeliverTo, DateTimeOffset Now)> Decide(PlaceOrder.Request request)
    {
        if ((request.Buyer ?? caller.OwnParty) is not { } buyer) return OrderRefusals.BuyerRequired;
        if (!caller.MayFor(Permission.Buy, buyer)) return OrderRefusals.BuyerNotYours;
        var now = clock.Now();
        if (territory.FindByCode(request.DeliverTo.Unit, now.VietnamDay()) is not { Level: UnitLevel.Commune } commune) return OrderRefusals.UnknownPlace;
        var to = request.DeliverTo;
        return (buyer, new DeliverTo(to.Name.Trim(), DeliveryPhone.Read(to.Phone)!, commune.Id, to.Street.Trim(), string.IsNullOrWhiteSpace(to.Note) ? null : to.Note.Trim()), now);
    }
}
