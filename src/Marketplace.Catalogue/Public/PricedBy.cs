using System.Runtime.InteropServices;
using Marketplace.Platform.Values;

namespace Marketplace.Catalogue.Public;

/// <summary>What a price buys: goods are sold by the unit, and priced by the unit or by weight (bán theo quả, tính tiền theo ký).</summary>
public enum PricedBy
{
    Unit,
    Kilogram,
}

/// <summary>A price with what it needs to become an amount.</summary>
/// <param name="Dong">Per unit of sale, or per kilogram.</param>
/// <param name="GramsPerUnit">What a unit of sale weighs, nominally.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SalePrice(long Dong, PricedBy By, long GramsPerUnit)
{
    /// <summary>What this many thousandths of a unit of sale cost; rounded once, half a đồng up.</summary>
    public Dong Of(long thousandths) =>
        Platform.Values.Dong.ForQuantity(Dong, By is PricedBy.Kilogram ? Grams.ForQuantity(GramsPerUnit, thousandths).Value : thousandths);

    /// <summary>For comparing only, to the nearest đồng; null while the weight is unknown.</summary>
    public long? PerKilogram =>
        By is PricedBy.Kilogram ? Dong : GramsPerUnit > 0 ? (long)(((Int128)Dong * 1000 + (GramsPerUnit / 2)) / GramsPerUnit) : null;

    /// <summary>What one unit of sale costs, nominally.</summary>
    public long PerUnit => Of(1000).Value;
}
