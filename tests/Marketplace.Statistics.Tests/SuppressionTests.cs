using Marketplace.Statistics.Consumption;

namespace Marketplace.Statistics.Tests;

public sealed class SuppressionTests
{
    [Fact]
    public void No_sum_of_a_published_table_lets_a_hidden_cell_be_computed()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var cells = RandomTable(new Random(seed));
            var (hidden, hidesTotal) = Suppression.Of(cells);

            Assert.All(Enumerable.Range(0, cells.Count).Where(cell => cells[cell].Households.Count < 3), cell => Assert.Contains(cell, hidden));
            // The answer itself publishes its rows and their total: one equation.
            if (!hidesTotal) AssertUnsolvable([.. hidden], cells, seed);
            // Tables of fewer dimensions publish the margins: each is one equation over the cells below it, unless nothing else was left to hide.
            foreach (var line in Margins(cells))
            {
                var hiddenHere = line.Where(hidden.Contains).ToList();
                if (hiddenHere.Count < line.Count) AssertUnsolvable(hiddenHere, cells, seed);
            }
        }
    }

    [Fact]
    public void A_single_small_cell_takes_its_smallest_neighbour_with_it()
    {
        var cells = new[] { Cell(["a"], 1, 100), Cell(["b"], 9, 5_000), Cell(["c"], 4, 700) };
        var (hidden, hidesTotal) = Suppression.Of(cells);
        Assert.Equal([0, 2], hidden.Order());
        Assert.False(hidesTotal);
    }

    [Fact]
    public void Two_small_cells_of_together_two_households_are_not_enough()
    {
        var (hidden, _) = Suppression.Of([Cell(["a"], 1, 100), Cell(["b"], 1, 100), Cell(["c"], 4, 700), Cell(["d"], 5, 700)]);
        Assert.Equal([0, 1, 2], hidden.Order());
    }

    [Fact]
    public void Where_nothing_else_is_left_to_hide_the_total_is_hidden() =>
        Assert.True(Suppression.Of([Cell(["a"], 2, 100)]).Total);

    [Fact]
    public void A_table_without_small_cells_is_published_whole()
    {
        var (hidden, hidesTotal) = Suppression.Of([Cell(["a"], 3, 100), Cell(["b"], 30, 100)]);
        Assert.Empty(hidden);
        Assert.False(hidesTotal);
    }

    private static void AssertUnsolvable(List<int> hidden, List<PublishedCell> cells, int seed)
    {
        if (hidden.Count == 0) return;
        Assert.True(hidden.Count >= 2, $"seed {seed}: one unknown in one equation");
        Assert.True(hidden.SelectMany(cell => cells[cell].Households).Distinct().Count() >= 3, $"seed {seed}: the difference is about fewer than three households");
    }

    private static List<PublishedCell> RandomTable(Random random)
    {
        var sizes = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1, 6)).ToArray();
        var households = Enumerable.Range(0, random.Next(1, 60)).Select(_ => Guid.CreateVersion7()).ToArray();
        var cells = new Dictionary<string, (object[] Keys, HashSet<Guid> Households, long Grams)>(StringComparer.Ordinal);
        for (var sale = 0; sale < random.Next(1, 200); sale++)
        {
            object[] keys = [.. sizes.Select(size => (object)random.Next(size))];
            var name = string.Join(',', keys);
            if (!cells.TryGetValue(name, out var cell)) cells[name] = cell = (keys, [], random.Next(1_000));
            cell.Households.Add(households[random.Next(households.Length)]);
        }
        return [.. cells.Values.Select(cell => new PublishedCell(cell.Keys, cell.Households, cell.Grams))];
    }

    private static IEnumerable<List<int>> Margins(List<PublishedCell> cells)
    {
        var dimensions = cells[0].Keys.Count;
        for (var kept = 0; kept < 1 << dimensions; kept++)
        {
            if (kept == (1 << dimensions) - 1) continue;
            foreach (var line in Enumerable.Range(0, cells.Count).GroupBy(cell => string.Join(',', cells[cell].Keys.Where((_, dimension) => (kept & (1 << dimension)) != 0))))
                yield return [.. line];
        }
    }

    private static PublishedCell Cell(object[] keys, int households, long grams) =>
        new(keys, Enumerable.Range(0, households).Select(_ => Guid.CreateVersion7()).ToHashSet(), grams);
}
