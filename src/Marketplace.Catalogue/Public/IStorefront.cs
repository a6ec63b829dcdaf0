using Marketplace.Accounts.Public;
using Marketplace.Territory.Public;

namespace Marketplace.Catalogue.Public;

public enum ListingSort
{
    /// <summary>Best hits first; without words the newest first.</summary>
    Relevance,
    Newest,
    PriceAsc,
    PriceDesc,
}

public enum ListingStatus
{
    Draft,
    Published,
    Paused,
}

/// <summary>What a buyer asks of the storefront. Filters of one kind widen (or), kinds narrow (and); unknown codes find nothing.</summary>
public sealed record SearchQuery
{
    /// <summary>Words as typed, with or without diacritics.</summary>
    public string? Q { get; init; }
    public IReadOnlyList<string> Products { get; init; } = [];
    public IReadOnlyList<string> Standards { get; init; } = [];
    /// <summary>Codes of provinces or communes of today.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];
    public Guid? Seller { get; init; }
    /// <summary>Inclusive, đồng per kilogram: goods of every unit can be compared.</summary>
    public long? MinPrice { get; init; }
    public long? MaxPrice { get; init; }
    public bool InSeason { get; init; }
    public ListingSort Sort { get; init; }
    public string? Cursor { get; init; }
    public int? Limit { get; init; }
}

/// <param name="CorrectedQuery">The words that were searched instead, when nothing had the words as typed.</param>
public sealed record SearchAnswer(
    IReadOnlyList<ListingTile> Items, SearchFacets Facets, int Total, string? NextCursor, string? CorrectedQuery);

/// <summary>Counts per choice; a kind of filter does not narrow its own counts.</summary>
/// <param name="Units">Provinces, and the communes of the chosen ones.</param>
/// <param name="Price">Null when nothing is found.</param>
/// <param name="InSeason">How many would remain with the in-season filter.</param>
public sealed record SearchFacets(
    IReadOnlyList<NamedCount> Products, IReadOnlyList<NamedCount> Standards, IReadOnlyList<UnitCount> Units, PriceRange? Price, int InSeason);

public sealed record NamedCount(string Code, string NameVi, string NameEn, int Count);

public sealed record UnitCount(string Code, string Name, UnitLevel Level, int Count);

public sealed record PriceRange(long MinDong, long MaxDong);

public sealed record StandardRef(string Code, string NameVi, string NameEn);

/// <summary>An officer checked the standard's certificate on that day; it is in force until the other.</summary>
public sealed record VerifiedStandard(DateOnly CheckedOn, DateOnly ValidTo);

public sealed record Origin(UnitRef Commune, UnitRef Province);

/// <summary>A listing as lists show it.</summary>
public record ListingTile
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public required string ProductCode { get; init; }
    public required string ProductNameVi { get; init; }
    public required string ProductNameEn { get; init; }
    public string? Grade { get; init; }
    /// <summary>Per unit of sale, or per kilogram: <see cref="PricedBy"/>.</summary>
    public required long PriceDong { get; init; }
    public required PricedBy PricedBy { get; init; }
    /// <summary>What one unit of sale costs, nominally.</summary>
    public required long UnitPriceDong { get; init; }
    /// <summary><c>kg</c>, <c>trái</c>, <c>con</c> …</summary>
    public required string Unit { get; init; }
    public required long GramsPerUnit { get; init; }
    public long? PricePerKgDong { get; init; }
    /// <summary>In units of sale, at most three decimals.</summary>
    public required decimal Available { get; init; }
    public required PartyRef Seller { get; init; }
    public required string ProducerName { get; init; }
    public required Origin Origin { get; init; }
    public required StandardRef Standard { get; init; }
    public string? CertificateNumber { get; init; }
    /// <summary>Null while the standard is the seller's own word (người bán khai).</summary>
    public VerifiedStandard? Verified { get; init; }
    /// <summary>Address of the first photo.</summary>
    public string? Photo { get; init; }
    public DateOnly? HarvestFrom { get; init; }
    public DateOnly? HarvestTo { get; init; }
    /// <summary>Sold before the harvest: the last day on which ordered goods are sent.</summary>
    public DateOnly? ShipBy { get; init; }
    /// <summary>It is ordered in this cycle and at no other time; null when it is sold at any time.</summary>
    public ListingCycle? Cycle { get; init; }
    /// <summary>This month is one of the product's harvest months.</summary>
    public required bool InSeason { get; init; }
}

/// <param name="IsRegistered">The register has it in force for these goods; otherwise it is the seller's word.</param>
public sealed record ListingSite(string Code, bool IsRegistered);

public sealed record ListingPhoto(Guid Id, string Url);

/// <summary>A listing as its own page shows it.</summary>
public sealed record ListingDetail : ListingTile
{
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    internal ListingDetail(ListingTile tile) : base(tile) { }

    public required ListingStatus Status { get; init; }
    public required string Description { get; init; } = "";
    public required decimal Step { get; init; }
    public required decimal Minimum { get; init; }
    public required IReadOnlyList<ListingPhoto> Photos { get; init; } = [];
    /// <summary>Null until first published: the lot opens then.</summary>
    public string? LotCode { get; init; }
    public string? TraceUrl { get; init; }
    /// <summary>For whoever may edit it: the weighed lot there was before, from which it is sold.</summary>
    public Guid? GivenLotId { get; init; }
    public required PartyRef? Producer { get; init; }
    /// <summary>False when the seller had bought it in.</summary>
    public required bool IsOwnProduce { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    public required long Version { get; init; }
    /// <summary>The asker may edit it.</summary>
    public required bool MayEdit { get; init; }
    /// <summary>The growing area or packing house it names.</summary>
    public ListingSite? Site { get; init; }
    /// <summary>The same goods in other grades that are on sale.</summary>
    public required IReadOnlyList<OtherGrade> Grades { get; init; } = [];
}

/// <param name="Grade">As its seller calls it; null when he named none.</param>
public sealed record OtherGrade(Guid Id, string? Grade, string Title, long PriceDong, PricedBy PricedBy, string Unit, decimal Available);

/// <summary>The storefront as anyone sees it: the same records the HTTP interface answers, for pages the server writes.</summary>
public interface IStorefront
{
    Task<SearchAnswer> SearchAsync(SearchQuery query, CancellationToken ct);

    /// <summary>Published listings only.</summary>
    Task<ListingDetail?> FindAsync(Guid listingId, CancellationToken ct);

    /// <summary>Every published listing with the time of its last change, newest first, for the sitemap.</summary>
    Task<IReadOnlyList<PublishedListing>> PublishedIdsAsync(CancellationToken ct);
}

public sealed record PublishedListing(Guid Id, DateTimeOffset ChangedAt);
