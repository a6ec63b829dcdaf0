using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Farming.Costs;

internal sealed class CostSheetTable : IEntityTypeConfiguration<CostSheet>
{
    public const int LongestSeason = 60;
    public const int LongestReason = 500;

    public void Configure(EntityTypeBuilder<CostSheet> builder)
    {
        builder.ToTable("farming_cost_sheets");
        builder.Property(sheet => sheet.Id).ValueGeneratedNever();
        builder.Property(sheet => sheet.ProductCode).HasMaxLength(60);
        builder.Property(sheet => sheet.StandardCode).HasMaxLength(40);
        builder.Property(sheet => sheet.Season).HasMaxLength(LongestSeason);
        builder.Property(sheet => sheet.Reason).HasMaxLength(LongestReason);
        builder.HasMany(sheet => sheet.Lines).WithOne().HasForeignKey(line => line.SheetId);
        builder.HasIndex(sheet => new { sheet.OwnerId, sheet.ProductCode, sheet.StandardCode, sheet.Season, sheet.Revision }).IsUnique();
        builder.HasIndex(sheet => new { sheet.ProductCode, sheet.StandardCode, sheet.Status });
        builder.HasIndex(sheet => new { sheet.Status, sheet.UnitId });
    }
}

internal sealed class CostLineTable : IEntityTypeConfiguration<CostLine>
{
    public const int LongestNote = 200;
    public const int LongestUnit = 20;

    public void Configure(EntityTypeBuilder<CostLine> builder)
    {
        builder.ToTable("farming_cost_lines");
        builder.HasKey(line => new { line.SheetId, line.No });
        builder.Property(line => line.Note).HasMaxLength(LongestNote);
        builder.Property(line => line.Unit).HasMaxLength(LongestUnit);
    }
}
