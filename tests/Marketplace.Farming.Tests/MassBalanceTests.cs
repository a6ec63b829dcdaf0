using Marketplace.Farming.Lots;

namespace Marketplace.Farming.Tests;

/// <summary>The product's arithmetic against a ledger of single kilos that knows nothing of it.</summary>
public sealed class MassBalanceTests
{
    [Fact]
    public void No_gram_appears_or_vanishes_in_a_hundred_thousand_changes()
    {
        var random = new Random(20_261_121);
        var (left, model) = (new Dictionary<Guid, long>(), new Model());
        var refusals = 0;
        for (var step = 0; step < 100_000; step++)
        {
            if (left.Count == 0 || random.Next(12) == 0)
            {
                var grams = random.Next(1, 50_000);
                left[model.Harvest(grams)] = grams;
                continue;
            }
            var lots = left.Keys.ToList();
            var lot = lots[random.Next(lots.Count)];
            // Every fifth wish is for more than is there.
            long Wish(Guid of) => random.Next(5) == 0 ? left[of] + random.Next(1, 100) : random.NextInt64(left[of] + 1);
            var loss = random.Next(3) == 0 ? random.Next(200) : 0;
            var weighed = random.Next(4) switch
            {
                0 => MassBalance.Split(lot, [.. Enumerable.Range(0, random.Next(4)).Select(_ => Wish(lot) / 2)], loss),
                1 => MassBalance.Pack(lot, random.Next(1, 20), (Wish(lot) / 10) + 1, loss),
                2 => MassBalance.Merge([.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => lots[random.Next(lots.Count)]).Select(one => new Taken(one, Wish(one)))], loss),
                _ => new Weighed([new(lot, Wish(lot))], [], 0),
            };
            if (weighed.Refused is not null || weighed.Value.In.Any(taken => MassBalance.After(left[taken.LotId], taken.Grams).Refused is not null))
            {
                refusals++;
                continue;
            }
            var change = weighed.Value;
            var isSale = change.OutGrams.Count == 0 && change.LossGrams == 0;
            foreach (var taken in change.In)
            {
                left[taken.LotId] = MassBalance.After(left[taken.LotId], taken.Grams).Value;
                model.Take(taken.LotId, taken.Grams, isSale);
            }
            if (!isSale) model.Lose(change.LossGrams);
            foreach (var grams in change.OutGrams) left[model.Make(grams)] = grams;
            if (left.Count > 200) foreach (var empty in left.Where(one => one.Value == 0).Select(one => one.Key).ToList()) left.Remove(empty);
        }
        Assert.InRange(refusals, 5_000, 90_000);
        Assert.Equal(0, model.Hands);
        Assert.All(left, lot => Assert.Equal(model.Left[lot.Key], lot.Value));
        Assert.All(model.Left.Values, grams => Assert.True(grams >= 0));
        Assert.Equal(model.Harvested, model.Left.Values.Sum() + model.Sold + model.Lost);
    }

    [Fact]
    public void What_cannot_be_weighed_is_refused()
    {
        var lot = Guid.CreateVersion7();
        Assert.Equal("lot.nothing_moved", MassBalance.Split(lot, [], 0).Refused?.Code);
        Assert.Equal("lot.nothing_moved", MassBalance.Split(lot, [5, 0], 0).Refused?.Code);
        Assert.Equal("lot.nothing_moved", MassBalance.Merge([new(lot, 10), new(Guid.CreateVersion7(), 5)], 15).Refused?.Code);
        Assert.Equal("lot.source_twice", MassBalance.Merge([new(lot, 10), new(lot, 5)], 0).Refused?.Code);
        Assert.Equal("lot.too_heavy", MassBalance.Pack(lot, 100_000, MassBalance.LargestGrams, 0).Refused?.Code);
        Assert.Equal("lot.too_little", MassBalance.After(9, 10).Refused?.Code);
        Assert.Equal(10, MassBalance.Split(lot, [], 10).Value.InGrams);
    }

    /// <summary>Grams pass from a lot into somebody's hands, and from there into lots, to a buyer or away: the hands are empty after every change.</summary>
    private sealed class Model
    {
        public Dictionary<Guid, long> Left { get; } = [];
        public long Harvested { get; private set; }
        public long Sold { get; private set; }
        public long Lost { get; private set; }
        public long Hands { get; private set; }

        public Guid Harvest(long grams)
        {
            (Harvested, Hands) = (Harvested + grams, Hands + grams);
            return Make(grams);
        }

        public Guid Make(long grams)
        {
            var lot = Guid.CreateVersion7();
            Left[lot] = grams;
            Hands -= grams;
            return lot;
        }

        public void Take(Guid lot, long grams, bool isSale)
        {
            Left[lot] -= grams;
            if (isSale) Sold += grams;
            else Hands += grams;
        }

        public void Lose(long grams) => (Lost, Hands) = (Lost + grams, Hands - grams);
    }
}
