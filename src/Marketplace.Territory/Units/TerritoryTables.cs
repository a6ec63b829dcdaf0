using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Territory.Units;

internal sealed class TerritoryUnitTable : IEntityTypeConfiguration<TerritoryUnit>
{
    public void Configure(EntityTypeBuilder<TerritoryUnit> builder)
    {
        builder.ToTable("territory_units");
        builder.Property(unit => unit.Id).ValueGeneratedNever();
        builder.Property(unit => unit.Code).HasMaxLength(10);
        builder.Property(unit => unit.Level).HasMaxLength(20);
    }
}

internal sealed class TerritoryUnitVersionTable : IEntityTypeConfiguration<TerritoryUnitVersion>
{
    public void Configure(EntityTypeBuilder<TerritoryUnitVersion> builder)
    {
        builder.ToTable("territory_unit_versions");
        builder.HasKey(version => new { version.UnitId, version.ValidFrom });
        builder.Property(version => version.UnitType).HasMaxLength(60);
    }
}

internal sealed class TerritorySuccessionTable : IEntityTypeConfiguration<TerritorySuccession>
{
    public void Configure(EntityTypeBuilder<TerritorySuccession> builder)
    {
        builder.ToTable("territory_successions");
        builder.HasKey(succession => new { succession.OldUnitId, succession.NewUnitId });
    }
}

internal sealed class TerritoryEditionTable : IEntityTypeConfiguration<TerritoryEdition>
{
    public void Configure(EntityTypeBuilder<TerritoryEdition> builder)
    {
        builder.ToTable("territory_editions");
        builder.Property(edition => edition.Id).HasMaxLength(64);
    }
}
