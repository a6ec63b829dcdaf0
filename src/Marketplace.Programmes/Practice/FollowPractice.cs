using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Public;
using Marketplace.Ordering.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Programmes.Practice;

/// <summary>
/// Keeps the first time of each practice step of each household. Facts may come twice and in any order: the earliest time wins. Of sales the two earliest orders are
/// kept, because an older sale that is read late makes the former first sale the second.
/// </summary>
internal sealed class FollowPractice(MarketplaceDb db) : IFactReader
{
    public static IReadOnlyList<Type> Reads { get; } = [typeof(AccountOpened), typeof(ListingPublished), typeof(OrderPlaced), typeof(OrderDelivered)];

    private sealed record Event(Guid Household, PracticeKind Kind, DateTimeOffset At, Guid? Order);

    public async Task ReadAsync(IReadOnlyList<AnnouncedFact> facts, CancellationToken ct)
    {
        var events = facts.SelectMany(fact => EventsOf(fact.Body)).ToList();
        var households = events.Select(happened => happened.Household).Distinct().ToList();
        var steps = await db.Set<PracticeStep>().Where(step => households.Contains(step.HouseholdId)).ToDictionaryAsync(step => (step.HouseholdId, step.Kind), ct);

        foreach (var happened in events.Where(happened => happened.Kind is not PracticeKind.FirstSale).GroupBy(happened => (happened.Household, happened.Kind)))
            Keep(steps, happened.Key.Household, happened.Key.Kind, happened.Min(first => first.At), order: null);

        foreach (var sales in events.Where(happened => happened.Kind is PracticeKind.FirstSale).GroupBy(happened => happened.Household))
        {
            var earliest = Known(steps, sales.Key).Concat(sales.Select(sale => (sale.At, Order: sale.Order!.Value)))
                .GroupBy(sale => sale.Order).Select(order => (At: order.Min(sale => sale.At), Order: order.Key))
                .OrderBy(sale => sale.At).ThenBy(sale => sale.Order).Take(2).ToList();
            Set(steps, sales.Key, PracticeKind.FirstSale, earliest[0].At, earliest[0].Order);
            if (earliest.Count > 1) Set(steps, sales.Key, PracticeKind.SecondSale, earliest[1].At, earliest[1].Order);
        }
    }

    private static IEnumerable<Event> EventsOf(object fact) => fact switch
    {
        AccountOpened { Kind: PartyKind.Household } opened => [new(opened.PartyId, PracticeKind.Account, opened.At, null)],
        ListingPublished listing => [new(listing.ProducerId, PracticeKind.Listing, listing.At, null)],
        OrderPlaced placed => placed.ProducerIds.Distinct().Select(producer => new Event(producer, PracticeKind.FirstOrder, placed.At, null)),
        // A trader who sells a household's kilos on is no practice of that household.
        OrderDelivered delivered => delivered.Lines.Where(line => line.IsFirstSale).Select(line => line.ProducerId).Distinct()
            .Select(producer => new Event(producer, PracticeKind.FirstSale, delivered.At, delivered.OrderId)),
        _ => [],
    };

    private static IEnumerable<(DateTimeOffset At, Guid Order)> Known(Dictionary<(Guid, PracticeKind), PracticeStep> steps, Guid household)
    {
        foreach (var kind in new[] { PracticeKind.FirstSale, PracticeKind.SecondSale })
            if (steps.TryGetValue((household, kind), out var step)) yield return (step.At, step.OrderId!.Value);
    }

    private void Keep(Dictionary<(Guid, PracticeKind), PracticeStep> steps, Guid household, PracticeKind kind, DateTimeOffset at, Guid? order)
    {
        if (!steps.TryGetValue((household, kind), out var step) || at < step.At) Set(steps, household, kind, at, order);
    }

    private void Set(Dictionary<(Guid, PracticeKind), PracticeStep> steps, Guid household, PracticeKind kind, DateTimeOffset at, Guid? order)
    {
        if (steps.TryGetValue((household, kind), out var step)) step.Set(at, order);
        else db.Add(steps[(household, kind)] = PracticeStep.Of(household, kind, at, order));
    }
}
