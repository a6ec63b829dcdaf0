using System.Runtime.InteropServices;
using Marketplace.Ordering.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Statistics.Tallies;

/// <summary>What a tally counts: all sale records with these properties.</summary>
internal sealed record TallyKey(int Month, int UnitId, string ProductCode, string StandardCode, SalesModel Model, SalesChannel Channel, bool IsFirstSale);

/// <param name="Sales">Sale records less reversing ones.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Figures(long Grams, long Dong, long Sales)
{
    public static Figures operator +(Figures left, Figures right) =>
        new(checked(left.Grams + right.Grams), checked(left.Dong + right.Dong), checked(left.Sales + right.Sales));
}

/// <summary>The sum of all sale records of one kind, kept up to date in the commit that adds them.</summary>
internal sealed class Tally
{
    public long Id { get; private set; }
    public required int Month { get; init; }
    public required int UnitId { get; init; }
    public required string ProductCode { get; init; }
    public required string StandardCode { get; init; }
    public required SalesModel Model { get; init; }
    public required SalesChannel Channel { get; init; }
    public required bool IsFirstSale { get; init; }
    public long Grams { get; private set; }
    public long AmountDong { get; private set; }
    public long Sales { get; private set; }

    public TallyKey Key => new(Month, UnitId, ProductCode, StandardCode, Model, Channel, IsFirstSale);

    public Figures Figures => new(Grams, AmountDong, Sales);

    public void Correct(Figures right) => (Grams, AmountDong, Sales) = (right.Grams, right.Dong, right.Sales);

    public static Tally Of(TallyKey key, Figures figures) => new()
    {
        Month = key.Month, UnitId = key.UnitId, ProductCode = key.ProductCode, StandardCode = key.StandardCode, Model = key.Model, Channel = key.Channel,
        IsFirstSale = key.IsFirstSale, Grams = figures.Grams, AmountDong = figures.Dong, Sales = figures.Sales,
    };
}

internal sealed class TallyTable : IEntityTypeConfiguration<Tally>
{
    public void Configure(EntityTypeBuilder<Tally> builder)
    {
        builder.ToTable("statistics_tallies");
        builder.Property(tally => tally.ProductCode).HasMaxLength(80);
        builder.Property(tally => tally.StandardCode).HasMaxLength(40);
        builder.Ignore(tally => tally.Key);
        builder.Ignore(tally => tally.Figures);
        builder.HasIndex(tally => new { tally.Month, tally.UnitId, tally.ProductCode, tally.StandardCode, tally.Model, tally.Channel, tally.IsFirstSale })
            .IsUnique().HasDatabaseName("ix_statistics_tallies_key");
    }
}
