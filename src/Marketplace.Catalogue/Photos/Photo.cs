using Marketplace.Catalogue.Listings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Catalogue.Photos;

/// <summary>A picture of a listing; the first one is its cover.</summary>
internal sealed class Photo
{
    /// <summary>To one listing.</summary>
    public const int Most = 8;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid ListingId { get; init; }
    public required string Key { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>SHA-256 of the file it was made from, of photos that came with an import: the same archive sent again adds none.</summary>
    public string? SourceHash { get; init; }

    public static Photo Of(Guid listingId, StoredPhoto stored, DateTimeOffset now, string? sourceHash = null) =>
        new() { ListingId = listingId, Key = stored.Key, Width = stored.Width, Height = stored.Height, AddedAt = now, SourceHash = sourceHash };
}

internal sealed class PhotoTable : IEntityTypeConfiguration<Photo>
{
    public void Configure(EntityTypeBuilder<Photo> builder)
    {
        builder.ToTable("catalogue_photos");
        builder.Property(photo => photo.Key).HasMaxLength(120);
        builder.Property(photo => photo.SourceHash).HasMaxLength(64);
        builder.HasIndex(photo => new { photo.ListingId, photo.AddedAt });
        builder.HasOne<Listing>().WithMany().HasForeignKey(photo => photo.ListingId).OnDelete(DeleteBehavior.Cascade);
    }
}
