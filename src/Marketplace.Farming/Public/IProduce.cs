namespace Marketplace.Farming.Public;

/// <summary>A product of the reference list.</summary>
public sealed record ProductCard
{
    /// <summary>Stable slug, the key everywhere: <c>sau-rieng-ri6</c>.</summary>
    public required string Code { get; init; }
    public required string NameVi { get; init; }
    public required string NameEn { get; init; }
    /// <summary>Group such as <c>Cây ăn quả</c>.</summary>
    public required string GroupVi { get; init; }
    public required string GroupEn { get; init; }
    /// <summary>Stable slug of the group, for addresses.</summary>
    public required string GroupCode { get; init; }
    /// <summary>Usual unit of sale: <c>kg</c>, <c>trái</c>, <c>quả</c>, <c>lít</c>, <c>kg hơi</c>.</summary>
    public required string SaleUnit { get; init; }
    /// <summary>What one unit of sale weighs, usually.</summary>
    public required long GramsPerUnit { get; init; }
    /// <summary>Calendar months 1–12 in which it is harvested.</summary>
    public required IReadOnlyList<int> HarvestMonths { get; init; }
    public required long FarmPriceLowDong { get; init; }
    public required long FarmPriceHighDong { get; init; }
    /// <summary>What a hectare yields in a good year; null for animals and processed food, and where nobody counts by the year.</summary>
    public long? YieldGramsPerHectare { get; init; }
    public required string Hs8 { get; init; }
    public required string Vsic4 { get; init; }
}

/// <summary>A production standard.</summary>
public sealed record StandardCard
{
    /// <summary><c>vietgap</c>, <c>globalgap</c>, <c>huu-co</c>, <c>sach</c>, <c>an-toan</c>, <c>ocop</c> or <c>none</c>.</summary>
    public required string Code { get; init; }
    public required string NameVi { get; init; }
    public required string NameEn { get; init; }
    /// <summary>Lower is stricter; a lot has one primary standard.</summary>
    public required int Rank { get; init; }
    /// <summary>A listing under it must name a certificate.</summary>
    public required bool NeedsCertificate { get; init; }
}

/// <summary>Reference data, read once and kept in memory.</summary>
public interface IProduce
{
    IReadOnlyList<ProductCard> Products { get; }
    IReadOnlyList<StandardCard> Standards { get; }
    ProductCard? Product(string code);
    StandardCard? Standard(string code);
}
