using Marketplace.Catalogue.Listings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Catalogue.Watches;

/// <summary>Somebody wants to hear when a sold-out listing can be ordered again. Told once, then forgotten.</summary>
internal sealed class StockWatch
{
    public required Guid PartyId { get; init; }
    public required Guid ListingId { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>A search whose new hits are told.</summary>
internal sealed class SavedSearch
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid PartyId { get; init; }
    public required string Name { get; init; }
    /// <summary>A <see cref="SavedFilter"/> as JSON.</summary>
    public required string Filter { get; init; }
    public required DateTimeOffset SavedAt { get; init; }
    /// <summary>Whatever was published later is new.</summary>
    public required DateTimeOffset LookedAt { get; init; }
}

internal sealed class StockWatchTable : IEntityTypeConfiguration<StockWatch>
{
    public void Configure(EntityTypeBuilder<StockWatch> builder)
    {
        builder.ToTable("catalogue_stock_watches");
        builder.HasKey(watch => new { watch.PartyId, watch.ListingId });
        builder.HasOne<Listing>().WithMany().HasForeignKey(watch => watch.ListingId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SavedSearchTable : IEntityTypeConfiguration<SavedSearch>
{
    public void Configure(EntityTypeBuilder<SavedSearch> builder)
    {
        builder.ToTable("catalogue_saved_searches");
        builder.Property(search => search.Name).HasMaxLength(120);
        builder.Property(search => search.Filter).HasMaxLength(-1);
        builder.HasIndex(search => search.PartyId);
        builder.HasIndex(search => search.LookedAt);
    }
}
