using System.Numerics;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Lots;

/// <summary>
/// Whose kilos are in a lot. A harvest is its producer's; what a change made holds its sources in the proportion in which they went in, so that a loss shrinks every
/// household's part alike. A lot is made once and nothing is added to it later: the answer never changes.
/// </summary>
internal sealed class LotOrigins(MarketplaceDb db, LotGraph graph)
{
    /// <summary>For each lot that changes made, its households and their grams of what it was when it came into being, in the order of their ids; their sum is that weight.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<HouseholdShare>>> OfAsync(IReadOnlyCollection<Guid> lotIds, CancellationToken ct)
    {
        var links = await graph.BackAsync(lotIds, ct);
        if (links.Count == 0) return new Dictionary<Guid, IReadOnlyList<HouseholdShare>>();
        IReadOnlyList<Guid> grown = [.. links.Select(link => link.FromLotId).Distinct()];
        var producers = await db.Set<Lot>().Where(lot => grown.Contains(lot.Id)).ToDictionaryAsync(lot => lot.Id, lot => lot.ProducerId, ct);
        return Of(lotIds, links, producers);
    }

    /// <summary>The same arithmetic, without a database.</summary>
    public static IReadOnlyDictionary<Guid, IReadOnlyList<HouseholdShare>> Of(
        IReadOnlyCollection<Guid> lotIds, IReadOnlyList<LotLink> links, IReadOnlyDictionary<Guid, Guid> producers)
    {
        var into = links.ToLookup(link => link.ToLotId);
        var parts = new Dictionary<Guid, Parts>();
        return lotIds.Where(into.Contains).ToDictionary(lot => lot, lot => Weigh(PartsOf(lot), into[lot].First().ToGrams));

        Parts PartsOf(Guid lot) => parts.TryGetValue(lot, out var known) ? known : parts[lot] = !into.Contains(lot)
            ? new Parts(new() { [producers[lot]] = BigInteger.One }, BigInteger.One)
            : Parts.Mix([.. into[lot].Select(link => (link.FromGrams, PartsOf(link.FromLotId)))]);
    }

    private static IReadOnlyList<HouseholdShare> Weigh(Parts parts, long grams)
    {
        var households = parts.Of.Keys.Order().ToList();
        // Exact up to here; a household's grams are rounded once, and the lot's weight is what they add up to.
        var floors = households.ConvertAll(id => (long)(parts.Of[id] * grams / parts.Whole));
        var left = (int)(grams - floors.Sum());
        foreach (var place in Enumerable.Range(0, floors.Count).OrderByDescending(place => parts.Of[households[place]] * grams % parts.Whole).ThenBy(place => place).Take(left).ToList())
            floors[place]++;
        return [.. households.Select((id, place) => new HouseholdShare(id, floors[place]))];
    }

    /// <summary>Exact fractions with one denominator.</summary>
    private sealed record Parts(Dictionary<Guid, BigInteger> Of, BigInteger Whole)
    {
        public static Parts Mix(IReadOnlyList<(long Grams, Parts Parts)> sources)
        {
            var common = sources.Aggregate(BigInteger.One, (all, source) => all / BigInteger.GreatestCommonDivisor(all, source.Parts.Whole) * source.Parts.Whole);
            var mixed = new Dictionary<Guid, BigInteger>();
            foreach (var (grams, parts) in sources)
                foreach (var (household, part) in parts.Of)
                    mixed[household] = mixed.GetValueOrDefault(household) + (part * (common / parts.Whole) * grams);
            var whole = common * sources.Sum(source => source.Grams);
            var shared = mixed.Values.Aggregate(whole, BigInteger.GreatestCommonDivisor);
            return new(mixed.ToDictionary(part => part.Key, part => part.Value / shared), whole / shared);
        }
    }
}
