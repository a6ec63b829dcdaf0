using Marketplace.Catalogue.Public;

namespace Marketplace.Catalogue.Listings;

/// <summary>What a seller states about his goods.</summary>
internal sealed record ListingTerms
{
    public required string Title { get; init; }
    public string Description { get; init; } = "";
    /// <summary>The seller's own grading: <c>Loại 1</c>, <c>A</c>.</summary>
    public string? Grade { get; init; }
    public required long PriceDong { get; init; }
    public PricedBy PricedBy { get; init; }
    public required string Unit { get; init; }
    public required long GramsPerUnit { get; init; }
    public required long StepThousandths { get; init; }
    public long MinimumThousandths { get; init; }
    public required string StandardCode { get; init; }
    public string? CertificateNumber { get; init; }
    public DateOnly? HarvestFrom { get; init; }
    public DateOnly? HarvestTo { get; init; }
    /// <summary>Of the growing area or packing house, in its normal form.</summary>
    public string? SiteCode { get; init; }
    public DateOnly? ShipBy { get; init; }
}
