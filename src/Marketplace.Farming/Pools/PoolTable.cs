using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Farming.Pools;

internal sealed class PoolTable : IEntityTypeConfiguration<Pool>
{
    public void Configure(EntityTypeBuilder<Pool> builder)
    {
        builder.ToTable("farming_pools");
        builder.Property(pool => pool.ProductCode).HasMaxLength(60);
        builder.Property(pool => pool.StandardCode).HasMaxLength(40);
        builder.Property(pool => pool.Note).HasMaxLength(500);
        builder.HasIndex(pool => new { pool.CooperativeId, pool.OpenedAt });
        builder.HasMany(pool => pool.Grades).WithOne().HasForeignKey(grade => grade.PoolId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(pool => pool.Slices).WithOne().HasForeignKey(slice => slice.PoolId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(pool => pool.Weighings).WithOne().HasForeignKey(weighing => weighing.PoolId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PoolGradeTable : IEntityTypeConfiguration<PoolGrade>
{
    public void Configure(EntityTypeBuilder<PoolGrade> builder)
    {
        builder.ToTable("farming_pool_grades");
        builder.HasKey(grade => new { grade.PoolId, grade.No });
        builder.Property(grade => grade.Name).HasMaxLength(60);
    }
}

internal sealed class PledgeSliceTable : IEntityTypeConfiguration<PledgeSlice>
{
    public void Configure(EntityTypeBuilder<PledgeSlice> builder)
    {
        builder.ToTable("farming_pool_pledges");
        builder.HasKey(slice => new { slice.PoolId, slice.Place });
        builder.HasIndex(slice => slice.HouseholdId);
    }
}

internal sealed class PoolWeighingTable : IEntityTypeConfiguration<PoolWeighing>
{
    public void Configure(EntityTypeBuilder<PoolWeighing> builder)
    {
        builder.ToTable("farming_pool_weighings");
        builder.HasKey(weighing => new { weighing.PoolId, weighing.HouseholdId, weighing.GradeNo });
    }
}
