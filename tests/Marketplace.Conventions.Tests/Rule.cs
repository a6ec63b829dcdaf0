namespace Marketplace.Conventions.Tests;

internal static class Rule
{
    /// <summary>Fails with every offender, one to a line.</summary>
    public static void NobodyBreaks(IEnumerable<string?> offenders)
    {
        var all = offenders.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, $"{all.Count}:\n{string.Join('\n', all)}");
    }
}
