using Marketplace.Catalogue.Listings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Catalogue.Search;

/// <summary>The words a listing is found by. The engines index its title and words; its number is how an index names a listing.</summary>
internal sealed class ListingText
{
    public long Id { get; private set; }
    public required Guid ListingId { get; init; }
    /// <summary>Title and product names, folded.</summary>
    public string Title { get; private set; } = "";
    /// <summary>Grade, standard, people and places, folded.</summary>
    public string Words { get; private set; } = "";
    /// <summary>Title and Vietnamese product name with their diacritics, lower case.</summary>
    public string Exact { get; private set; } = "";

    public void Say(string title, string words, string exact) => (Title, Words, Exact) = (title, words, exact);
}

internal sealed class ListingTextTable : IEntityTypeConfiguration<ListingText>
{
    public void Configure(EntityTypeBuilder<ListingText> builder)
    {
        builder.ToTable("catalogue_listing_texts", table => table.HasTrigger("catalogue_listing_texts_indexed"));
        builder.Property(text => text.Title).HasMaxLength(600);
        builder.Property(text => text.Words).HasMaxLength(-1);
        builder.Property(text => text.Exact).HasMaxLength(600);
        builder.HasIndex(text => text.ListingId).IsUnique();
        builder.HasOne<Listing>().WithOne().HasForeignKey<ListingText>(text => text.ListingId).OnDelete(DeleteBehavior.Cascade);
    }
}
