using Marketplace.Farming.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Farming.Produce;

/// <summary>A production standard, as stored.</summary>
internal sealed class Standard
{
    public required string Code { get; init; }
    public string NameVi { get; private set; } = "";
    public string NameEn { get; private set; } = "";
    public int Rank { get; private set; }
    public bool NeedsCertificate { get; private set; }

    public void Become(StandardCard card) =>
        (NameVi, NameEn, Rank, NeedsCertificate) = (card.NameVi, card.NameEn, card.Rank, card.NeedsCertificate);

    public StandardCard AsCard() => new() { Code = Code, NameVi = NameVi, NameEn = NameEn, Rank = Rank, NeedsCertificate = NeedsCertificate };
}

internal sealed class StandardTable : IEntityTypeConfiguration<Standard>
{
    public void Configure(EntityTypeBuilder<Standard> builder)
    {
        builder.ToTable("farming_standards");
        builder.HasKey(standard => standard.Code);
        builder.Property(standard => standard.Code).HasMaxLength(40);
    }
}
