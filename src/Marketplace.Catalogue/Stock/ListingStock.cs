using Marketplace.Catalogue.Listings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Catalogue.Stock;

/// <summary>What is left of a listing, apart from it: selling must not collide with editing.</summary>
internal sealed class ListingStock
{
    public required Guid ListingId { get; init; }
    public required long AvailableThousandths { get; init; }
}

internal sealed class ListingStockTable : IEntityTypeConfiguration<ListingStock>
{
    public void Configure(EntityTypeBuilder<ListingStock> builder)
    {
        builder.ToTable("catalogue_stocks", table => table.HasCheckConstraint("CK_catalogue_stocks_not_negative", "\"AvailableThousandths\" >= 0"));
        builder.HasKey(stock => stock.ListingId);
        builder.HasOne<Listing>().WithOne().HasForeignKey<ListingStock>(stock => stock.ListingId).OnDelete(DeleteBehavior.Cascade);
    }
}
