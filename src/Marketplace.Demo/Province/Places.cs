using Marketplace.Territory.Public;

namespace Marketplace.Demo.Province;

/// <summary>A commune of before 2025-07-01 and the one it became whole; a household that lived in the first lives in the second.</summary>
/// <param name="OldProvince">Code of before 2025-07-01: 52 Bình Định, 64 Gia Lai, 70 Bình Phước, 75 Đồng Nai.</param>
internal sealed record Village(string OldProvince, Unit Before, Unit Now, Unit Province);

/// <summary>The two provinces of the scene: Gia Lai (with former Bình Định) and Đồng Nai (with former Bình Phước).</summary>
internal static class Places
{
    private static readonly DateOnly LastDayOfThreeTiers = new(2025, 6, 30);
    private static readonly string[] OldProvinces = ["52", "64", "70", "75"];

    /// <summary>Communes whose people went into one new commune, spread evenly over the former districts.</summary>
    public static IReadOnlyList<Village> Villages(ITerritory territory, DateOnly today, int perProvince)
    {
        var villages = new List<Village>();
        foreach (var code in OldProvinces)
        {
            var province = territory.FindByCode(code, LastDayOfThreeTiers) ?? throw new InvalidOperationException($"No province {code} before 2025-07-01");
            var whole = territory.ChildrenOf(province.Id, LastDayOfThreeTiers)
                .SelectMany(district => territory.ChildrenOf(district.Id, LastDayOfThreeTiers))
                .Select(commune => (Commune: commune, Became: territory.BecameOf(commune.Id)))
                .Where(pair => pair.Became is [{ IsPartial: false }])
                .Select(pair => (pair.Commune, Now: territory.Find(pair.Became[0].NewUnitId, today)!))
                .ToList();
            var stride = Math.Max(1, whole.Count / perProvince);
            villages.AddRange(whole.Where((_, index) => index % stride == 0).Take(perProvince)
                .Select(pair => new Village(code, pair.Commune, pair.Now, territory.AtLevel(pair.Now.Id, UnitLevel.Province, today)!)));
        }
        return villages;
    }
}
