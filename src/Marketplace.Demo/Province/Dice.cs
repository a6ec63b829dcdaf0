namespace Marketplace.Demo.Province;

/// <summary>Chance that falls the same way every time, so that two developers see the same province.</summary>
internal sealed class Dice(int seed)
{
    // A seeded System.Random keeps its sequence across releases of .NET; security is not at stake here.
#pragma warning disable CA5394
    private readonly Random _random = new(seed);

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => _random.Next(low, high + 1);

    public long Between(long low, long high) => _random.NextInt64(low, high + 1);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    /// <summary>An index with a probability proportional to its weight.</summary>
    public int Weighted(IReadOnlyList<double> weights)
    {
        var point = _random.NextDouble() * weights.Sum();
        for (var index = 0; index < weights.Count; index++)
            if ((point -= weights[index]) < 0) return index;
        return weights.Count - 1;
    }
#pragma warning restore CA5394
}
