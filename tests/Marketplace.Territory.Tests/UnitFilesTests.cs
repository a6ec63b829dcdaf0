using Marketplace.Territory.Public;
using Marketplace.Territory.Units;

namespace Marketplace.Territory.Tests;

public sealed class UnitFilesTests
{
    private static readonly UnitFiles Files = UnitFiles.Read();

    [Fact]
    public void Every_dated_unit_and_every_succession_is_there()
    {
        Assert.Equal(14_162, Files.Versions.Count);
        Assert.Equal(14_162 - 13, Files.Units.Count); // three provinces and ten communes changed their name or rank on 2026-04-30
        Assert.Equal(10_046, Files.Successions.Count(row => row.OldUnitId is > 1_300_000 and < 1_400_000));
        Assert.Equal(63, Files.Successions.Count(row => row.OldUnitId is > 1_100_000 and < 1_200_000));
        Assert.Equal(5, Files.Successions.Count(row => row.OldUnitId is > 1_200_000 and < 1_300_000));
        Assert.Equal(230, Files.Units.Count(unit => unit.LongitudeMicrodegrees is not null));
    }

    [Fact]
    public void Every_reference_leads_to_a_unit()
    {
        var known = Files.Units.Select(unit => unit.Id).ToHashSet();
        Assert.All(Files.Versions, version => Assert.True(version.ParentId is not { } parent || known.Contains(parent)));
        Assert.All(Files.Successions, row => Assert.True(known.Contains(row.OldUnitId) && known.Contains(row.NewUnitId)));
    }

    [Fact]
    public void A_unit_is_never_two_things_on_one_day()
    {
        foreach (var versions in Files.Versions.GroupBy(version => version.UnitId))
        {
            var inOrder = versions.OrderBy(version => version.ValidFrom).ToList();
            for (var next = 1; next < inOrder.Count; next++) Assert.Equal(inOrder[next - 1].ValidTo!.Value.AddDays(1), inOrder[next].ValidFrom);
        }
    }

    [Theory]
    [InlineData("administrative_units", 9)]
    [InlineData("administrative_unit_successions", 3)]
    [InlineData("commune_centroids", 3)]
    public void Splitting_at_commas_is_enough_for_these_files(string name, int columns) =>
        Assert.All(UnitFiles.Rows(name), row => Assert.True(row.Length == columns && !row.Any(field => field.Contains('"', StringComparison.Ordinal))));

    [Fact]
    public void An_island_district_became_the_special_zone_of_its_name()
    {
        var zone = Files.Successions.Single(row => row.OldUnitId == TerritoryUnit.IdOf(1, UnitLevel.District, "755"));
        Assert.Equal((TerritoryUnit.IdOf(2, UnitLevel.Commune, "26732"), false), (zone.NewUnitId, zone.IsPartial));
    }
}
