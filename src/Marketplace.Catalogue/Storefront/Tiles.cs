using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Photos;
using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Stock;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Storefront;

/// <summary>Makes tiles: rows from the database, names of products and places from memory.</summary>
internal sealed class Tiles(MarketplaceDb db, IOrderCycles cycles, IProduce produce, ITerritory territory, TimeProvider clock)
{
    private readonly DateOnly _today = clock.Today();

    /// <summary>The published ones among them, in this order.</summary>
    public async Task<IReadOnlyList<ListingTile>> PublishedAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var rows = await db.Set<Listing>().Where(listing => EF.Parameter(ids).Contains(listing.Id) && listing.Status == ListingStatus.Published)
            .Join(db.Set<ListingStock>(), listing => listing.Id, stock => stock.ListingId, TileRow.From)
            .AsNoTracking().ToDictionaryAsync(row => row.Id, ct);
        return await WithCyclesAsync([.. ids.Where(rows.ContainsKey).Select(id => Of(rows[id]))], ct);
    }

    /// <summary>One more question for all of them, whatever their number.</summary>
    public async Task<IReadOnlyList<ListingTile>> WithCyclesAsync(IReadOnlyList<ListingTile> tiles, CancellationToken ct)
    {
        var deciding = await cycles.OfListingsAsync([.. tiles.Select(tile => tile.Id)], clock.Now(), ct);
        return deciding.Count == 0 ? tiles : [.. tiles.Select(tile => deciding.TryGetValue(tile.Id, out var cycle) ? tile with { Cycle = cycle } : tile)];
    }

    public ListingTile Of(TileRow row)
    {
        var product = produce.Product(row.ProductCode)!;
        var standard = produce.Standard(row.StandardCode)!;
        var price = new SalePrice(row.PriceDong, row.PricedBy, row.GramsPerUnit);
        return new()
        {
            Id = row.Id, Title = row.Title, ProductCode = product.Code, ProductNameVi = product.NameVi, ProductNameEn = product.NameEn, Grade = row.Grade,
            PriceDong = row.PriceDong, PricedBy = row.PricedBy, UnitPriceDong = price.PerUnit, PricePerKgDong = price.PerKilogram,
            Unit = row.Unit, GramsPerUnit = row.GramsPerUnit,
            Available = Quantity.FromThousandths(row.AvailableThousandths), Seller = new(row.SellerId, row.SellerKind, row.SellerName),
            ProducerName = row.ProducerName, Origin = OriginOf(row.CommuneId, row.ProvinceId),
            Standard = new(standard.Code, standard.NameVi, standard.NameEn), CertificateNumber = row.CertificateNumber,
            Verified = VerifiedOn(row, _today), Photo = PhotoAddress.Of(row.CoverKey),
            HarvestFrom = row.HarvestFrom, HarvestTo = row.HarvestTo, ShipBy = row.ShipBy, InSeason = product.HarvestMonths.Contains(_today.Month),
        };
    }

    /// <summary>Only while the checked certificate is in date: the badge ends by itself at midnight.</summary>
    private static VerifiedStandard? VerifiedOn(TileRow row, DateOnly today) =>
        row.CertificateCheckedOn is { } checkedOn && row.CertifiedFrom <= today && today <= row.CertifiedUntil ? new(checkedOn, row.CertifiedUntil.Value) : null;

    public Origin OriginOf(int communeId, int provinceId) => new(UnitRef.Of(territory.Find(communeId, _today)!), UnitRef.Of(territory.Find(provinceId, _today)!));
}
