using Marketplace.Farming.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Farming.Produce;

/// <summary>A product of the reference list, as stored.</summary>
internal sealed class Product
{
    public required string Code { get; init; }
    public string NameVi { get; private set; } = "";
    public string NameEn { get; private set; } = "";
    public string GroupVi { get; private set; } = "";
    public string GroupEn { get; private set; } = "";
    public string GroupCode { get; private set; } = "";
    public string SaleUnit { get; private set; } = "";
    public long GramsPerUnit { get; private set; }
    /// <summary>Bit 0 is January.</summary>
    public int HarvestMonthBits { get; private set; }
    public long FarmPriceLowDong { get; private set; }
    public long FarmPriceHighDong { get; private set; }
    public long? YieldGramsPerHectare { get; private set; }
    public string Hs8 { get; private set; } = "";
    public string Vsic4 { get; private set; } = "";
    /// <summary>Place in the reference list, the order in which choices are shown.</summary>
    public int Position { get; private set; }

    public void Become(ProductCard card, int position)
    {
        (NameVi, NameEn, GroupVi, GroupEn, GroupCode) = (card.NameVi, card.NameEn, card.GroupVi, card.GroupEn, card.GroupCode);
        (SaleUnit, GramsPerUnit, Hs8, Vsic4, Position) = (card.SaleUnit, card.GramsPerUnit, card.Hs8, card.Vsic4, position);
        (FarmPriceLowDong, FarmPriceHighDong, YieldGramsPerHectare) = (card.FarmPriceLowDong, card.FarmPriceHighDong, card.YieldGramsPerHectare);
        HarvestMonthBits = card.HarvestMonths.Aggregate(0, (bits, month) => bits | (1 << (month - 1)));
    }

    public ProductCard AsCard() => new()
    {
        Code = Code, NameVi = NameVi, NameEn = NameEn, GroupVi = GroupVi, GroupEn = GroupEn, GroupCode = GroupCode, SaleUnit = SaleUnit, GramsPerUnit = GramsPerUnit,
        HarvestMonths = [.. Enumerable.Range(1, 12).Where(month => (HarvestMonthBits & (1 << (month - 1))) != 0)],
        FarmPriceLowDong = FarmPriceLowDong, FarmPriceHighDong = FarmPriceHighDong, YieldGramsPerHectare = YieldGramsPerHectare, Hs8 = Hs8, Vsic4 = Vsic4,
    };
}

internal sealed class ProductTable : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.ToTable("farming_products");
        builder.HasKey(product => product.Code);
        builder.Property(product => product.Code).HasMaxLength(60);
        builder.Property(product => product.Hs8).HasMaxLength(8);
        builder.Property(product => product.Vsic4).HasMaxLength(4);
    }
}
