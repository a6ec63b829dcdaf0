using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Farming.SiteCodes;

internal sealed class SiteCodeTable : IEntityTypeConfiguration<SiteCode>
{
    public const int LongestCode = 40, LongestReason = 500;

    public void Configure(EntityTypeBuilder<SiteCode> builder)
    {
        builder.ToTable("farming_site_codes");
        builder.Property(site => site.Code).HasMaxLength(LongestCode);
        builder.Property(site => site.Market).HasMaxLength(2);
        builder.Property(site => site.ProductCode).HasMaxLength(60);
        builder.Property(site => site.SearchText).HasMaxLength(600);
        // A code may hold for one market and be suspended for another.
        builder.HasIndex(site => new { site.Code, site.Kind, site.Market }).IsUnique();
        builder.HasIndex(site => new { site.UnitId, site.Status });
        builder.HasIndex(site => site.ManagerId);
        builder.HasMany(site => site.Moves).WithOne().HasForeignKey(move => move.SiteCodeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(site => site.Households).WithOne().HasForeignKey(household => household.SiteCodeId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SiteCodeMoveTable : IEntityTypeConfiguration<SiteCodeMove>
{
    public void Configure(EntityTypeBuilder<SiteCodeMove> builder)
    {
        builder.ToTable("farming_site_code_moves");
        builder.HasKey(move => new { move.SiteCodeId, move.No });
        builder.Property(move => move.Reason).HasMaxLength(SiteCodeTable.LongestReason);
    }
}

internal sealed class SiteHouseholdTable : IEntityTypeConfiguration<SiteHousehold>
{
    public void Configure(EntityTypeBuilder<SiteHousehold> builder)
    {
        builder.ToTable("farming_site_households");
        builder.HasKey(household => new { household.SiteCodeId, household.No });
        builder.HasIndex(household => household.HouseholdId);
    }
}
