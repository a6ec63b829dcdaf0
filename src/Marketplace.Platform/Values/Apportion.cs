namespace Marketplace.Platform.Values;

/// <summary>Divides whole numbers by weights so that the parts add up to the whole: what rounding leaves goes to the largest remainders, among equals to the first.</summary>
public static class Apportion
{
    /// <param name="whole">Not negative. While it is at most the sum of the weights, no part is larger than its weight.</param>
    /// <param name="weights">Not negative; all zero only when there is nothing to divide.</param>
    public static IReadOnlyList<long> By(long whole, IReadOnlyList<long> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(whole);
        if (whole == 0) return new long[weights.Count];
        var sum = weights.Aggregate((Int128)0, (total, weight) => total + weight);
        var parts = weights.Select(weight => (long)((Int128)whole * weight / sum)).ToArray();
        var left = (int)(whole - parts.Sum());
        foreach (var place in Enumerable.Range(0, parts.Length).OrderByDescending(place => (Int128)whole * weights[place] % sum).ThenBy(place => place).Take(left)) parts[place]++;
        return parts;
    }
}
