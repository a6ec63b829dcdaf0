namespace Marketplace.Statistics.Consumption;

/// <summary>A cell of a table that is to be published.</summary>
/// <param name="Keys">Its value in each dimension of the table, in one order for all cells.</param>
internal sealed record PublishedCell(IReadOnlyList<object> Keys, IReadOnlySet<Guid> Households, long Grams);

/// <summary>
/// Hides figures that would tell about single households. A cell of fewer than three households is hidden; then, in every line of the table (every margin over any
/// dimensions, and the total), further cells are hidden, smallest first, until the hidden ones are at least two and hold at least three households together.
/// What is hidden in a line can then not be computed by subtraction from that line's sum. Where a line has nothing else to hide, its sum is hidden too.
/// </summary>
internal static class Suppression
{
    public const int FewestHouseholds = 3;

    public static (IReadOnlySet<int> Cells, bool Total) Of(IReadOnlyList<PublishedCell> cells)
    {
        var hidden = Enumerable.Range(0, cells.Count).Where(cell => cells[cell].Households.Count < FewestHouseholds).ToHashSet();
        if (hidden.Count == 0) return (hidden, false);

        var lines = LinesOf(cells);
        for (var before = -1; before != hidden.Count;)
        {
            before = hidden.Count;
            foreach (var line in lines) Protect(line, cells, hidden);
        }
        // The last line is the whole table.
        return (hidden, !IsSafe([.. lines[^1].Where(hidden.Contains)], cells));
    }

    private static void Protect(List<int> line, IReadOnlyList<PublishedCell> cells, HashSet<int> hidden)
    {
        var inLine = line.Where(hidden.Contains).ToList();
        if (inLine.Count == 0 || IsSafe(inLine, cells)) return;
        foreach (var next in line.Where(cell => !hidden.Contains(cell)).OrderBy(cell => cells[cell].Households.Count).ThenBy(cell => cells[cell].Grams).ThenBy(cell => cell).ToList())
        {
            hidden.Add(next);
            inLine.Add(next);
            if (IsSafe(inLine, cells)) return;
        }
    }

    /// <summary>Whether the sum of a line may be shown although these cells of it are hidden.</summary>
    internal static bool IsSafe(List<int> hiddenInLine, IReadOnlyList<PublishedCell> cells)
    {
        if (hiddenInLine.Count == 0) return true;
        if (hiddenInLine.Count == 1) return false;
        var households = new HashSet<Guid>();
        foreach (var cell in hiddenInLine)
        {
            households.UnionWith(cells[cell].Households);
            if (households.Count >= FewestHouseholds) return true;
        }
        return false;
    }

    /// <summary>Every set of cells whose sum could be published: for each choice of dimensions left out, the cells that agree in the others; last the whole table.</summary>
    private static List<List<int>> LinesOf(IReadOnlyList<PublishedCell> cells)
    {
        var dimensions = cells[0].Keys.Count;
        var lines = new List<List<int>>();
        for (var kept = (1 << dimensions) - 2; kept > 0; kept--)
        {
            var byKeys = new Dictionary<string, List<int>>(StringComparer.Ordinal);
            for (var cell = 0; cell < cells.Count; cell++)
            {
                var key = string.Join('\u001f', cells[cell].Keys.Where((_, dimension) => (kept & (1 << dimension)) != 0));
                if (!byKeys.TryGetValue(key, out var line)) byKeys[key] = line = [];
                line.Add(cell);
            }
            lines.AddRange(byKeys.Values);
        }
        lines.Add([.. Enumerable.Range(0, cells.Count)]);
        return lines;
    }
}
