using Marketplace.Platform.Text;

namespace Marketplace.Catalogue.Imports;

/// <summary>A column that an import understands and an export writes.</summary>
/// <param name="Code">As in a listing's form, so that a message about the form names the cell.</param>
/// <param name="Header">What the template and the export call it.</param>
/// <param name="AlsoCalled">Other headers by which it is recognised, folded.</param>
/// <param name="Width">In characters.</param>
internal sealed record ImportField(string Code, string Header, string[] AlsoCalled, int Width = 14, bool IsRequired = false)
{
    public const int LongestKey = 60;

    public const string Key = "key", HouseholdCode = "householdCode", HouseholdName = "householdName", HouseholdPhone = "householdPhone",
        Product = "productCode", Title = "title", Grade = "grade", Price = "priceDong", PricedBy = "pricedBy", Unit = "unit", Weight = "gramsPerUnit", Available = "available",
        AvailableSeen = "availableSeen", Step = "step", Minimum = "minimum", Standard = "standardCode", Certificate = "certificateNumber",
        HarvestFrom = "harvestFrom", HarvestTo = "harvestTo", ShipBy = "shipBy", OwnProduce = "isOwnProduce", SiteCode = "siteCode", Description = "description", Photo = "photo";

    public static readonly IReadOnlyList<ImportField> All =
    [
        new(Key, "Mã dòng", ["key", "ma", "ma hang", "sku", "row key"], 16, IsRequired: true),
        new(HouseholdCode, "Mã hộ", ["ma thanh vien", "household code"], 38),
        new(HouseholdName, "Tên hộ", ["ho", "ten ho san xuat", "ho nong dan", "ten thanh vien", "household", "household name"], 24),
        new(HouseholdPhone, "Điện thoại hộ", ["so dien thoai", "dien thoai", "sdt", "phone", "household phone"], 16),
        new(Product, "Sản phẩm", ["ma san pham", "product", "product code"], 22, IsRequired: true),
        new(Title, "Tên hàng", ["ten", "tieu de", "title", "name"], 34, IsRequired: true),
        new(Grade, "Phân loại", ["loai", "hang", "grade"], 12),
        new(Price, "Giá (đồng)", ["gia", "don gia", "gia ban", "price", "price dong"], 14, IsRequired: true),
        new(PricedBy, "Tính giá theo", ["gia theo", "tinh theo", "priced by", "price per"], 12),
        new(Unit, "Đơn vị", ["don vi tinh", "dvt", "unit"], 10),
        new(Weight, "Nặng mỗi đơn vị (kg)", ["khoi luong moi don vi kg", "kg moi don vi", "kg per unit"], 14),
        new(Available, "Số lượng", ["so luong con", "ton", "ton kho", "available", "quantity", "stock"], 12, IsRequired: true),
        new(AvailableSeen, "Số lượng lúc xuất", ["available seen"], 12),
        new(Step, "Bước mua", ["step"], 10),
        new(Minimum, "Mua ít nhất", ["toi thieu", "minimum"], 10),
        new(Standard, "Tiêu chuẩn", ["standard", "standard code"], 18),
        new(Certificate, "Số chứng nhận", ["so giay chung nhan", "chung nhan", "certificate", "certificate number"], 20),
        new(HarvestFrom, "Thu hoạch từ", ["harvest from"], 12),
        new(HarvestTo, "Thu hoạch đến", ["harvest to"], 12),
        new(ShipBy, "Gửi chậm nhất", ["ngay gui cham nhat", "dat truoc den", "ship by"], 12),
        new(OwnProduce, "Hàng tự sản xuất", ["tu san xuat", "own produce"], 12),
        new(SiteCode, "Mã vùng trồng", ["ma so vung trong", "ma co so dong goi", "growing area", "site code", "puc"], 18),
        new(Description, "Mô tả", ["dien giai", "ghi chu hang", "description"], 60),
        new(Photo, "Ảnh", ["ten tep anh", "tep anh", "hinh", "photo", "photos", "image"], 24),
    ];

    private static readonly Dictionary<string, ImportField> ByHeader = All
        .SelectMany(field => field.AlsoCalled.Append(VietnameseText.Fold(field.Header)).Append(VietnameseText.Fold(field.Code)).Distinct(StringComparer.Ordinal).Select(name => (name, field)))
        .ToDictionary(pair => pair.name, pair => pair.field, StringComparer.Ordinal);

    public static ImportField? OfHeader(string header) => ByHeader.GetValueOrDefault(VietnameseText.Fold(header));

    public static bool Knows(string code) => All.Any(field => string.Equals(field.Code, code, StringComparison.Ordinal));
}

/// <summary>A column of the file.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Header">As it stands in the file.</param>
/// <param name="Field">What it is taken for; null when it is left out.</param>
internal sealed record ImportColumn(int Index, string Header, string? Field);
