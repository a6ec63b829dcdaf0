using Marketplace.Farming.Lots;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Farming.Gs1;

/// <summary>The number a seller's product bears. One number belongs to one seller's product alone.</summary>
internal sealed class ProductGtin
{
    public required Guid SellerId { get; init; }
    public required string ProductCode { get; init; }
    public required string Gtin { get; set; }
}

internal static class GtinRefusals
{
    /// <summary>Not 8, 12, 13 or 14 digits, or the last one does not fit the others.</summary>
    public static readonly Refusal Wrong = new("gtin.wrong", StatusCodes.Status400BadRequest, "Gtin");
    public static readonly Refusal Taken = new("gtin.taken", Field: "Gtin");
    public static readonly Refusal ProductUnknown = new("gtin.product_unknown", StatusCodes.Status400BadRequest, "ProductCode");
}

internal sealed class ProductGtinTable : IEntityTypeConfiguration<ProductGtin>
{
    public void Configure(EntityTypeBuilder<ProductGtin> builder)
    {
        builder.ToTable("farming_product_gtins");
        builder.HasKey(number => new { number.SellerId, number.ProductCode });
        builder.Property(number => number.ProductCode).HasMaxLength(60);
        builder.Property(number => number.Gtin).HasMaxLength(14);
        builder.HasIndex(number => number.Gtin).IsUnique();
    }
}

/// <summary>Which numbers lots bear: that of whoever has the goods, or of their producer.</summary>
internal sealed class LotGtins(MarketplaceDb db)
{
    public async Task<IReadOnlyDictionary<Guid, Gtin>> OfAsync(IReadOnlyCollection<Guid> lotIds, CancellationToken ct)
    {
        var rows = await (from lot in db.Set<Lot>()
                          where lotIds.Contains(lot.Id)
                          join known in db.Set<LotMass>() on lot.Id equals known.LotId into masses
                          from mass in masses.DefaultIfEmpty()
                          from number in db.Set<ProductGtin>()
                          where number.ProductCode == lot.ProductCode && (number.SellerId == lot.ProducerId || (mass != null && number.SellerId == mass.KeeperId))
                          select new { lot.Id, number.Gtin, IsKeepers = mass != null && number.SellerId == mass.KeeperId }).AsNoTracking().ToListAsync(ct);
        return rows.GroupBy(row => row.Id).ToDictionary(same => same.Key, same => new Gtin(same.OrderByDescending(row => row.IsKeepers).First().Gtin));
    }
}
