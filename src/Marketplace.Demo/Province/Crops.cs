using Marketplace.Farming.Public;

namespace Marketplace.Demo.Province;

/// <summary>Where a product grows (provinces before 2025-07-01: 52 Bình Định, 64 Gia Lai, 70 Bình Phước, 75 Đồng Nai) and how much of it changes hands at once.</summary>
/// <param name="BasketUnits">What a consumer orders, in units of sale.</param>
/// <param name="LoadUnits">What a trader, processor or enterprise takes at once, in units of sale.</param>
/// <param name="Popularity">How often it is bought, against the others.</param>
internal sealed record Crop(string ProductCode, string[] Provinces, int[] BasketUnits, (int Low, int High) LoadUnits, double Popularity);

internal static class Crops
{
    public static readonly IReadOnlyList<Crop> All =
    [
        new("sau-rieng-ri6", ["75"], [2, 3, 4, 6], (300, 2500), 3.0),
        new("sau-rieng-thai", ["75", "64"], [2, 3, 5, 8], (300, 3000), 3.2),
        new("chom-chom-nhan", ["75"], [2, 3, 5], (200, 1500), 1.4),
        new("chom-chom-thai", ["75"], [2, 3, 5], (200, 1500), 1.5),
        new("mang-cut", ["75"], [2, 3, 5], (100, 700), 1.3),
        new("mit-thai", ["75", "64"], [5, 8, 10], (300, 2500), 1.0),
        new("buoi-da-xanh", ["75", "52"], [3, 5, 10], (200, 1500), 1.8),
        new("xoai-dai-loan", ["75"], [3, 5, 10], (300, 2500), 1.2),
        new("chuoi-gia-nam-my", ["75", "64"], [3, 5], (500, 6000), 1.0),
        new("bo-034", ["75", "64"], [2, 3, 5], (200, 1500), 1.3),
        new("chanh-day", ["64"], [2, 3, 5], (300, 3000), 1.2),
        new("ho-tieu-den", ["75", "64"], [1, 2], (100, 1200), 1.4),
        new("dieu-tuoi", ["75", "70"], [5, 10], (300, 3000), 1.0),
        new("nhan-dieu", ["70"], [1, 2, 3], (50, 400), 2.4),
        new("ca-phe-nhan", ["64", "75"], [1, 2, 5], (500, 6000), 2.2),
        new("ca-cao", ["75"], [1, 2], (100, 600), 0.4),
        new("lua-om18", ["52", "75"], [50, 100], (1000, 9000), 0.9),
        new("gao-st25", ["52", "75"], [5, 10, 20], (200, 2000), 2.6),
        new("ngo-hat", ["52", "75", "64"], [10, 20], (500, 4000), 0.6),
        new("san-cu", ["64", "52"], [10, 20], (2000, 15000), 0.7),
        new("dau-phong", ["52"], [2, 3, 5], (200, 1500), 1.1),
        new("dua-xiem", ["52"], [10, 12, 24], (500, 4000), 1.8),
        new("hanh-la", ["52", "75"], [1, 2], (50, 500), 0.6),
        new("kieu", ["52"], [2, 3, 5], (100, 700), 0.8),
        new("ot-chi-thien", ["52", "64"], [1, 2], (100, 800), 0.7),
        new("rau-cai", ["52", "75"], [2, 3], (50, 400), 0.9),
        new("heo-hoi", ["75", "52", "64"], [100, 110], (500, 5000), 0.8),
        new("thit-heo", ["75"], [1, 2, 3], (50, 400), 1.7),
        new("bo-hoi", ["52", "64"], [300, 380], (600, 3000), 0.4),
        new("ga-tha-doi", ["52"], [2, 3, 4], (50, 500), 1.8),
        new("ga-long-mau", ["75", "52"], [2, 4], (200, 2500), 0.8),
        new("trung-ga", ["75", "52"], [20, 30, 60], (1000, 12000), 1.9),
        new("tom-the-100", ["52"], [2, 3], (200, 2500), 0.9),
        new("tom-the-50", ["52"], [2, 3], (200, 2000), 0.9),
        new("ca-ngu-dai-duong", ["52"], [2, 3, 5], (200, 2000), 0.9),
        new("ca-com-nuoc-mam", ["52"], [2, 3, 6], (50, 500), 1.5),
        new("mat-ong", ["64", "75"], [1, 2], (20, 150), 1.7),
    ];

    /// <summary>Sales follow the harvest: full in season, a trickle of stored or forced produce outside it; the year of growth on top is the platform's own.</summary>
    public static double Season(ProductCard product, DateOnly day) => product.HarvestMonths.Count == 12 || product.HarvestMonths.Contains(day.Month) ? 1.0 : 0.06;

    /// <summary>What a consumer pays over the farm price, in per cent: sorting, packing and small lots.</summary>
    public const int RetailPercent = 155;
}
