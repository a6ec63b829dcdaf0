using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Catalogue.Imports;

internal enum ImportPhotoState
{
    /// <summary>No row names it.</summary>
    Unmatched,
    /// <summary>Waiting to be added to its row's listing.</summary>
    Waiting,
    Stored,
    Refused,
}

/// <summary>One picture of the archive that came with an import, and which row it belongs to.</summary>
internal sealed class ImportPhoto
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid ImportId { get; init; }
    /// <summary>In the order in which a listing's photos are added.</summary>
    public required int Place { get; init; }
    public required string FileName { get; init; }
    public int? RowNumber { get; init; }
    public string? RowKey { get; init; }
    /// <summary>Blob of the file without its metadata, until it is added or refused; never served.</summary>
    public string? BlobKey { get; init; }
    public required string Hash { get; init; }
    public required ImportPhotoState State { get; init; }
    /// <summary>Code of the refusal.</summary>
    public string? Code { get; init; }
}

internal sealed class ImportPhotoTable : IEntityTypeConfiguration<ImportPhoto>
{
    public void Configure(EntityTypeBuilder<ImportPhoto> builder)
    {
        builder.ToTable("catalogue_import_photos");
        builder.Property(photo => photo.RowKey).HasMaxLength(ImportField.LongestKey);
        builder.Property(photo => photo.BlobKey).HasMaxLength(120);
        builder.Property(photo => photo.Hash).HasMaxLength(64);
        builder.Property(photo => photo.Code).HasMaxLength(60);
        builder.HasIndex(photo => new { photo.ImportId, photo.Place });
        builder.HasOne<ListingImport>().WithMany().HasForeignKey(photo => photo.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}
