using System.Linq.Expressions;
using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Stock;

namespace Marketplace.Catalogue.Storefront;

/// <summary>The columns a tile is made of: one listing and its stock, nothing else.</summary>
internal sealed record TileRow
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public required string ProductCode { get; init; }
    public string? Grade { get; init; }
    public required long PriceDong { get; init; }
    public required PricedBy PricedBy { get; init; }
    public required string Unit { get; init; }
    public required long GramsPerUnit { get; init; }
    public required long AvailableThousandths { get; init; }
    public required Guid SellerId { get; init; }
    public required PartyKind SellerKind { get; init; }
    public required string SellerName { get; init; }
    public required string ProducerName { get; init; }
    public required int CommuneId { get; init; }
    public required int ProvinceId { get; init; }
    public required string StandardCode { get; init; }
    public string? CertificateNumber { get; init; }
    public DateOnly? CertifiedFrom { get; init; }
    public DateOnly? CertifiedUntil { get; init; }
    public DateOnly? CertificateCheckedOn { get; init; }
    public string? CoverKey { get; init; }
    public DateOnly? HarvestFrom { get; init; }
    public DateOnly? HarvestTo { get; init; }
    public DateOnly? ShipBy { get; init; }
    public required ListingStatus Status { get; init; }
    public required long Version { get; init; }
    public required long StepThousandths { get; init; }
    public required long MinimumThousandths { get; init; }

    public static readonly Expression<Func<Listing, ListingStock, TileRow>> From = (listing, stock) => new TileRow
    {
        Id = listing.Id, Title = listing.Title, ProductCode = listing.ProductCode, Grade = listing.Grade, PriceDong = listing.PriceDong, PricedBy = listing.PricedBy, Unit = listing.Unit,
        GramsPerUnit = listing.GramsPerUnit, AvailableThousandths = stock.AvailableThousandths, SellerId = listing.SellerId, SellerKind = listing.SellerKind,
        SellerName = listing.SellerName, ProducerName = listing.ProducerName, CommuneId = listing.CommuneId, ProvinceId = listing.ProvinceId,
        StandardCode = listing.StandardCode, CertificateNumber = listing.CertificateNumber, CertifiedFrom = listing.CertifiedFrom,
        CertifiedUntil = listing.CertifiedUntil, CertificateCheckedOn = listing.CertificateCheckedOn, CoverKey = listing.CoverKey, HarvestFrom = listing.HarvestFrom,
        HarvestTo = listing.HarvestTo, ShipBy = listing.ShipBy, Status = listing.Status, Version = listing.Version, StepThousandths = listing.StepThousandths,
        MinimumThousandths = listing.MinimumThousandths,
    };

    /// <summary>The same for rows already in memory.</summary>
    public static readonly Func<Listing, ListingStock, TileRow> Make = From.Compile();
}
