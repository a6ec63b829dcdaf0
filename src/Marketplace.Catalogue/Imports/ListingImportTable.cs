using Marketplace.Catalogue.Listings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Catalogue.Imports;

internal sealed class ListingImportTable : IEntityTypeConfiguration<ListingImport>
{
    public void Configure(EntityTypeBuilder<ListingImport> builder)
    {
        builder.ToTable("catalogue_imports");
        builder.Property(import => import.Columns).HasMaxLength(-1);
        builder.HasIndex(import => import.CreatedAt);
        builder.HasIndex(import => import.Status);
    }
}

internal sealed class ImportRowTable : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("catalogue_import_rows");
        builder.HasKey(row => new { row.ImportId, row.Number });
        builder.Property(row => row.Key).HasMaxLength(ImportField.LongestKey);
        builder.Property(row => row.Cells).HasMaxLength(-1);
        builder.Property(row => row.Plan).HasMaxLength(-1);
        builder.Property(row => row.Messages).HasMaxLength(-1);
        builder.HasIndex(row => new { row.ImportId, row.State, row.Number });
        builder.HasOne<ListingImport>().WithMany().HasForeignKey(row => row.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ListingKeyTable : IEntityTypeConfiguration<ListingKey>
{
    public void Configure(EntityTypeBuilder<ListingKey> builder)
    {
        builder.ToTable("catalogue_listing_keys");
        builder.HasKey(key => new { key.SellerId, key.Key });
        builder.Property(key => key.Key).HasMaxLength(ImportField.LongestKey);
        builder.HasIndex(key => key.ListingId);
        builder.HasOne<Listing>().WithMany().HasForeignKey(key => key.ListingId).OnDelete(DeleteBehavior.Cascade);
    }
}
