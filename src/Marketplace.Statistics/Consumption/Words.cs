using System.Globalization;
using Marketplace.Farming.Public;
using Marketplace.Ordering.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Startup;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;

namespace Marketplace.Statistics.Consumption;

/// <summary>What an export of statistics needs besides its question.</summary>
internal sealed record Asking(Caller Caller, MarketplaceDb Db, ITerritory Territory, IProduce Produce, DemoMark Demo, TimeProvider Clock);

/// <summary>Vietnamese words of exported files; pages have theirs in <c>web/src/i18n</c>.</summary>
internal static class Words
{
    public static string Model(SalesModel model) => model switch
    {
        SalesModel.Chain => "1. Liên kết chuỗi",
        SalesModel.Direct => "2. Trực tiếp doanh nghiệp",
        SalesModel.Trader => "3. Thương nhân",
        SalesModel.ECommerce => "4. Thương mại điện tử",
        _ => throw new ArgumentOutOfRangeException(nameof(model), model, message: null),
    };

    public static string Channel(SalesChannel channel) => channel switch
    {
        SalesChannel.Platform => "Sàn của tỉnh",
        SalesChannel.OtherECommerce => "Sàn điện tử khác",
        SalesChannel.Offline => "Ngoài sàn",
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, message: null),
    };

    public static string Level(UnitLevel level) => level switch
    {
        UnitLevel.Province => "Tỉnh",
        UnitLevel.District => "Huyện",
        UnitLevel.Commune => "Xã",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, message: null),
    };

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Instant(DateTimeOffset instant) => instant.ToOffset(Clock.VietnamOffset).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
}
