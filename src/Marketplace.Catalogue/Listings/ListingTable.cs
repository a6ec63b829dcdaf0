using Marketplace.Catalogue.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Catalogue.Listings;

internal sealed class ListingTable : IEntityTypeConfiguration<Listing>
{
    public void Configure(EntityTypeBuilder<Listing> builder)
    {
        builder.ToTable("catalogue_listings");
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
