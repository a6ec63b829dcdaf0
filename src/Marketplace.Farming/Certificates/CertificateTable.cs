using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Farming.Certificates;

internal sealed class CertificateTable : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.ToTable("farming_certificates");
        builder.Ignore(certificate => certificate.Moments);
        builder.Property(certificate => certificate.StandardCode).HasMaxLength(40);
        builder.Property(certificate => certificate.Number).HasMaxLength(80);
        builder.Property(certificate => certificate.ScanKey).HasMaxLength(120);
        builder.Property(certificate => certificate.ScanType).HasMaxLength(40);
        builder.Property(certificate => certificate.ScopeAskedFor).HasMaxLength(60);
        builder.Property(certificate => certificate.DecidedByName).HasMaxLength(200);
        builder.Property(certificate => certificate.Reason).HasMaxLength(500);
        builder.HasIndex(certificate => certificate.HolderId);
        // The officers' queue.
        builder.HasIndex(certificate => new { certificate.Status, certificate.UnitId });
        // Reminders and lapses.
        builder.HasIndex(certificate => certificate.ValidTo);
        builder.HasMany(certificate => certificate.Products).WithOne().HasForeignKey(product => product.CertificateId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(certificate => certificate.Products).AutoInclude();
    }
}

internal sealed class CertificateProductTable : IEntityTypeConfiguration<CertificateProduct>
{
    public void Configure(EntityTypeBuilder<CertificateProduct> builder)
    {
        builder.ToTable("farming_certificate_products");
        builder.HasKey(product => new { product.CertificateId, product.ProductCode });
        builder.Property(product => product.ProductCode).HasMaxLength(60);
    }
}

/// <summary>Kilos counted against a certificate's yield cap. Append-only.</summary>
internal sealed class CertificateSale
{
    public required Guid CertificateId { get; init; }
    /// <summary>The order's line, or the return of it.</summary>
    public required Guid Key { get; init; }
    public required long Grams { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class CertificateSaleTable : IEntityTypeConfiguration<CertificateSale>
{
    public void Configure(EntityTypeBuilder<CertificateSale> builder)
    {
        builder.ToTable("farming_certificate_sales");
        builder.HasKey(sale => sale.Key);
        builder.Property(sale => sale.Key).ValueGeneratedNever();
        builder.HasIndex(sale => sale.CertificateId);
        builder.HasOne<Certificate>().WithMany().HasForeignKey(sale => sale.CertificateId).OnDelete(DeleteBehavior.Cascade);
    }
}
