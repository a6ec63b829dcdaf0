using Marketplace.Catalogue.Listings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Catalogue.Cycles;

internal sealed class OrderCycleTable : IEntityTypeConfiguration<OrderCycle>
{
    public void Configure(EntityTypeBuilder<OrderCycle> builder)
    {
        builder.ToTable("catalogue_order_cycles");
        builder.Property(cycle => cycle.Id).ValueGeneratedNever();
        builder.Property(cycle => cycle.Name).HasMaxLength(120);
        builder.Property(cycle => cycle.Note).HasMaxLength(1000);
        builder.HasIndex(cycle => new { cycle.SellerId, cycle.ClosesAt });
        builder.HasIndex(cycle => new { cycle.ToldAt, cycle.ClosesAt });
        builder.HasMany(cycle => cycle.Listings).WithOne().HasForeignKey(listing => listing.CycleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(cycle => cycle.Slots).WithOne().HasForeignKey(slot => slot.CycleId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CycleListingTable : IEntityTypeConfiguration<CycleListing>
{
    public void Configure(EntityTypeBuilder<CycleListing> builder)
    {
        builder.ToTable("catalogue_cycle_listings");
        builder.HasKey(listing => new { listing.CycleId, listing.ListingId });
        builder.HasIndex(listing => new { listing.ListingId, listing.Binds });
        builder.HasOne<Listing>().WithMany().HasForeignKey(listing => listing.ListingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CycleSlotTable : IEntityTypeConfiguration<CycleSlot>
{
    public void Configure(EntityTypeBuilder<CycleSlot> builder)
    {
        builder.ToTable("catalogue_cycle_slots", table => table.HasCheckConstraint("CK_catalogue_cycle_slots_places", "\"Taken\" >= 0 AND (\"Cap\" IS NULL OR \"Taken\" <= \"Cap\")"));
        builder.Property(slot => slot.Id).ValueGeneratedNever();
        builder.Property(slot => slot.Street).HasMaxLength(200);
        builder.HasIndex(slot => slot.CycleId);
    }
}
