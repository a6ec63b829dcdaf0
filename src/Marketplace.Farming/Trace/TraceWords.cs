using Marketplace.Farming.Public;

namespace Marketplace.Farming.Trace;

/// <summary>The trace page's own words: it is written without the web client and its dictionaries.</summary>
internal sealed record TraceWords
{
    public required string Language { get; init; }
    public required string Site { get; init; }
    public required string OtherLanguage { get; init; }
    public required string OtherLanguageName { get; init; }
    public required string Title { get; init; }
    public required string LotCode { get; init; }
    public required string About { get; init; }
    public required string Producer { get; init; }
    public required string Place { get; init; }
    public required string SiteCode { get; init; }
    public required string Standard { get; init; }
    public required string Certificate { get; init; }
    public required string Harvest { get; init; }
    public required string HarvestToCome { get; init; }
    public required string Way { get; init; }
    public required string Note { get; init; }
    public required string Recalled { get; init; }
    /// <summary>The day follows it.</summary>
    public required string RecalledText { get; init; }
    public required string Claimed { get; init; }
    public required string NotProven { get; init; }
    /// <summary>The day follows it.</summary>
    public required string CheckedOn { get; init; }
    /// <summary>The day follows it.</summary>
    public required string ValidTo { get; init; }
    /// <summary>The day follows each.</summary>
    public required string Expired { get; init; }
    public required string Withdrawn { get; init; }
    public required string Rejected { get; init; }
    public required string Package { get; init; }
    public required string MadeOf { get; init; }
    public required string Times { get; init; }
    /// <summary>The day follows it.</summary>
    public required string Disputed { get; init; }
    public required string NotMine { get; init; }
    public required string Home { get; init; }
    public required string UnknownTitle { get; init; }
    public required string UnknownText { get; init; }
    /// <summary>The check digit is right, nobody here uses the number with this lot.</summary>
    public required string UnknownNumber { get; init; }
    public required string WrongNumber { get; init; }
    public required string[] Steps { get; init; }

    public string Of(TraceStep step) => Steps[(int)step];

    public string OfEnded(CertificateState state) => state switch
    {
        CertificateState.Expired => Expired,
        CertificateState.Withdrawn => Withdrawn,
        _ => Rejected,
    };

    public static TraceWords For(string? language) => string.Equals(language, "en", StringComparison.Ordinal) ? English : Vietnamese;

    private static readonly TraceWords Vietnamese = new()
    {
        Language = "vi", Site = "Chợ Nông Sản", OtherLanguage = "en", OtherLanguageName = "English", Title = "Truy xuất nguồn gốc", LotCode = "Mã lô",
        About = "Thông tin lô hàng", Producer = "Người sản xuất", Place = "Nơi sản xuất", SiteCode = "Mã số vùng trồng", Standard = "Tiêu chuẩn", Certificate = "Số chứng nhận",
        Harvest = "Thu hoạch", HarvestToCome = "Dự kiến thu hoạch", Way = "Đường đi của lô hàng", Home = "Về trang chủ",
        Note = "Thông tin do người bán khai báo trên sàn; các bước bán, giao hàng do hệ thống ghi lại.",
        Recalled = "Lô hàng này đang bị thu hồi.", RecalledText = "Xin đừng dùng và đừng bán hàng của lô này. Thu hồi từ ngày",
        Claimed = "Người bán khai", NotProven = "Chưa có chứng nhận còn hiệu lực đã được kiểm tra.", CheckedOn = "Cơ quan quản lý kiểm tra ngày", ValidTo = "có hiệu lực đến",
        Expired = "Giấy chứng nhận hết hạn ngày", Withdrawn = "Giấy chứng nhận đã bị rút ngày", Rejected = "Cơ quan quản lý đã bác giấy chứng nhận này ngày",
        Package = "Mỗi gói", MadeOf = "Gồm hàng của", Times = "lần",
        Disputed = "Nguồn gốc của lô hàng này đang được cơ quan quản lý xác minh từ ngày", NotMine = "Lô này ghi tên hộ của bạn mà không phải hàng của bạn?",
        UnknownTitle = "Không tìm thấy mã này",
        UnknownText = "Hãy xem lại mã in trên nhãn: mã gồm 10 chữ và số, không phân biệt chữ hoa hay chữ thường, có hay không có dấu gạch.",
        UnknownNumber = "Mã số đúng, nhưng trên sàn không có lô hàng nào mang mã này.",
        WrongNumber = "Mã số sai: chữ số kiểm tra ở cuối không khớp. Hãy xem lại từng chữ số.",
        Steps = ["Đăng ký lô", "Thu hoạch", "Đăng bán", "Đã bán", "Đã gửi hàng", "Đã giao", "Trả lại", "Đóng gói", "Tách lô", "Gộp lô", "Kiểm tra chất lượng: đạt", "Kiểm tra chất lượng: không đạt", "Kiểm tra an toàn: đạt", "Kiểm tra an toàn: không đạt"],
    };

    private static readonly TraceWords English = new()
    {
        Language = "en", Site = "Farm marketplace", OtherLanguage = "vi", OtherLanguageName = "Tiếng Việt", Title = "Trace the origin", LotCode = "Lot code",
        About = "About this lot", Producer = "Producer", Place = "Place of production", SiteCode = "Growing-area code", Standard = "Standard", Certificate = "Certificate number",
        Harvest = "Harvest", HarvestToCome = "Harvest expected", Way = "Its way so far", Home = "To the front page",
        Note = "The seller states these facts on the marketplace; sales and deliveries are recorded by the system.",
        Recalled = "This lot is recalled.", RecalledText = "Please do not use or sell goods of this lot. Recalled since",
        Claimed = "Stated by the seller", NotProven = "There is no checked certificate in force.", CheckedOn = "Checked by the authority on", ValidTo = "valid until",
        Expired = "The certificate expired on", Withdrawn = "The certificate was taken back on", Rejected = "The authority refused this certificate on",
        Package = "Each package", MadeOf = "Made of goods from", Times = "times",
        Disputed = "Officers are looking into the origin of this lot since", NotMine = "Does this lot name your household, and it is not yours?",
        UnknownTitle = "No such code",
        UnknownText = "Please check the code on the label: ten letters and digits; capitals and hyphens do not matter.",
        UnknownNumber = "The number is right, but no lot on this marketplace bears it.",
        WrongNumber = "The number is wrong: its check digit at the end does not fit. Please check each digit.",
        Steps = ["Lot registered", "Harvested", "Put on sale", "Sold", "Shipped", "Delivered", "Returned", "Packed", "Divided", "Mixed", "Quality check: passed", "Quality check: failed", "Safety check: passed", "Safety check: failed"],
    };
}
