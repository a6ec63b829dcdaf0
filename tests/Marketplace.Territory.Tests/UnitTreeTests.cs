using Marketplace.Territory.Public;
using Marketplace.Territory.Units;

namespace Marketplace.Territory.Tests;

public sealed class UnitTreeTests
{
    private static readonly DateOnly OldMap = new(2025, 6, 30);
    private static readonly DateOnly NewMap = new(2025, 7, 1);
    private static readonly DateOnly Now = new(2026, 11, 21);
    private static readonly UnitFiles Files = UnitFiles.Read();
    private static readonly UnitTree Tree = new(Files.Units, Files.Versions, Files.Successions);

    private static int Id(string code, DateOnly day) => Tree.FindByCode(code, day)!.Id;

    [Fact]
    public void The_country_has_63_provinces_before_and_34_after()
    {
        Assert.Equal(63, Tree.ChildrenOf(null, OldMap).Count);
        Assert.Equal(34, Tree.ChildrenOf(null, NewMap).Count);
        Assert.Equal(135, Tree.ChildrenOf(Id("52", Now), Now).Count);
        Assert.Equal(95, Tree.ChildrenOf(Id("75", Now), Now).Count);
    }

    [Fact]
    public void A_code_means_what_it_meant_that_day()
    {
        Assert.Equal("Tỉnh Bình Định", Tree.FindByCode("52", OldMap)!.Name);
        Assert.Equal("Tỉnh Gia Lai", Tree.FindByCode("52", NewMap)!.Name);
        Assert.Null(Tree.FindByCode("64", NewMap));
        Assert.Null(Tree.FindByCode("202", NewMap));
        Assert.Null(Tree.FindByCode("no code", NewMap));
    }

    [Fact]
    public void A_change_of_rank_leaves_the_unit_itself()
    {
        var before = Tree.FindByCode("26248", new(2026, 4, 29))!;
        var after = Tree.FindByCode("26248", new(2026, 4, 30))!;
        Assert.Equal(before.Id, after.Id);
        Assert.Equal(("Xã Trảng Bom", "Phường Trảng Bom"), (before.Name, after.Name));
        Assert.Equal("Thành phố Đồng Nai", Tree.AtLevel(after.Id, UnitLevel.Province, Now)!.Name);
        Assert.Equal("Tỉnh Đồng Nai", Tree.AtLevel(after.Id, UnitLevel.Province, NewMap)!.Name);
    }

    [Fact]
    public void Outside_its_life_a_unit_is_what_it_was_on_its_first_or_last_day()
    {
        var old = Id("52", OldMap);
        Assert.Equal("Tỉnh Bình Định", Tree.Find(old, Now)!.Name);
        Assert.Equal("Tỉnh Gia Lai", Tree.Find(Id("52", NewMap), OldMap)!.Name);
        Assert.Null(Tree.Find(42, Now));
    }

    [Fact]
    public void Ancestors_go_up_to_the_province()
    {
        Assert.Equal(["Thành phố Long Khánh", "Tỉnh Đồng Nai"], Tree.AncestorsOf(Id("26077", OldMap), OldMap).Select(unit => unit.Name));
        Assert.Equal(["Thành phố Đồng Nai"], Tree.AncestorsOf(Id("26080", Now), Now).Select(unit => unit.Name));
    }

    [Fact]
    public void Names_stand_in_the_Vietnamese_alphabet_and_numbers_in_their_own_order()
    {
        var provinces = Tree.ChildrenOf(null, OldMap).Select(unit => unit.ShortName).ToList();
        string[] some = ["An Giang", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Điện Biên", "Gia Lai", "Yên Bái"];
        Assert.Equal(some, provinces.Where(some.Contains));
        Assert.Equal(provinces.IndexOf("Đà Nẵng"), provinces.FindLastIndex(name => name.StartsWith('C')) + 1); // no province begins with D

        var wards = Tree.ChildrenOf(Id("770", OldMap), OldMap).Select(unit => unit.ShortName).Where(name => char.IsAsciiDigit(name[^1])).ToList(); // quận 3
        Assert.True(wards.IndexOf("2") < wards.IndexOf("11"), string.Join(", ", wards));
    }

    [Fact]
    public void What_a_split_commune_became_is_told_with_every_heir()
    {
        var heirs = Tree.BecameOf(Id("26449", OldMap));
        Assert.Equal(["26359", "26446"], heirs.Select(heir => Tree.Find(heir.NewUnitId, Now)!.Code).Order(StringComparer.Ordinal));
        Assert.All(heirs, heir => Assert.True(heir.IsPartial));
        Assert.Equal(["26077", "26080", "26083", "26086", "26107"], Tree.CameFrom(Id("26080", Now)).Select(row => Tree.Find(row.OldUnitId, OldMap)!.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_officer_of_the_province_sees_both_former_provinces_and_everything_in_them()
    {
        var giaLai = Tree.LineageOf(Id("52", Now));
        foreach (var code in new[] { "52", "64", "540", "21583" }) Assert.Contains(Id(code, OldMap), giaLai);
        Assert.Contains(Id("21634", OldMap), giaLai); // split, but both heirs lie in the province
        Assert.DoesNotContain(Id("75", OldMap), giaLai);
        Assert.Equal(135, giaLai.Count(id => id is > 2_300_000));
    }

    [Fact]
    public void An_officer_of_a_commune_does_not_see_a_commune_that_was_split_between_his_and_another()
    {
        var phuongMoi = Tree.LineageOf(Id("26359", Now));
        Assert.DoesNotContain(Id("26449", OldMap), phuongMoi);
        Assert.Contains(Id("26077", OldMap), Tree.LineageOf(Id("26080", Now)));
        Assert.DoesNotContain(Id("75", Now), Tree.LineageOf(Id("26080", Now)));
    }

    [Fact]
    public void Only_the_two_provinces_have_centres()
    {
        Assert.Equal(107_266_450, Tree.CentroidOf(Id("26080", Now))!.LongitudeMicrodegrees);
        Assert.Null(Tree.CentroidOf(Id("26080", OldMap)));
    }
}
