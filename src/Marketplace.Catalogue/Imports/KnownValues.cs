using Marketplace.Farming.Public;
using Marketplace.Platform.Text;

namespace Marketplace.Catalogue.Imports;

/// <summary>Products, standards and units by every name a file may use.</summary>
internal sealed class KnownValues
{
    private static readonly (string Unit, long? Grams)[] UsualUnits =
    [
        ("kg", 1000), ("g", 1), ("yến", 10_000), ("tạ", 100_000), ("tấn", 1_000_000), ("lít", null), ("trái", null), ("quả", null), ("con", null),
        ("bó", null), ("túi", null), ("thùng", null), ("chục", null), ("hộp", null), ("chai", null), ("gói", null), ("khay", null), ("bao", null),
    ];

    private readonly Dictionary<string, ProductCard> _products = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StandardCard> _standards = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _units = new(StringComparer.Ordinal) { ["ky"] = "kg", ["ki"] = "kg", ["kilogam"] = "kg", ["kilo"] = "kg", ["gam"] = "g", ["gram"] = "g" };

    public KnownValues(IProduce produce)
    {
        foreach (var product in produce.Products) _products.TryAdd(VietnameseText.Fold(product.Code), product);
        foreach (var product in produce.Products) _products.TryAdd(VietnameseText.Fold(product.NameVi), product);
        // "Sầu riêng Thái (Monthong/Dona)" is written without its brackets, too, unless two products would share that.
        foreach (var group in produce.Products.GroupBy(product => VietnameseText.Fold(product.NameVi.Split('(')[0]), StringComparer.Ordinal))
            if (group.Count() == 1) _products.TryAdd(group.Key, group.First());
        foreach (var standard in produce.Standards) _standards.TryAdd(VietnameseText.Fold(standard.Code), standard);
        foreach (var standard in produce.Standards) _standards.TryAdd(VietnameseText.Fold(standard.NameVi), standard);
        Units = [.. UsualUnits.Select(usual => usual.Unit).Concat(produce.Products.Select(product => product.SaleUnit)).Distinct(StringComparer.Ordinal)];
        foreach (var unit in Units) _units.TryAdd(VietnameseText.Fold(unit), unit);
    }

    public IReadOnlyList<string> Units { get; }

    public ProductCard? Product(string text) => _products.GetValueOrDefault(VietnameseText.Fold(text));

    public StandardCard? Standard(string text) => _standards.GetValueOrDefault(VietnameseText.Fold(text));

    public string? Unit(string text) => _units.GetValueOrDefault(VietnameseText.Fold(text));

    /// <summary>Null when it must be said.</summary>
    public static long? Weight(string unit, ProductCard product) =>
        UsualUnits.FirstOrDefault(usual => string.Equals(usual.Unit, unit, StringComparison.Ordinal)).Grams
        ?? (string.Equals(unit, product.SaleUnit, StringComparison.Ordinal) ? product.GramsPerUnit : null);
}
