using System.Globalization;

namespace Marketplace.Demo.Province;

/// <summary>Invented people. Phones lie in 0900 000 001 … and certificates are marked, so that none can be taken for a real one.</summary>
internal static class Names
{
    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Rơ Châm", "Siu", "Ksor", "Điểu"];
    private static readonly string[] WomensMiddles = ["Thị", "Thị Thu", "Thị Kim", "Thị Ngọc", "Thị Mỹ"];
    private static readonly string[] MensMiddles = ["Văn", "Hữu", "Đức", "Quang", "Minh", "Thanh", "Công"];
    private static readonly string[] Women = ["Lan", "Hoa", "Hồng", "Liên", "Tuyết", "Nga", "Yến", "Thảo", "Phượng", "Hạnh", "Bích", "Diệu", "Oanh", "Xuân", "Mai"];
    private static readonly string[] Men = ["Hùng", "Dũng", "Tài", "Phúc", "Lộc", "Thọ", "Bình", "An", "Sơn", "Hải", "Long", "Khánh", "Tâm", "Nghĩa", "Thành", "Đạt"];

    public static string Person(Dice dice)
    {
        var family = dice.Pick(Families);
        return dice.Chance(0.45)
            ? $"{family} {dice.Pick(WomensMiddles)} {dice.Pick(Women)}"
            : $"{family} {dice.Pick(MensMiddles)} {dice.Pick(Men)}";
    }

    /// <summary>E.164 of an invented number.</summary>
    public static string Phone(int number) => string.Create(CultureInfo.InvariantCulture, $"+849000{number:00000}");

    public static string Certificate(string standardCode, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"MINH-HOA-{standardCode.ToUpperInvariant()}-{number:0000}");
}
