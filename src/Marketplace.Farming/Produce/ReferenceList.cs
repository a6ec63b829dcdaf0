using System.Globalization;
using CsvHelper;
using Marketplace.Farming.Public;
using Marketplace.Platform.Text;

namespace Marketplace.Farming.Produce;

/// <summary>The products and standards the program comes with; see <c>Data/README.md</c>.</summary>
internal static class ReferenceList
{
    // Usual weights, so that a count becomes kilos in a form that starts filled; a seller states the weight of his own goods in the listing.
    private static readonly Dictionary<string, long> UsualGrams = new(StringComparer.Ordinal)
    {
        ["kg"] = 1000, ["kg hơi"] = 1000, ["trái"] = 1500 /* young coconut, dừa xiêm */, ["quả"] = 60 /* hen's egg */, ["lít"] = 1200 /* fish sauce, nước mắm */,
    };

    private static readonly Dictionary<string, string> GroupsInEnglish = new(StringComparer.Ordinal)
    {
        ["Cây ăn quả"] = "Fruit", ["Cây công nghiệp lâu năm"] = "Perennial industrial crops", ["Chế biến"] = "Processed food", ["Cây lương thực"] = "Cereals",
        ["Cây lấy củ"] = "Root crops", ["Cây có dầu"] = "Oil crops", ["Cây lấy quả chứa dầu"] = "Oil-bearing fruit", ["Rau"] = "Vegetables",
        ["Gia súc"] = "Livestock", ["Gia cầm"] = "Poultry and eggs", ["Thủy sản"] = "Fish and seafood", ["Chăn nuôi khác"] = "Other animal produce",
    };

    public static IReadOnlyList<StandardCard> Standards { get; } =
    [
        Standard("globalgap", "GlobalGAP", "GlobalGAP", 1, needsCertificate: true),
        Standard("huu-co", "Hữu cơ", "Organic", 2, needsCertificate: true),
        Standard("vietgap", "VietGAP", "VietGAP", 3, needsCertificate: true),
        Standard("ocop", "OCOP", "OCOP", 4, needsCertificate: true),
        Standard("an-toan", "An toàn", "Food-safety certified", 5, needsCertificate: true),
        Standard("sach", "Sạch", "Declared clean", 6, needsCertificate: false),
        Standard("none", "Không theo tiêu chuẩn", "No standard", 7, needsCertificate: false),
    ];

    public static IReadOnlyList<ProductCard> ReadProducts()
    {
        using var file = new StreamReader(typeof(ReferenceList).Assembly.GetManifestResourceStream("products.csv")!);
        using var csv = new CsvReader(file, CultureInfo.InvariantCulture);
        var products = new List<ProductCard>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            var (group, unit) = (csv.GetField("group")!, csv.GetField("sale_unit")!);
            products.Add(new()
            {
                Code = csv.GetField("id")!, NameVi = csv.GetField("name_vi")!, NameEn = csv.GetField("name_en")!,
                GroupVi = group, GroupEn = GroupsInEnglish[group], GroupCode = VietnameseText.Slug(group),
                SaleUnit = unit, GramsPerUnit = UsualGrams[unit], HarvestMonths = Months(csv.GetField("harvest_months")!),
                FarmPriceLowDong = csv.GetField<long>("farm_price_low_vnd"), FarmPriceHighDong = csv.GetField<long>("farm_price_high_vnd"),
                YieldGramsPerHectare = Yield(csv.GetField("yield_value")!, csv.GetField("yield_unit")!),
                Hs8 = csv.GetField("hs8")!, Vsic4 = csv.GetField("vsic4")!,
            });
        }
        return products;
    }

    /// <summary>The upper end of <c>17-18</c> <c>tấn/ha</c> or <c>tạ/ha</c>, in grams; null for any other unit.</summary>
    internal static long? Yield(string range, string unit)
    {
        long? gramsPer = unit switch { "tấn/ha" => 1_000_000, "tạ/ha" => 100_000, _ => null };
        return gramsPer is { } grams && range.Length > 0 ? (long)(decimal.Parse(range.Split('-')[^1], CultureInfo.InvariantCulture) * grams) : null;
    }

    /// <summary><c>3-4;8-9</c> and, over the turn of the year, <c>11-3</c>.</summary>
    internal static IReadOnlyList<int> Months(string spans)
    {
        var months = new SortedSet<int>();
        foreach (var span in spans.Split(';'))
        {
            var ends = span.Split('-');
            var (first, last) = (int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[^1], CultureInfo.InvariantCulture));
            for (var month = first; ; month = (month % 12) + 1)
            {
                months.Add(month);
                if (month == last) break;
            }
        }
        return [.. months];
    }

    private static StandardCard Standard(string code, string vi, string en, int rank, bool needsCertificate) =>
        new() { Code = code, NameVi = vi, NameEn = en, Rank = rank, NeedsCertificate = needsCertificate };
}
