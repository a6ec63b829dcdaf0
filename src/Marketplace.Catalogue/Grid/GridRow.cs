using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Stock;
using Marketplace.Platform.Values;

namespace Marketplace.Catalogue.Grid;

/// <summary>A listing as one line of the seller's grid.</summary>
/// <param name="Available">In units of sale.</param>
/// <param name="Version">Whoever saves says which version he saw.</param>
internal sealed record GridRow(
    Guid Id, string Title, string ProducerName, string Unit, long PriceDong, PricedBy PricedBy, decimal Available, DateOnly? HarvestFrom, DateOnly? HarvestTo, string? Grade,
    string? SiteCode, ListingStatus Status, long Version, IReadOnlyList<ListingWarning> Warnings)
{
    public static GridRow Of(Listing listing, ListingStock stock, IReadOnlyList<ListingWarning> warnings) => new(
        listing.Id, listing.Title, listing.ProducerName, listing.Unit, listing.PriceDong, listing.PricedBy, Quantity.FromThousandths(stock.AvailableThousandths), listing.HarvestFrom, listing.HarvestTo,
        listing.Grade, listing.SiteCode, listing.Status, listing.Version, warnings);
}
