using Marketplace.Catalogue.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Catalogue.Listings;

internal sealed class ListingTable : IEntityTypeConfiguration<Listing>
{
    public void Configure(EntityTypeBuilder<Listing> builder)
    {
        builder.ToTable("catalogue_listings");
        builder.Ignore(listing => listing.Words);
        builder.Property(listing => listing.Description).HasMaxLength(-1);
        builder.Property(listing => listing.ProductCode).HasMaxLength(60);
        builder.Property(listing => listing.StandardCode).HasMaxLength(40);
        builder.Property(listing => listing.Unit).HasMaxLength(20);
        builder.Property(listing => listing.Grade).HasMaxLength(40);
        builder.Property(listing => listing.CertificateNumber).HasMaxLength(80);
        builder.Property(listing => listing.LotCode).HasMaxLength(20);
        builder.Property(listing => listing.SiteCode).HasMaxLength(40);
        builder.Property(listing => listing.CoverKey).HasMaxLength(120);
        builder.Property(listing => listing.PricedBy).HasDefaultValue(PricedBy.Unit);
        builder.HasIndex(listing => new { listing.SellerId, listing.Status });
        builder.HasIndex(listing => listing.ChangedAt);
        builder.HasIndex(listing => listing.LotId);
        builder.HasIndex(listing => listing.FamilyId);
        builder.HasIndex(listing => listing.SiteCode);
    }
}

/// <summary>A lot that a listing sold from before: its page still shows the listing's picture. Append-only.</summary>
internal sealed class FormerLot
{
    public required Guid LotId { get; init; }
    public required Guid ListingId { get; init; }
    public required DateTimeOffset Until { get; init; }
}

internal sealed class FormerLotTable : IEntityTypeConfiguration<FormerLot>
{
    public void Configure(EntityTypeBuilder<FormerLot> builder)
    {
        builder.ToTable("catalogue_former_lots");
        builder.HasKey(former => former.LotId);
        builder.Property(former => former.LotId).ValueGeneratedNever();
        builder.HasOne<Listing>().WithMany().HasForeignKey(former => former.ListingId).OnDelete(DeleteBehavior.Cascade);
    }
}
