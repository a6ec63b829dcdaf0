using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Statistics.Sales;

internal sealed class SaleRecordTable : IEntityTypeConfiguration<SaleRecord>
{
    public void Configure(EntityTypeBuilder<SaleRecord> builder)
    {
        builder.ToTable("statistics_sale_records");
        builder.Property(sale => sale.OrderCode).HasMaxLength(40);
        builder.Property(sale => sale.LotCode).HasMaxLength(40);
        builder.Property(sale => sale.ProductCode).HasMaxLength(80);
        builder.Property(sale => sale.StandardCode).HasMaxLength(40);
        builder.Property(sale => sale.ModelReason).HasMaxLength(80);
        builder.Property(sale => sale.Unit).HasMaxLength(40);
        builder.Property(sale => sale.Reason).HasMaxLength(1000);
        builder.HasIndex(sale => new { sale.CauseId, sale.LineId, sale.ProducerId }).IsUnique();
        builder.HasIndex(sale => sale.OrderCode);
        builder.HasIndex(sale => new { sale.ProducerId, sale.Month });
        // Counting the distinct households of a cell reads this index alone.
        builder.HasIndex(sale => new { sale.IsFirstSale, sale.Month, sale.ProducerUnitId, sale.Model, sale.Channel, sale.ProductCode, sale.StandardCode, sale.ProducerId })
            .HasDatabaseName("ix_statistics_sale_records_cells");
    }
}
