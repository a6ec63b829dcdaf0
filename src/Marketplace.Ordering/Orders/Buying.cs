using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;

namespace Marketplace.Ordering.Orders;

/// <summary>Who receives what was ordered, and at which home if he named one.</summary>
internal sealed record Receiver(string Name, string Phone, int? HomeUnitId, string? HomeStreet, string? Note);

/// <summary>Who buys, for whom, and when.</summary>
internal sealed class Buying(Caller caller, ITerritory territory, TimeProvider clock)
{
    internal Caller Caller => caller;

    internal DateTimeOffset Now => clock.Now();

    internal Outcome<(Guid Buyer, Receiver Receiver)> Decide(PlaceOrder.Request request)
    {
        if ((request.Buyer ?? caller.OwnParty) is not { } buyer) return OrderRefusals.BuyerRequired;
        if (!caller.MayFor(Permission.Buy, buyer)) return OrderRefusals.BuyerNotYours;
        var to = request.DeliverTo;
        int? home = null;
        if (!string.IsNullOrWhiteSpace(to.Unit))
        {
            if (territory.FindByCode(to.Unit, clock.Today()) is not { Level: UnitLevel.Commune } commune) return OrderRefusals.UnknownPlace;
            home = commune.Id;
        }
        return (buyer, new Receiver(to.Name.Trim(), DeliveryPhone.Read(to.Phone)!, home, Blank(to.Street), Blank(to.Note)));
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
