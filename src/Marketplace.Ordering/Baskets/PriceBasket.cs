using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Public;
using Marketplace.Ordering.Orders;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Ordering.Baskets;

/// <summary>What a basket costs now, seller by seller, and what is wrong with its lines. Nothing is held.</summary>
internal static class PriceBasket
{
    internal sealed record Line(Guid ListingId, decimal Quantity);
    internal sealed record Request(IReadOnlyList<Line> Lines, Guid? Buyer = null) : IChecked
    {
        public void Check(Faults faults)
        {
            BasketLine.CheckLines(faults, Lines, line => line.ListingId, "ListingId", "order.listing_twice");
            for (var line = 0; line < Math.Min(Lines.Count, BasketLine.Most); line++) BasketLine.CheckQuantity(faults, Lines[line].Quantity, line);
        }
    }

    internal sealed record PricedLine(
        Guid ListingId, string Title, string? Photo, string Unit, decimal Quantity, long PriceDong, string PriceUnit, long AmountDong, decimal Available, decimal Step,
        decimal Minimum, DateOnly? ShipBy, string? Fault, ListingCycle? Cycle = null);
    internal sealed record Contract(Guid ContractId, string Number, string ProductCode, long PriceDong, long RemainingGrams);

    /// <summary>An open cycle of some of the lines: where they are picked up, and whether they are also brought home.</summary>
    internal sealed record Cycle(Guid CycleId, string Name, DateTimeOffset ClosesAt, bool Delivers, string? Note, IReadOnlyList<PickUpSlot> Slots);
    internal sealed record SellerPart(PartyRef Seller, IReadOnlyList<PricedLine> Lines, long SubtotalDong, IReadOnlyList<Contract> Contracts, IReadOnlyList<Cycle> Cycles);
    internal sealed record GoneLine(Guid ListingId, decimal Quantity, string Fault);
    internal sealed record Response(IReadOnlyList<SellerPart> Sellers, IReadOnlyList<GoneLine> Gone, long TotalDong);

    internal static void Map(IEndpointRouteBuilder basket) =>
        basket.MapPost("/price", Handle).WithName(nameof(PriceBasket)).ForAnyone().ProducesProblem(StatusCodes.Status403Forbidden);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Request request, Caller caller, BasketReading reading, IOrderCycles cycles, TimeProvider clock, CancellationToken ct)
    {
        if (request.Buyer is { } wanted && !caller.MayFor(Permission.Buy, wanted)) return OrderRefusals.BuyerNotYours.AsProblem();
        var basket = await reading.ReadAsync([.. request.Lines.Select(line => line.ListingId)], request.Buyer ?? caller.OwnParty, ct);
        var now = clock.Now();
        var during = await cycles.OfListingsAsync([.. basket.Offers.Keys], now, ct);
        var open = await cycles.FindAsync([.. during.Values.Where(cycle => cycle.IsOpen).Select(cycle => cycle.Id).Distinct()], ct);
        var gone = new List<GoneLine>();
        var priced = new List<(Offer Offer, PricedLine Line)>();
        for (var index = 0; index < request.Lines.Count; index++)
        {
            var line = request.Lines[index];
            var thousandths = BasketLine.Thousandths(line.Quantity);
            var refused = basket.Refuses(index, line.ListingId, thousandths);
            if (!basket.Offers.TryGetValue(line.ListingId, out var offer) || !basket.Parties.ContainsKey(offer.SellerId)) gone.Add(new(line.ListingId, line.Quantity, refused!.Code));
            else
            {
                var cycle = during.GetValueOrDefault(line.ListingId);
                refused ??= cycle is { IsOpen: false } ? OrderRefusals.OutsideCycle(index, cycle, now) : null;
                priced.Add((offer, Priced(offer, thousandths, refused?.Code) with { Cycle = cycle }));
            }
        }
        var sellers = priced.GroupBy(line => line.Offer.SellerId, (sellerId, lines) => Part(basket, open, sellerId, [.. lines])).ToList();
        return TypedResults.Ok(new Response(sellers, gone, sellers.Sum(seller => seller.SubtotalDong)));
    }

    // A line that cannot be bought as it is has no amount: the total is what an order of the rest would cost.
    private static PricedLine Priced(Offer offer, long thousandths, string? fault)
    {
        fault ??= thousandths > offer.AvailableThousandths ? "order.out_of_stock" : null;
        var amount = fault is null ? offer.Price.Of(thousandths) : default;
        return new(offer.ListingId, offer.Title, offer.Photo, offer.Unit, Quantity.FromThousandths(thousandths), offer.Price.Dong, offer.PriceUnit, amount.Value,
            Quantity.FromThousandths(offer.AvailableThousandths), Quantity.FromThousandths(offer.StepThousandths), Quantity.FromThousandths(offer.MinimumThousandths),
            offer.ShipBy, fault);
    }

    private static SellerPart Part(Basket basket, IReadOnlyDictionary<Guid, CycleCard> open, Guid sellerId, IReadOnlyList<(Offer Offer, PricedLine Line)> lines) => new(
        PartyRef.Of(basket.Parties[sellerId]),
        [.. lines.Select(line => line.Line)],
        lines.Sum(line => line.Line.AmountDong),
        [.. basket.Contracts.Where(contract => contract.SellerId == sellerId && lines.Any(line => line.Offer.ProductCode == contract.ProductCode))
            .Select(contract => new Contract(contract.ContractId, contract.Number, contract.ProductCode, contract.PriceDong, contract.RemainingGrams))],
        [.. open.Values.Where(cycle => lines.Any(line => line.Line.Cycle?.Id == cycle.Id)).OrderBy(cycle => cycle.Times.ClosesAt).ThenBy(cycle => cycle.Id)
            .Select(cycle => new Cycle(cycle.Id, cycle.Name, cycle.Times.ClosesAt, cycle.Delivers, cycle.Note, cycle.Slots))]);
}
