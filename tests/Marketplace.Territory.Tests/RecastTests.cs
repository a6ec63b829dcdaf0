using FsCheck;
using FsCheck.Fluent;
using Marketplace.Territory.Public;
using Marketplace.Territory.Units;

namespace Marketplace.Territory.Tests;

public sealed class RecastTests
{
    private static readonly DateOnly OldMap = new(2025, 6, 30);
    private static readonly DateOnly Now = new(2026, 11, 21);
    private static readonly UnitFiles Files = UnitFiles.Read();
    private static readonly UnitTree Tree = new(Files.Units, Files.Versions, Files.Successions);

    private static int Id(string code, DateOnly day) => Tree.FindByCode(code, day)!.Id;

    private static UnitShare Only(int unitId, UnitLevel level, DateOnly to) => Assert.Single(Tree.Recast(unitId, level, to));

    [Fact]
    public void An_old_commune_belongs_to_the_commune_and_province_that_took_it_in()
    {
        Assert.Equal(new(Id("26080", Now), 1_000_000), Only(Id("26077", OldMap), UnitLevel.Commune, Now));
        Assert.Equal(new(Id("52", Now), 1_000_000), Only(Id("21583", OldMap), UnitLevel.Province, Now));
    }

    [Fact]
    public void A_split_commune_waits_for_the_operators_weights_but_its_province_is_known()
    {
        var split = Id("26449", OldMap);
        Assert.Equal(new(null, 1_000_000), Only(split, UnitLevel.Commune, Now));
        Assert.Equal(new(Id("75", Now), 1_000_000), Only(split, UnitLevel.Province, Now));
    }

    [Fact]
    public void A_new_commune_belongs_to_its_former_district_and_province_when_there_is_only_one()
    {
        var longKhanh = Id("26080", Now);
        Assert.Equal("Thành phố Long Khánh", Tree.Find(Only(longKhanh, UnitLevel.District, OldMap).UnitId!.Value, OldMap)!.Name);
        Assert.Equal("Tỉnh Đồng Nai", Tree.Find(Only(longKhanh, UnitLevel.Province, OldMap).UnitId!.Value, OldMap)!.Name);
        Assert.Equal(new(null, 1_000_000), Only(longKhanh, UnitLevel.Commune, OldMap));
    }

    [Fact]
    public void Almost_every_commune_of_the_two_provinces_has_its_former_district_and_all_have_their_former_province()
    {
        var communes = new[] { "52", "75" }.SelectMany(code => Tree.ChildrenOf(Id(code, Now), Now)).ToList();
        Assert.Equal(230, communes.Count);
        Assert.All(communes, commune => Assert.NotNull(Only(commune.Id, UnitLevel.Province, OldMap).UnitId));
        Assert.Equal(20, communes.Count(commune => Only(commune.Id, UnitLevel.District, OldMap).UnitId is null));
    }

    [Fact]
    public void A_former_province_became_one_and_a_merged_one_cannot_be_told_apart_without_weights()
    {
        Assert.Equal(new(Id("52", Now), 1_000_000), Only(Id("64", OldMap), UnitLevel.Province, Now));
        Assert.Equal(new(null, 1_000_000), Only(Id("52", Now), UnitLevel.Province, OldMap));
        Assert.Equal(new(Id("75", Now), 1_000_000), Only(Id("732", OldMap), UnitLevel.Province, Now)); // a district went where its communes went
        Assert.Equal(new(null, 1_000_000), Only(Id("732", OldMap), UnitLevel.District, Now));
    }

    [Fact]
    public void Weights_of_the_operator_are_used_and_their_shares_are_exact()
    {
        var split = Id("26449", OldMap);
        var (north, south) = (Id("26359", Now), Id("26446", Now));
        var weighted = Files.Successions.Select(row => row.OldUnitId != split ? row : new()
        {
            OldUnitId = row.OldUnitId, NewUnitId = row.NewUnitId, IsPartial = true, WeightPpm = row.NewUnitId == north ? 333_333 : 666_667, BackWeightPpm = null,
        });
        var tree = new UnitTree(Files.Units, Files.Versions, weighted);
        Assert.Equal([new(north, 333_333), new(south, 666_667)], tree.Recast(split, UnitLevel.Commune, Now));
        Assert.Equal([new(Id("75", Now), 1_000_000)], tree.Recast(split, UnitLevel.Province, Now));
    }

    [Fact]
    public void Nothing_is_known_of_a_unit_that_does_not_exist() => Assert.Equal(new(null, 1_000_000), Only(42, UnitLevel.Province, Now));

    [Fact]
    public void Shares_always_add_up_and_name_units_that_live_on_that_day_at_that_level()
    {
        var random = new Random(2026);
        var weighted = Files.Successions.Select(row => new TerritorySuccession
        {
            OldUnitId = row.OldUnitId, NewUnitId = row.NewUnitId, IsPartial = row.IsPartial,
            WeightPpm = random.Next(3) == 0 ? null : random.Next(1, 1_000_000), BackWeightPpm = random.Next(3) == 0 ? null : random.Next(1, 1_000_000),
        }).ToList();
        foreach (var tree in new[] { Tree, new UnitTree(Files.Units, Files.Versions, weighted) })
            Prop.ForAll(
                Gen.Elements<TerritoryUnit>(Files.Units).ToArbitrary(), Gen.Elements(Enum.GetValues<UnitLevel>()).ToArbitrary(),
                Gen.Choose(-900, 900).Select(days => new DateOnly(2025, 7, 1).AddDays(days)).ToArbitrary(),
                (unit, level, day) =>
                {
                    var shares = tree.Recast(unit.Id, level, day);
                    return shares.Sum(share => share.Ppm) == 1_000_000
                        && shares.All(share => share.Ppm > 0)
                        && shares.Select(share => share.UnitId).Distinct().Count() == shares.Count
                        && shares.All(share => share.UnitId is not { } id || tree.AtLevel(id, level, day)?.Id == id);
                }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));
    }

    [Fact]
    public void Recast_to_a_day_of_its_own_life_changes_nothing() =>
        Assert.All(Files.Versions, version => Assert.Equal(
            new(version.UnitId, 1_000_000), Only(version.UnitId, Tree.Find(version.UnitId, version.ValidFrom)!.Level, version.ValidTo ?? Now)));
}
