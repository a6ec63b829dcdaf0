using Marketplace.Statistics.Tallies;

namespace Marketplace.Statistics.Consumption;

/// <summary>Divides whole numbers by weights so that the parts add up to the whole, to the gram and đồng: what rounding leaves goes to the largest remainders.</summary>
internal static class LargestRemainder
{
    public static Figures[] DivideFigures(Figures whole, IReadOnlyList<int> weights)
    {
        if (weights.Count == 1) return [whole];
        var grams = Divide(whole.Grams, weights);
        var dong = Divide(whole.Dong, weights);
        var sales = Divide(whole.Sales, weights);
        return [.. weights.Select((_, place) => new Figures(grams[place], dong[place], sales[place]))];
    }

    public static long[] Divide(long whole, IReadOnlyList<int> weights)
    {
        var sum = (Int128)weights.Sum(weight => (long)weight);
        var exact = weights.Select(weight => (Int128)whole * weight).ToArray();
        var parts = exact.Select(part => (long)(part / sum)).ToArray();
        var left = whole - parts.Sum();
        var order = Enumerable.Range(0, parts.Length).OrderByDescending(place => Int128.Abs(exact[place] % sum)).ThenBy(place => place);
        foreach (var place in order.Take((int)Math.Abs(left))) parts[place] += Math.Sign(left);
        return parts;
    }
}
