using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Channels;
using Marketplace.Catalogue.Public;
using Marketplace.Platform.Database;

namespace Marketplace.Demo.Province;

/// <summary>Shops on other channels with a year of monthly sales: every fifth household, the first two cooperatives, and one month that was corrected.</summary>
internal static class Elsewhere
{
    private const int Months = 12;
    private static readonly ShopKind[] Kinds = [ShopKind.Shopee, ShopKind.Facebook, ShopKind.Zalo, ShopKind.TikTokShop, ShopKind.Postmart];

    public static void Sell(MarketplaceDb db, Everybody everybody, DateOnly today, DateTimeOffset now)
    {
        var number = 0;
        foreach (var farm in everybody.Farms.Where((_, place) => place % 5 == 0)) Open(db, farm.Card, farm.Village, number++, today, now);
        foreach (var hub in everybody.Hubs.Take(2)) Open(db, hub.Card, hub.Village, number++, today, now);
        // The first household's neighbours sell elsewhere too: its commune has totals to show.
        foreach (var farm in everybody.Farms.Where(farm => farm.Village == everybody.Farms[0].Village).Skip(1).Take(4)) Open(db, farm.Card, farm.Village, number: 0, today, now);
    }

    private static void Open(MarketplaceDb db, PartyCard seller, Village village, int number, DateOnly today, DateTimeOffset now)
    {
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        var kind = Kinds[number % Kinds.Length];
        var shop = new OtherShop { SellerId = seller.Id, WrittenAt = now.AddDays(-380) };
        shop.State(new(kind, seller.Name + " (minh họa)", thisMonth.AddMonths(-Months), kind is ShopKind.Zalo ? null : $"https://minh-hoa.example/gian-hang-{number + 1}"));
        db.Add(shop);
        for (var back = Months - 1; back > 0; back--)
        {
            var (month, amount) = (thisMonth.AddMonths(-back), 1_500_000L + (250_000 * ((number + back) % 9)));
            if (back == 3) Tell(db, shop, village, month, revision: 1, amount * 10, now);
            Tell(db, shop, village, month, revision: back == 3 ? 2 : 1, amount, now);
        }
    }

    private static void Tell(MarketplaceDb db, OtherShop shop, Village village, DateOnly month, int revision, long amount, DateTimeOffset now) => db.Add(new ShopMonth
    {
        ShopId = shop.Id, Month = month, ProductCode = "", Revision = revision, SellerId = shop.SellerId, UnitId = village.Now.Id, AmountDong = amount,
        Grams = amount / 40, ByName = "Minh họa", At = now.AddDays(-5).AddMinutes(revision),
    });
}
